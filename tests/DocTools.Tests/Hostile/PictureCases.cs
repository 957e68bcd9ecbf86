using System.Buffers.Binary;
using System.Text;
using DocTools.Formats.Reading;
using DocTools.Tests.Formats.Reading;

namespace DocTools.Tests.Hostile;

/// <summary>Pictures: sizes that no memory holds, and directories that never end.</summary>
internal static class PictureCases
{
    private const string Any = "unreadable|refused";

    public static IEnumerable<HostileCase> All =>
    [
        new("png of a hundred thousand pixels square", "a.png", Any, () => Png(100_000, 100_000)) { IsWorst = true },
        new("png of thirty thousand pixels square, and they are there", "a.png", Any, () => Png(30_000, 30_000, whole: true)) { IsLong = true, IsWorst = true },
        new("png of two billion pixels a row", "a.png", Any, () => Png(int.MaxValue, 1)),
        new("png of no size", "a.png", Any, () => Png(0, 0)),
        new("png without its end", "a.png", Any, () => Png(500, 500)[..60]),
        new("png of which nothing but the first bytes are there", "a.png", Any, () => Png(9, 9)[..8]),
        new("png with a text that is a bomb", "a.png", "unreadable|refused|unrecognised", () => Png(9, 9, chunk: [.. "a\0\0"u8, 0x78, 0x01, .. RawZip.Deflated(new byte[64 << 20])])),
        new("tif whose directory is its own next", "a.tif", Any, () => Tif(next: 8, (256, 100), (257, 100))),
        new("tif of four billion pixels square", "a.tif", Any, () => Tif(next: 0, (256, 0xFFFFFFFF), (257, 0xFFFFFFFF))) { IsWorst = true },
        new("tif of a hundred thousand pages", "a.tif", Any, () => ManyPages(100_000)) { IsWorst = true, IsLong = true },
        new("tif whose directory lies beyond its end", "a.tif", Any, () => [.. "II*\0"u8, 0xF0, 0xFF, 0xFF, 0xFF]),
        new("jpg of the largest size", "a.jpg", Any, () => Jpg(65535, 65535)) { IsWorst = true },
        new("jpg of nothing but markers", "a.jpg", Any, () => [0xFF, 0xD8, 0xFF, .. Enumerable.Repeat((byte)0xFF, 1 << 20)]),
        new("jpg with a segment that has no end", "a.jpg", Any, () => [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0]),
        new("gif of the largest size", "a.gif", Any, () => [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 8, 1, 0, 0, 0x3B]),
        new("heic, which nobody reads", "a.heic", Any, () => [0, 0, 0, 0x18, .. "ftypheic"u8]),
        new("svg with an entity and a script", "a.svg", Any, () => Encoding.ASCII.GetBytes("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script><text>&a;</text></svg>")),
        new("docx with a picture of a hundred thousand pixels square", "a.docx", "unrecognised|unreadable|refused", () => WithPicture(Png(100_000, 100_000), "100000000000000")) { IsWorst = true },
        new("docx with a picture that is no picture", "a.docx", "unrecognised|unreadable", () => WithPicture(new byte[100], "-5")),
    ];

    /// <summary>A PNG of this size: grey, with as many rows as fit in a few bytes, or all of them where it is whole.</summary>
    public static byte[] Png(int width, int height, bool whole = false, byte[]? chunk = null)
    {
        using var stream = new MemoryStream();
        stream.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 1;
        Chunk(stream, "IHDR", head);
        if (chunk is not null)
        {
            Chunk(stream, "zTXt", chunk);
        }

        var rows = whole ? new byte[(long)height * ((width / 8) + 1)] : new byte[1000];
        Chunk(stream, "IDAT", Zlib(rows));
        Chunk(stream, "IEND", []);
        return stream.ToArray();
    }

    private static byte[] Zlib(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(stream, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(content);
        }

        return stream.ToArray();
    }

    private static void Chunk(Stream stream, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        stream.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        stream.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Append(0, body));
        stream.Write(number);
    }

    private static byte[] Tif(uint next, params (ushort Tag, uint Value)[] fields)
    {
        var bytes = new byte[8 + 2 + (12 * fields.Length) + 4];
        "II*\0"u8.CopyTo(bytes);
        bytes[4] = 8;
        Directory(bytes.AsSpan(8), next, fields);
        return bytes;
    }

    private static byte[] ManyPages(int count)
    {
        const int Size = 2 + (12 * 2) + 4;
        var bytes = new byte[8 + (Size * count)];
        "II*\0"u8.CopyTo(bytes);
        bytes[4] = 8;
        for (var i = 0; i < count; i++)
        {
            Directory(bytes.AsSpan(8 + (Size * i)), i == count - 1 ? 0 : (uint)(8 + (Size * (i + 1))), [(256, 10), (257, 10)]);
        }

        return bytes;
    }

    private static void Directory(Span<byte> target, uint next, (ushort Tag, uint Value)[] fields)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = target[(2 + (12 * i))..];
            BinaryPrimitives.WriteUInt16LittleEndian(field, fields[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(field[2..], 4);
            BinaryPrimitives.WriteUInt32LittleEndian(field[4..], 1);
            BinaryPrimitives.WriteUInt32LittleEndian(field[8..], fields[i].Value);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(target[(2 + (12 * fields.Length))..], next);
    }

    private static byte[] Jpg(ushort width, ushort height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 1, 2, 3, 0xFF, 0xD9,
    ];

    private static byte[] WithPicture(byte[] picture, string extent)
    {
        var body = $"<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"{extent}\" cy=\"{extent}\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>" + DocxFile.P("hello");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(DocxFile.Of(body)));
        var parts = zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("</Relationships>", e.FullName.StartsWith("word/", StringComparison.Ordinal) ? "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/a.png\"/></Relationships>" : "</Relationships>", StringComparison.Ordinal)));
        });
        return ZipFiles.Of([.. parts, ("word/media/a.png", picture)]);
    }
}
