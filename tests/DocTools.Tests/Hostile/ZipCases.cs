using System.Globalization;
using DocTools.Tests.Formats.Reading;
using static DocTools.Tests.Hostile.RawZip;

namespace DocTools.Tests.Hostile;

/// <summary>Archives: bombs, lies about sizes, names that lead elsewhere.</summary>
internal static class ZipCases
{
    private static readonly byte[] s_text = "hello"u8.ToArray();

    public static IEnumerable<HostileCase> All =>
    [
        new("zip bomb, flat", "a.zip", "refused", () => ZipFiles.Of([("a.docx", new byte[64 << 20])])),
        new("zip bomb under another name", "a.docx", "unreadable|refused", () => ZipFiles.Of([("a.docx", new byte[64 << 20])])),
        new("zip bomb, many small ones", "a.zip", "(unreadable ){26}refused( refused| unreadable)*", () => ZipFiles.Of(Enumerable.Range(0, 30).Select(i => ($"{i:00}.heic", new byte[15 << 20])))) { IsLong = true },
        new("zip bomb, nested", "a.zip", "refused", () => Nested(10, ZipFiles.Of([("a.txt", s_text)]))),
        new("zip bomb, nested like a quine", "a.zip", "refused", () => Nested(60, s_text)),
        new("zip bomb, nested and wide", "a.zip", "(unreadable|refused)( unreadable| refused)*", () => Wide(Wide(ZipFiles.Of([("a.heic", new byte[8 << 20])])))) { IsLong = true, IsWorst = true },
        new("zip with too many entries", "a.zip", "refused", () => ZipFiles.Of(Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", Array.Empty<byte>())))),
        new("zip of zips with too many entries in all", "a.zip", "(unreadable |refused )*refused", () => ZipFiles.Of(Enumerable.Range(0, 4).Select(i => ($"{i}.zip", ZipFiles.Of(Enumerable.Range(0, 3000).Select(j => ($"{j}.heic", Array.Empty<byte>()))))))),
        new("zip entry larger than it says", "a.zip", "refused", () => Of(new Entry("a.txt", new byte[1 << 20]) { Size = 10 })),
        new("zip entry smaller than it says", "a.zip", "unreadable|refused", () => Of(new Entry("a.txt", s_text) { Size = 1 << 20 })),
        new("zip entry of four gigabytes as it says", "a.zip", "refused", () => Of(new Entry("a.txt", s_text) { Size = 0xFFFFFFF0 })),
        new("zip entry packed in more bytes than there are", "a.zip", "unreadable|refused", () => Of(new Entry("a.txt", s_text) { PackedSize = 0x7FFFFFFF })),
        new("zip entry with a wrong checksum", "a.zip", "unreadable", () => Of(new Entry("a.txt", s_text) { Crc = 1 })),
        new("zip entries that overlap", "a.zip", "refused refused unrecognised", () => Of(new Entry("a.txt", s_text), new Entry("b.txt", s_text) { SameAs = 0 }, new Entry("c.txt", s_text))),
        new("zip entry that leads up", "a.zip", "refused unrecognised", () => Of(new Entry("../../a.txt", s_text), new Entry("b.txt", s_text))),
        new("zip entry that leads up by backslashes", "a.zip", "refused unrecognised", () => Of(new Entry("..\\..\\a.txt", s_text), new Entry("b.txt", s_text))),
        new("zip entry with an absolute name", "a.zip", "refused unrecognised", () => Of(new Entry("/etc/a.txt", s_text), new Entry("b.txt", s_text))),
        new("zip entry on a drive", "a.zip", "refused unrecognised", () => Of(new Entry("C:\\a.txt", s_text), new Entry("b.txt", s_text))),
        new("zip entry whose two names differ", "a.zip", "unrecognised|refused", () => Of(new Entry("a.txt", s_text) { LocalName = "../../b.txt" })),
        new("zip entry that is a link", "a.zip", "refused unrecognised", () => Of(new Entry("a.txt", "/etc/passwd"u8.ToArray()) { UnixMode = 0xA1FF }, new Entry("b.txt", s_text))),
        new("zip entry of a name without end", "a.zip", "unrecognised|refused", () => Of(new Entry(new string('a', 60_000) + ".txt", s_text))),
        new("zip entry in ten thousand folders", "a.zip", "unrecognised|refused", () => Of(new Entry(string.Concat(Enumerable.Repeat("a/", 10_000)) + "b.txt", s_text))),
        new("zip entries of one name", "a.zip", "unrecognised( duplicate| unrecognised){2}", () => Of(new Entry("a.txt", s_text), new Entry("a.txt", s_text), new Entry("a.txt", s_text))),
        new("zip entry with control characters and text from right to left", "a.zip", "unrecognised|refused", () => Of(new Entry("a\u0001\u202Etxt.exe\n.txt", s_text))),
        new("zip with a password", "a.zip", "unreadable", () => Of(new Entry("a.docx", s_text) { Flags = 0x801 })),
        new("zip packed in an unknown way", "a.zip", "unreadable", () => Of(new Entry("a.docx", s_text) { Method = 99 })),
        new("zip of nothing", "a.zip", "unreadable", () => Of()),
        new("zip whose directory lies before the beginning", "a.zip", "unreadable", () => Patched(Of(new Entry("a.txt", s_text)), -6, 0xFFFFFFF0)),
        new("zip whose directory is larger than the file", "a.zip", "unreadable", () => Patched(Of(new Entry("a.txt", s_text)), -10, 0xFFFFFFF0)),
        new("zip with the counts of zip64 and no record", "a.zip", "unreadable|refused", () => Patched(Patched(Of(new Entry("a.txt", s_text)), -12, 0xFFFFFFFF), -6, 0xFFFFFFFF)),
    ];

    private static byte[] Nested(int levels, byte[] inner)
    {
        for (var i = 0; i < levels; i++)
        {
            inner = ZipFiles.Of([("a.zip", inner)]);
        }

        return inner;
    }

    private static byte[] Wide(byte[] inner) => ZipFiles.Of(Enumerable.Range(0, 16).Select(i => (string.Create(CultureInfo.InvariantCulture, $"{i:00}.zip"), inner)));

    private static byte[] Patched(byte[] zip, int fromEnd, uint value)
    {
        BitConverter.GetBytes(value).CopyTo(zip, zip.Length + fromEnd);
        return zip;
    }
}
