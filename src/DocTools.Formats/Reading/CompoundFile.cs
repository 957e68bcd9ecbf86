using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Lists the streams of an OLE compound file ([MS-CFB]), the container of doc, xls, ppt, msg and of encrypted Open XML.</summary>
internal static class CompoundFile
{
    private const int EntrySize = 128;
    private const int MostEntries = 4096;
    private const uint LastSector = 0xFFFFFFFA;

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Names of streams and storages; as many as can be read where the file is damaged.</summary>
    public static HashSet<string> StreamNames(ReadOnlySpan<byte> bytes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (bytes.Length < 512)
        {
            return names;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[0x1E..]) == 12 ? 12 : 9;
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(bytes[0x30..]);
        var left = MostEntries;
        while (sector < LastSector && left > 0)
        {
            var start = (sector + 1L) << shift;
            for (var entry = start; entry < start + (1L << shift); entry += EntrySize)
            {
                left--;
                if (entry + EntrySize > bytes.Length)
                {
                    return names;
                }

                var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)(entry + 64)..]);
                if (length is > 2 and <= 64)
                {
                    names.Add(Encoding.Unicode.GetString(bytes.Slice((int)entry, length - 2)));
                }
            }

            sector = Next(bytes, sector, shift);
        }

        return names;
    }

    private static uint Next(ReadOnlySpan<byte> bytes, uint sector, int shift)
    {
        var perSector = 1u << (shift - 2);
        var table = sector / perSector;
        // The header lists the first 109 sectors of the allocation table; a directory never lies beyond them in a file within our size limit
        // that an office program wrote, so the chain simply ends there.
        if (table >= 109)
        {
            return uint.MaxValue;
        }

        var at = ((BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)(0x4C + (4 * table))..]) + 1L) << shift) + (4L * (sector % perSector));
        return at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]) : uint.MaxValue;
    }
}
