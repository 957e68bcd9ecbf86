using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Takes one stream out of an OLE compound file ([MS-CFB]).</summary>
/// <remarks>Chains that run in circles or out of the file end where they do; what came before is given.</remarks>
internal static class CompoundStream
{
    private const int EntrySize = 128;
    private const int HeaderTables = 109;
    private const uint LastSector = 0xFFFFFFFA;

    /// <summary>The first bytes of a stream in the root or any storage; null where there is none, or it is shorter than the smallest that has sectors of its own.</summary>
    /// <param name="file">The compound file.</param>
    /// <param name="name">The stream's name.</param>
    /// <param name="most">Bytes wanted at most.</param>
    public static byte[]? Read(ReadOnlyMemory<byte> file, string name, int most)
    {
        var bytes = file.Span;
        if (bytes.Length < 512)
        {
            return null;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[0x1E..]) == 12 ? 12 : 9;
        var smallest = BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x38..]);
        var tables = Tables(bytes, shift);
        var directory = Chain(bytes, tables, BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x30..]), shift, 4096 * EntrySize);
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (entry[66] == 2 && length == (name.Length + 1) * 2 && Encoding.Unicode.GetString(entry[..(length - 2)]).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var size = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
                return size < smallest ? null : Chain(bytes, tables, BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), shift, (int)Math.Min(size, most));
            }
        }

        return null;
    }

    // Sectors of the allocation table: 109 in the header, the rest in a chain of their own.
    private static List<uint> Tables(ReadOnlySpan<byte> bytes, int shift)
    {
        var tables = new List<uint>();
        for (var i = 0; i < HeaderTables; i++)
        {
            tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[(0x4C + (4 * i))..]));
        }

        var sector = BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x44..]);
        var perSector = (1 << (shift - 2)) - 1;
        var left = bytes.Length >> shift;
        while (sector < LastSector && left-- > 0 && Sector(bytes, sector, shift) is { Length: > 0 } more)
        {
            for (var i = 0; i < perSector; i++)
            {
                tables.Add(BinaryPrimitives.ReadUInt32LittleEndian(more[(4 * i)..]));
            }

            sector = BinaryPrimitives.ReadUInt32LittleEndian(more[(4 * perSector)..]);
        }

        return tables;
    }

    private static byte[] Chain(ReadOnlySpan<byte> bytes, List<uint> tables, uint sector, int shift, int most)
    {
        var stream = new byte[Math.Min(most, bytes.Length)];
        var filled = 0;
        while (sector < LastSector && filled < stream.Length)
        {
            var part = Sector(bytes, sector, shift);
            var wanted = Math.Min(1 << shift, stream.Length - filled);
            var start = (sector + 1L) << shift;
            if (part.IsEmpty)
            {
                // The last sector of a file may be short.
                part = start < bytes.Length ? bytes[(int)start..] : [];
            }

            wanted = Math.Min(wanted, part.Length);
            part[..wanted].CopyTo(stream.AsSpan(filled));
            filled += wanted;
            sector = wanted == 0 ? uint.MaxValue : Next(bytes, tables, sector, shift);
        }

        return filled == stream.Length ? stream : stream[..filled];
    }

    private static uint Next(ReadOnlySpan<byte> bytes, List<uint> tables, uint sector, int shift)
    {
        var table = (int)Math.Min(sector >> (shift - 2), int.MaxValue);
        var part = table < tables.Count ? Sector(bytes, tables[table], shift) : [];
        return part.IsEmpty ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(part[(int)(4 * (sector & ((1u << (shift - 2)) - 1)))..]);
    }

    private static ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> bytes, uint sector, int shift)
    {
        var start = (sector + 1L) << shift;
        return sector < LastSector && start + (1L << shift) <= bytes.Length ? bytes.Slice((int)start, 1 << shift) : [];
    }
}
