using System.Globalization;
using System.Text;
using DocTools.Tests.Formats.Reading;

namespace DocTools.Tests.Hostile;

/// <summary>Packages of every Office format with one part as the case wants it.</summary>
internal static class Packages
{
    private const string Odf = "urn:oasis:names:tc:opendocument:xmlns:";

    /// <summary>A document of the format with this text in its first paragraph or cell; <paramref name="prolog"/> stands before the root of its main part.</summary>
    public static byte[] Of(string format, string text, string prolog = "") => format switch
    {
        "docx" => new DocxFile { Prolog = prolog }.Bytes(DocxFile.P(text)),
        "xlsx" => With(new XlsxFile().Sheet("a", $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>").Bytes(), "xl/worksheets/sheet1.xml", x => prolog + x),
        "pptx" => With(new PptxFile().Slide(PptxFile.Shape(text)).Bytes(), "ppt/slides/slide1.xml", x => prolog + x),
        _ => OpenDocument(format, format switch
        {
            "odt" => $"<office:text><text:p>{text}</text:p></office:text>",
            "ods" => $"<office:spreadsheet><table:table table:name=\"a\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>",
            _ => $"<office:presentation><draw:page><draw:frame><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame></draw:page></office:presentation>",
        }, prolog),
    };

    /// <summary>An OpenDocument file with this body.</summary>
    public static byte[] OpenDocument(string format, string body, string prolog = "", string manifest = "")
    {
        var type = "application/vnd.oasis.opendocument." + format switch { "odt" => "text", "ods" => "spreadsheet", _ => "presentation" };
        string[] names = ["office", "text", "table", "drawing", "style", "form"];
        var spaces = string.Concat(names.Select(n => string.Create(CultureInfo.InvariantCulture, $" xmlns:{(n == "drawing" ? "draw" : n)}=\"{Odf}{n}:1.0\"")));
        return ZipFiles.Of(
        [
            ("mimetype", type),
            ("META-INF/manifest.xml", $"<manifest:manifest xmlns:manifest=\"{Odf}manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{type}\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">{manifest}</manifest:file-entry></manifest:manifest>"),
            ("content.xml", $"{prolog}<office:document-content{spaces} xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"><office:body>{body}</office:body></office:document-content>"),
        ]);
    }

    /// <summary>The same package with one part changed, or with a new one.</summary>
    public static byte[] With(byte[] package, string part, Func<string, string> change)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        var parts = zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, Content: reader.ReadToEnd());
        }).ToList();
        var at = parts.FindIndex(p => p.FullName == part);
        if (at < 0)
        {
            parts.Add((part, change("")));
        }
        else
        {
            parts[at] = (part, change(parts[at].Content));
        }

        return ZipFiles.Of(parts);
    }

    /// <summary>Text that hardly packs, as a comment: it keeps a bomb below the ratio that would give it away.</summary>
    public static string Ballast(int bytes)
    {
        var random = new Random(4);
        var noise = new byte[bytes * 3 / 4];
        random.NextBytes(noise);
        return $"<!--{Convert.ToBase64String(noise)}-->";
    }

    /// <summary>The content so many times within these.</summary>
    public static string Nest(string open, string close, int times, string content) =>
        new StringBuilder().Insert(0, open, times).Append(content).Append(new StringBuilder().Insert(0, close, times)).ToString();
}
