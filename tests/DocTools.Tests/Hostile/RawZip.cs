using System.IO.Compression;
using System.Text;
using DocTools.Formats.Reading;

namespace DocTools.Tests.Hostile;

/// <summary>Zips that lie: every field of an entry can be forged.</summary>
internal sealed class RawZip
{
    private readonly List<Entry> _entries = [];

    /// <summary>An entry; what is null is told as it is.</summary>
    public sealed record Entry(string Name, byte[] Content)
    {
        public uint? Size { get; init; }

        public uint? PackedSize { get; init; }

        public uint? Crc { get; init; }

        public ushort Method { get; init; } = 8;

        public ushort Flags { get; init; } = 0x800;

        public ushort UnixMode { get; init; } = 0x81A4;

        /// <summary>The name in front of the content, where it is not that of the directory.</summary>
        public string? LocalName { get; init; }

        /// <summary>The entry whose bytes this one names as its own.</summary>
        public int? SameAs { get; init; }
    }

    public static byte[] Of(params Entry[] entries)
    {
        var zip = new RawZip();
        zip._entries.AddRange(entries);
        return zip.Bytes();
    }

    public static byte[] Deflated(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return stream.ToArray();
    }

    private byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var offsets = new List<uint>();
        var heads = new List<byte[]>();
        foreach (var entry in _entries)
        {
            var packed = entry.Method == 8 ? Deflated(entry.Content) : entry.Content;
            var head = Head(entry, packed);
            heads.Add(head);
            if (entry.SameAs is { } other)
            {
                offsets.Add(offsets[other]);
                continue;
            }

            offsets.Add((uint)stream.Position);
            var name = Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name);
            writer.Write(0x04034B50u);
            writer.Write(head);
            writer.Write((ushort)name.Length);
            writer.Write((ushort)0);
            writer.Write(name);
            writer.Write(packed);
        }

        var start = (uint)stream.Position;
        foreach (var (entry, i) in _entries.Select((e, i) => (e, i)))
        {
            var name = Encoding.UTF8.GetBytes(entry.Name);
            writer.Write(0x02014B50u);
            writer.Write((ushort)0x0314);
            writer.Write(heads[i]);
            writer.Write((ushort)name.Length);
            writer.Write(new byte[8]);
            writer.Write((uint)entry.UnixMode << 16);
            writer.Write(offsets[i]);
            writer.Write(name);
        }

        var size = (uint)stream.Position - start;
        writer.Write(0x06054B50u);
        writer.Write(0u);
        writer.Write((ushort)_entries.Count);
        writer.Write((ushort)_entries.Count);
        writer.Write(size);
        writer.Write(start);
        writer.Write((ushort)0);
        writer.Flush();
        return stream.ToArray();
    }

    // Version, flags, method, time, checksum and sizes are the same in both places.
    private static byte[] Head(Entry entry, byte[] packed)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((ushort)20);
        writer.Write(entry.Flags);
        writer.Write(entry.Method);
        writer.Write(0x58A80000u);
        writer.Write(entry.Crc ?? Crc32.Append(0, entry.Content));
        writer.Write(entry.PackedSize ?? (uint)packed.Length);
        writer.Write(entry.Size ?? (uint)entry.Content.Length);
        writer.Flush();
        return stream.ToArray();
    }
}
