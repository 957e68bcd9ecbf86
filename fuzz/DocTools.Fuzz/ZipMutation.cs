using System.IO.Compression;

namespace DocTools.Fuzz;

/// <summary>Spoils one entry of a zip or of an Office package and packs it again, so that the damage reaches the reader behind the checksums.</summary>
/// <param name="within">Ways to spoil an entry's content.</param>
internal sealed class ZipMutation(IReadOnlyList<IMutation> within) : IMutation
{
    private static readonly string[] Names = ["../../up.xml", "/root.xml", "C:\\a.docx", "a/./b.xml", " ", ".", "con", "[Content_Types].xml", "word/document.xml", "content.xml", "mimetype", "META-INF/manifest.xml", "a\u202Excod.exe", "é.docx"];

    /// <inheritdoc/>
    public bool Suits(ReadOnlySpan<byte> bytes, string format) => bytes.StartsWith("PK"u8);

    /// <inheritdoc/>
    public byte[] Apply(byte[] bytes, byte[] other, Picker pick)
    {
        if (Entries(bytes) is not { Count: > 0 } entries)
        {
            return (byte[])bytes.Clone();
        }

        var at = pick.Below(entries.Count);
        var entry = entries[at];
        switch (pick.Below(12))
        {
            case 0:
                entries.RemoveAt(at);
                break;
            case 1:
                entries.Insert(pick.Below(entries.Count), entry);
                break;
            case 2:
                entries[at] = entry with { Name = pick.Of(Names) };
                break;
            case 3:
                // A part of the same kind out of another package.
                entries[at] = Entries(other)?.Find(e => string.Equals(e.Name, entry.Name, StringComparison.Ordinal)) ?? entry with { Bytes = other };
                break;
            case 4:
                (entries[at], entries[0]) = (entries[at] with { Name = entries[0].Name }, entries[0] with { Name = entry.Name });
                break;
            default:
                var way = pick.Of(within.Where(w => w.Suits(entry.Bytes, Path.GetExtension(entry.Name).TrimStart('.'))).ToList());
                entries[at] = entry with { Bytes = way.Apply(entry.Bytes, entries[pick.Below(entries.Count)].Bytes, pick) };
                break;
        }

        return Pack(entries);
    }

    // Read by the framework: what it cannot read was spoilt before, and is spoilt as bytes from then on.
    private static List<Entry>? Entries(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var entries = new List<Entry>();
            foreach (var entry in zip.Entries.Where(e => e.Length < 8 << 20))
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                entries.Add(new Entry(entry.FullName, content.ToArray()));
            }

            return entries;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static byte[] Pack(List<Entry> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                using var target = zip.CreateEntry(entry.Name.Length == 0 ? " " : entry.Name, CompressionLevel.Fastest).Open();
                target.Write(entry.Bytes);
            }
        }

        return stream.ToArray();
    }

    private sealed record Entry(string Name, byte[] Bytes);
}
