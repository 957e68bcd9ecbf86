using System.Buffers.Binary;
using DocTools.Tests.Formats.Reading;

namespace DocTools.Tests.Hostile;

/// <summary>OLE compound files of every use with chains that never end, and Office files behind a password.</summary>
internal static class CompoundCases
{
    private static readonly (string Extension, string Stream)[] s_uses = [("doc", "WordDocument"), ("xls", "Workbook"), ("ppt", "PowerPoint Document"), ("msg", "__properties_version1.0")];

    public static IEnumerable<HostileCase> All =>
    [
        .. s_uses.SelectMany(u => Of(u.Extension, u.Stream)),
        new("docx behind a password", "a.docx", "unreadable", () => CompoundFiles.With("EncryptedPackage")),
        new("xlsx behind a password", "a.xlsx", "unreadable", () => CompoundFiles.With("EncryptedPackage")),
        new("pptx behind rights of use", "a.pptx", "unreadable", () => CompoundFiles.With("\u0009DRMContent")),
    ];

    private static IEnumerable<HostileCase> Of(string extension, string stream) =>
    [
        new($"{extension}: nothing but the head", "a." + extension, "unreadable|refused", () => CompoundFiles.With(stream)[..512]),
        new($"{extension}: a stream of no bytes", "a." + extension, "unreadable|refused", () => CompoundFiles.With(stream)),
        new($"{extension}: a directory that is its own next sector", "a." + extension, "unreadable|refused", () => Patched(stream, 512 + 4, 1)),
        new($"{extension}: a table of sectors in its own list", "a." + extension, "unreadable|refused", () => Patched(Patched(CompoundFiles.With(stream), 0x44, 0), 0x48, 0x7FFFFFFF)),
        new($"{extension}: a list of tables that goes on for ever", "a." + extension, "unreadable|refused", () => Patched(Patched(CompoundFiles.With(stream), 0x44, 1), 0x48, 4_000_000)),
        new($"{extension}: small sectors that go round", "a." + extension, "unreadable|refused", () => Patched(Patched(CompoundFiles.With(stream), 0x3C, 0), 0x40, 0x7FFFFFFF)),
        new($"{extension}: a stream of four gigabytes as it says", "a." + extension, "unreadable|refused", () => Patched(Patched(CompoundFiles.With(stream), 1024 + 128 + 120, 0xFFFFFFF0), 1024 + 128 + 116, 0)),
        new($"{extension}: an entry that is its own child and brother", "a." + extension, extension is "msg" ? "|unreadable|refused" : "unreadable|refused", () => Siblings(stream)),
        new($"{extension}: sectors of two gigabytes", "a." + extension, "unreadable|refused", () => Patched(CompoundFiles.With(stream), 0x1E, 31)),
        new($"{extension}: everything is the end of the file", "a." + extension, "unreadable|refused", () => [.. CompoundFiles.With(stream)[..512], .. Enumerable.Repeat((byte)0xFF, 100_000)]),
    ];

    private static byte[] Siblings(string stream)
    {
        var bytes = CompoundFiles.With(stream);
        for (var entry = 0; entry < 2; entry++)
        {
            // Left, right and child.
            bytes[1024 + (128 * entry) + 66] = (byte)(entry == 0 ? 5 : 2);
            for (var link = 0; link < 3; link++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1024 + (128 * entry) + 68 + (4 * link)), 1);
            }
        }

        return bytes;
    }

    private static byte[] Patched(string stream, int at, uint value) => Patched(CompoundFiles.With(stream), at, value);

    private static byte[] Patched(byte[] bytes, int at, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
        return bytes;
    }
}
