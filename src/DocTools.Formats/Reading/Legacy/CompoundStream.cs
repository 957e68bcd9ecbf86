using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>Takes one stream out of an OLE compound file ([MS-CFB]).</summary>
/// <remarks>Chains that run in circles or out of the file end where they do; what came before is given.</remarks>
internal static class CompoundStream
{
    private const int EntrySize = 128;
    private const int MostEntries = 4096;
    private const int SmallSector = 64;
    private const byte Stream = 2;
    private const byte Root = 5;
    private const int HeaderTables = 109;
    private const uint LastSector = 0xFFFFFFFA;

    // Where the header counts the sectors of its three tables.
    private static readonly int[] Counts = [0x2C, 0x40, 0x48];

    /// <summary>The first bytes of a stream in the root or any storage; null where there is none.</summary>
    /// <param name="file">The compound file.</param>
    /// <param name="name">The stream's name.</param>
    /// <param name="most">Bytes wanted at most.</param>
    public static byte[]? Read(ReadOnlyMemory<byte> file, string name, int most)
    {
        var bytes = file.Span;
        var (directory, tables, shift) = Directory(bytes);
        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (entry[66] == Stream && length == (name.Length + 1) * 2 && Encoding.Unicode.GetString(entry[..(length - 2)]).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var size = SizeOf(entry);
                var start = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]);
                var wanted = (int)Math.Min(size, most);
                return size < BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x38..]) ? Small(bytes, directory, tables, start, shift, wanted) : Chain(bytes, tables, start, shift, wanted);
            }
        }

        return null;
    }

    /// <summary>Whether no table or stream claims to be larger than the file, as a damaged or hostile one may, for which a reader would set memory aside.</summary>
    public static bool HasSoundSizes(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (directory, _, shift) = Directory(bytes);
        if (directory.Length == 0 || bytes[0x1E] is not (9 or 12) || bytes[0x1F] != 0 || bytes[0x20] != 6 || bytes[0x21] != 0 || Counts.Any(at => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]) > file.Length >> shift))
        {
            return false;
        }

        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            if (entry[66] is Stream or Root && SizeOf(entry) > bytes.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static (byte[] Directory, List<uint> Tables, int Shift) Directory(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 512)
        {
            return ([], [], 9);
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[0x1E..]) == 12 ? 12 : 9;
        var tables = Tables(bytes, shift);
        return (Chain(bytes, tables, BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x30..]), shift, MostEntries * EntrySize), tables, shift);
    }

    // The upper half counts in files with large sectors only; writers of others leave anything in it.
    private static uint SizeOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);

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

    // Short streams share one, in pieces of 64 bytes with an allocation table of their own.
    private static byte[] Small(ReadOnlySpan<byte> bytes, byte[] directory, List<uint> tables, uint start, int shift, int most)
    {
        var shared = Chain(bytes, tables, BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(116)), shift, bytes.Length);
        var table = Chain(bytes, tables, BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x3C..]), shift, bytes.Length);
        var stream = new byte[most];
        var filled = 0;
        for (var piece = start; filled < most && (piece + 1L) * SmallSector <= shared.Length && (piece + 1L) * 4 <= table.Length;)
        {
            var length = Math.Min(SmallSector, most - filled);
            shared.AsSpan((int)piece * SmallSector, length).CopyTo(stream.AsSpan(filled));
            filled += length;
            piece = BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan((int)piece * 4));
        }

        return stream[..filled];
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
