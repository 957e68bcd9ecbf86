using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DocTools.Formats.Reading;

/// <summary>CRC-32 as zip uses it (polynomial 0xEDB88320): 64 bytes a step where the processor multiplies without carry, else eight.</summary>
internal static class Crc32
{
    // What is shorter is not worth the beginning and the end.
    private const int Block = 64;

    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[][] Tables = BuildTables();

    /// <summary>The checksum of what came before and these bytes; 0 for nothing.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        var value = ~crc;
        if (Pclmulqdq.IsSupported && bytes.Length >= 2 * Block)
        {
            var folded = bytes.Length & ~15;
            value = Fold(value, bytes[..folded]);
            bytes = bytes[folded..];
        }

        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ value;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            value = tables[7][(byte)low] ^ tables[6][(byte)(low >> 8)] ^ tables[5][(byte)(low >> 16)] ^ tables[4][low >> 24]
                ^ tables[3][(byte)high] ^ tables[2][(byte)(high >> 8)] ^ tables[1][(byte)(high >> 16)] ^ tables[0][high >> 24];
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
        {
            value = tables[0][(byte)(value ^ b)] ^ (value >> 8);
        }

        return ~value;
    }

    // V. Gopal et al., Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction (Intel, 2009), bits reflected.
    private static uint Fold(uint value, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (a, b, c, d) = (words[0] ^ Vector128.CreateScalar((ulong)value), words[1], words[2], words[3]);
        var by512 = Vector128.Create(0x154442BD4UL, 0x1C6E41596UL);
        for (words = words[4..]; words.Length >= 4; words = words[4..])
        {
            a = Fold(a, by512, words[0]);
            b = Fold(b, by512, words[1]);
            c = Fold(c, by512, words[2]);
            d = Fold(d, by512, words[3]);
        }

        var by128 = Vector128.Create(0x1751997D0UL, 0x0CCAA009EUL);
        a = Fold(Fold(Fold(a, by128, b), by128, c), by128, d);
        foreach (var word in words)
        {
            a = Fold(a, by128, word);
        }

        // To 64 bits, to 32, and the remainder by Barrett's reduction.
        var low = Vector128.Create(0xFFFFFFFFUL, 0xFFFFFFFFUL);
        a = Sse2.ShiftRightLogical128BitLane(a, 8) ^ Pclmulqdq.CarrylessMultiply(a, by128, 0x10);
        a = Sse2.ShiftRightLogical128BitLane(a, 4) ^ Pclmulqdq.CarrylessMultiply(a & low, Vector128.CreateScalar(0x163CD6124UL), 0);
        var polynomial = Vector128.Create(0x1DB710641UL, 0x1F7011641UL);
        var quotient = Pclmulqdq.CarrylessMultiply(a & low, polynomial, 0x10) & low;
        return (a ^ Pclmulqdq.CarrylessMultiply(quotient, polynomial, 0)).AsUInt32()[1];
    }

    private static Vector128<ulong> Fold(Vector128<ulong> value, Vector128<ulong> by, Vector128<ulong> next) =>
        Pclmulqdq.CarrylessMultiply(value, by, 0) ^ Pclmulqdq.CarrylessMultiply(value, by, 0x11) ^ next;

    // Table k holds the checksum of a byte with k zero bytes behind it.
    private static uint[][] BuildTables()
    {
        var tables = new uint[8][];
        for (var k = 0; k < tables.Length; k++)
        {
            tables[k] = new uint[256];
            for (uint b = 0; b < 256; b++)
            {
                tables[k][b] = k == 0 ? OfByte(b) : tables[0][(byte)tables[k - 1][b]] ^ (tables[k - 1][b] >> 8);
            }
        }

        return tables;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        }

        return value;
    }
}
