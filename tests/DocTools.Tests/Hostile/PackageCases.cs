using DocTools.Formats.Reading;
using DocTools.Tests.Formats.Reading;

namespace DocTools.Tests.Hostile;

/// <summary>What archives do, done by Office packages: the parts of a document are entries, too.</summary>
internal static class PackageCases
{
    private static readonly string[] s_formats = ["docx", "xlsx", "pptx", "odt", "ods", "odp"];

    public static IEnumerable<HostileCase> All => s_formats.Where(HasReader).SelectMany(Of);

    /// <summary>Whether this version reads the format at all.</summary>
    public static bool HasReader(string format) => ReaderSet.All.Any(r => r.Formats.Contains(format));

    private static IEnumerable<HostileCase> Of(string format) =>
    [
        new($"{format}: a part that is a bomb", "a." + format, "refused", () => Packages.Of(format, new string(' ', 20 << 20))),
        new($"{format}: a part larger than a part may be", "a." + format, "refused", () => Packages.Of(format, "a", Packages.Ballast(500_000) + new string(' ', 70 << 20))) { IsLong = true },
        new($"{format}: too many parts", "a." + format, "refused", () => Padded(format, 10_001)),
        new($"{format}: a part that leads up", "a." + format, "unrecognised|refused|read", () => Packages.With(Packages.Of(format, "a"), "../../../a.xml", _ => "<a/>")),
        new($"{format}: parts that overlap", "a." + format, "refused", () => Overlapping(Packages.Of(format, "a"))),
        new($"{format}: parts behind a password", "a." + format, "unreadable", () => Flagged(Packages.Of(format, "a"))),
        new($"{format}: no part but the first", "a." + format, "unreadable", () => FirstOnly(Packages.Of(format, "a"))),
        new($"{format}: packed within itself", "a." + format, "unrecognised|unreadable|refused", () => ZipFiles.Of([("a." + format, Packages.Of(format, "a"))])),
    ];

    private static byte[] Padded(string format, int count)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(Packages.Of(format, "a")));
        var parts = zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, reader.ReadToEnd());
        });
        return ZipFiles.Of([.. parts, .. Enumerable.Range(0, count).Select(i => ($"media/{i}.bin", ""))]);
    }

    // Every entry of the directory names the place of the first but for the first part, by which the format is told.
    private static byte[] Overlapping(byte[] package)
    {
        var at = package.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var second = at + 4 + package.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
        for (var entry = second; entry >= 0;)
        {
            package.AsSpan(second + 42, 4).CopyTo(package.AsSpan(entry + 42));
            var next = package.AsSpan(entry + 4).IndexOf("PK\u0001\u0002"u8);
            entry = next < 0 ? -1 : entry + 4 + next;
        }

        return package;
    }

    private static byte[] Flagged(byte[] package)
    {
        var first = true;
        for (var i = 0; i + 10 < package.Length; i++)
        {
            if (package.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
            {
                package[i + 8] |= (byte)(first ? 0 : 1);
                first = false;
            }
        }

        return package;
    }

    private static byte[] FirstOnly(byte[] package)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.Entries[0].Open());
        return ZipFiles.Of([(zip.Entries[0].FullName, reader.ReadToEnd())]);
    }
}
