using System.Buffers.Binary;
using System.Text;

namespace DocTools.Formats.Writing.Letters;

/// <summary>Writes a package of compressed parts (APPNOTE 4.3): names in UTF-8, a fixed time, so that the same parts give the same bytes.</summary>
internal static class ZipParts
{
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflate = 8;
    private const uint Time = 0x21_00_00; // 1 January 1980, the first that a zip can tell.

    /// <summary>Writes the parts in order.</summary>
    public static byte[] Write(IReadOnlyCollection<ZipPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var stream = new MemoryStream(parts.Sum(p => p.Packed.Length + 160 + (2 * p.Name.Length)));
        var directory = new List<byte[]>();
        foreach (var part in parts)
        {
            var name = Encoding.UTF8.GetBytes(part.Name);
            var offset = (uint)stream.Position;
            var head = new byte[30];
            BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034b50);
            Common(head.AsSpan(4), part, name.Length);
            stream.Write(head);
            stream.Write(name);
            stream.Write(part.Packed);

            var entry = new byte[46 + name.Length];
            BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(4), Version);
            Common(entry.AsSpan(6), part, name.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(42), offset);
            name.CopyTo(entry.AsSpan(46));
            directory.Add(entry);
        }

        var start = (uint)stream.Position;
        directory.ForEach(e => stream.Write(e));
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)directory.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)directory.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)stream.Position - start);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        stream.Write(end);
        return stream.ToArray();
    }

    // From the version that is needed to the lengths: the same in both places.
    private static void Common(Span<byte> to, ZipPart part, int name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], Deflate);
        BinaryPrimitives.WriteUInt32LittleEndian(to[6..], Time);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], part.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], (uint)part.Packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], (uint)part.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)name);
    }
}
