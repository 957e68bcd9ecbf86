using System.Buffers.Binary;
using System.Text;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Smallest OLE compound files for tests: a header, one sector of allocation table, one of directory.</summary>
internal static class CompoundFiles
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;

    /// <summary>A compound file whose directory names one stream.</summary>
    public static byte[] With(string stream)
    {
        var bytes = new byte[3 * Sector];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(0x2C), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(0x30), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(0x4C), 0);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Sector), 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Sector + 4), EndOfChain);
        Entry(bytes.AsSpan(2 * Sector), "Root Entry");
        Entry(bytes.AsSpan((2 * Sector) + 128), stream);
        return bytes;
    }

    private static void Entry(Span<byte> target, string name)
    {
        Encoding.Unicode.GetBytes(name, target);
        BinaryPrimitives.WriteUInt16LittleEndian(target[64..], (ushort)((name.Length + 1) * 2));
    }
}
