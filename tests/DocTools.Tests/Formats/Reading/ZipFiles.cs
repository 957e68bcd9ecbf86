using System.IO.Compression;
using System.Text;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Zip archives for tests.</summary>
internal static class ZipFiles
{
    public static byte[] Of(IEnumerable<(string Name, string Content)> entries) => Of(entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content))));

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> entries, Encoding? names = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same archive without compression.</summary>
    public static byte[] Stored(byte[] archive)
    {
        using var source = new ZipArchive(new MemoryStream(archive));
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        return stream.ToArray();
    }
}
