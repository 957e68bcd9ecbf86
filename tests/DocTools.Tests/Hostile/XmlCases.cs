using System.Text;
using DocTools.Tests.Formats.Reading;
using static DocTools.Tests.Formats.Reading.DocxFile;
using static DocTools.Tests.Hostile.Packages;

namespace DocTools.Tests.Hostile;

/// <summary>XML: entities, what lies outside, depth, and sizes of texts, attributes and elements.</summary>
internal static class XmlCases
{
    private const string Laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private const string File = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";

    private static readonly string[] s_formats = ["docx", "xlsx", "pptx", "odt", "ods", "odp"];

    public static IEnumerable<HostileCase> All =>
    [
        .. s_formats.Where(PackageCases.HasReader).SelectMany(OfFormat),
        new("docx: entities in its styles", "a.docx", "refused", () => With(new DocxFile().With("styles", "styles", "").Bytes("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + R("a") + "</w:p>"), "word/styles0.xml", x => Laughs + x)),
        new("docx: entities in its relationships", "a.docx", "refused", () => With(DocxFile.Of(P("a")), "word/_rels/document.xml.rels", x => Laughs + x)),
        new("docx: entities in the list of contents", "a.docx", "unrecognised|refused", () => With(DocxFile.Of(P("a")), "[Content_Types].xml", x => Laughs + x)),
        new("xlsx: entities in the workbook", "a.xlsx", "refused", () => With(Packages.Of("xlsx", "a"), "xl/workbook.xml", x => Laughs + x)),
        new("xlsx: entities in its strings", "a.xlsx", "refused|unreadable", () => With(new XlsxFile().Sheet("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>").Strings("<si><t>a</t></si>").Bytes(), "xl/sharedStrings.xml", x => Laughs + x)),
        new("docx: an entity within UTF-16", "a.docx", "refused|unreadable", () => Utf16(Laughs)),
        new("docx: depth of elements", "a.docx", "refused", () => DocxFile.Of(Nest("<w:ins>", "</w:ins>", 100_000, P("a")))),
        new("docx: depth of tables", "a.docx", "refused", () => DocxFile.Of(Nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60, P("a")))),
        new("docx: depth of text boxes", "a.docx", "refused|unrecognised", () => DocxFile.Of(Nest("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r></w:p>", 45, P("a")))),
        new("docx: a text without end", "a.docx", "refused", () => DocxFile.Of(P(Noise(20_500_000)))) { IsLong = true, IsWorst = true },
        new("docx: an attribute without end", "a.docx", "unrecognised|refused|unreadable", () => DocxFile.Of($"<w:p w:rsidR=\"{Noise(8_000_000)}\">{R("a")}</w:p>")) { IsWorst = true },
        new("docx: an element's name without end", "a.docx", "unrecognised|refused|unreadable", () => DocxFile.Of($"<{Noise(2_000_000)}/>{P("a")}")),
        new("docx: a hundred thousand attributes", "a.docx", "unrecognised|refused|unreadable", () => DocxFile.Of($"<w:p {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\" "))}>{R("a")}</w:p>")),
        new("docx: a hundred thousand namespaces", "a.docx", "unrecognised|refused|unreadable", () => DocxFile.Of($"<w:p {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"xmlns:a{i}=\"u{i}\" "))}>{R("a")}</w:p>")),
        new("docx: paragraphs without end", "a.docx", "refused", () => DocxFile.Of(Ballast(400_000) + Many("<w:p/>", 9_000_000))) { IsWorst = true },
        new("docx: paragraphs without end in a cell", "a.docx", "refused", () => DocxFile.Of($"<w:tbl><w:tr><w:tc>{Ballast(400_000)}{Many("<w:p/>", 9_000_000)}</w:tc></w:tr></w:tbl>")) { IsLong = true, IsWorst = true },
        new("pptx: paragraphs without end", "a.pptx", "refused|read|unrecognised|unreadable", () => new PptxFile().Slide(PptxFile.Shape(Ballast(400_000) + Many("<a:p/>", 9_000_000))).Bytes()) { IsLong = true, IsWorst = true },
        new("odt: paragraphs without end", "a.odt", "refused", () => OpenDocument("odt", $"<office:text>{Ballast(400_000)}{Many("<text:p/>", 6_000_000)}</office:text>")) { IsLong = true, IsWorst = true },
        new("txt: lines without end", "a.txt", "refused", () => Encoding.ASCII.GetBytes(Many("a\n", 7_000_000))) { IsWorst = true },
        new("docx: runs without end in a paragraph", "a.docx", "unrecognised|refused", () => DocxFile.Of($"<w:p>{Ballast(200_000)}{Many("<w:r><w:tab/></w:r>", 1_500_000)}</w:p>")) { IsLong = true },
        new("docx: rows without end", "a.docx", "refused", () => DocxFile.Of($"<w:tbl>{Ballast(200_000)}{Many("<w:tr><w:tc/></w:tr>", 1_500_000)}</w:tbl>")) { IsWorst = true },
        new("docx: a cell as wide as a number can be", "a.docx", "unrecognised|refused", () => DocxFile.Of($"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>{P("a")}</w:tc>{Cell("b")}</w:tr></w:tbl>")),
        new("docx: many cells of a million columns", "a.docx", "unrecognised|refused", () => DocxFile.Of("<w:tbl>" + Many($"<w:tr><w:trPr><w:gridBefore w:val=\"1000000\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/><w:vMerge/></w:tcPr>{P("a")}</w:tc></w:tr>", 5000) + "</w:tbl>")),
        new("docx: styles that are based on each other", "a.docx", "unrecognised", () => new DocxFile().With("styles", "styles", "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>").Bytes("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>" + R("a") + "</w:p>")),
        new("docx: a chain of styles without end", "a.docx", "unrecognised", () => new DocxFile().With("styles", "styles", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<w:style w:styleId=\"s{i}\"><w:basedOn w:val=\"s{i + 1}\"/></w:style>"))).Bytes("<w:p><w:pPr><w:pStyle w:val=\"s0\"/></w:pPr>" + R("a") + "</w:p>")),
        new("docx: lists that name each other", "a.docx", "unrecognised", () => new DocxFile().With("numbering", "numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"a\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>").With("styles", "styles", "<w:style w:styleId=\"a\" w:type=\"numbering\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>").Bytes("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99999\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + R("a") + "</w:p>")),
        new("docx: fields that never end", "a.docx", "unrecognised|refused", () => DocxFile.Of($"<w:p>{Many("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 100_000)}{R("a")}</w:p>")),
        new("docx: a relationship to itself", "a.docx", "unrecognised", () => With(DocxFile.Of(P("a")), "word/_rels/document.xml.rels", x => x.Replace("</Rel", "<Relationship Id=\"h\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"document.xml\"/></Rel", StringComparison.Ordinal))),
        new("docx: a main part outside of the package", "a.docx", "unreadable|unrecognised", () => With(DocxFile.Of(P("a")), "_rels/.rels", x => x.Replace("word/document.xml", "../../../../etc/passwd", StringComparison.Ordinal))),
        new("pptx: depth of groups", "a.pptx", "refused|read|unrecognised", () => new PptxFile().Slide(Nest("<p:grpSp>", "</p:grpSp>", 5_000, PptxFile.Shape("a"))).Bytes()),
        new("pptx: a cell as wide as a number can be", "a.pptx", "unrecognised|refused|read", () => new PptxFile().Slide("<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid><a:gridCol w=\"1\"/></a:tblGrid><a:tr h=\"1\"><a:tc gridSpan=\"2147483647\" rowSpan=\"2147483647\"><a:txBody><a:p><a:r><a:t>a</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>").Bytes()),
        new("pptx: one slide ten thousand times", "a.pptx", "refused|read|unrecognised", () => With(new PptxFile().Slide(PptxFile.Shape("a")).Bytes(), "ppt/presentation.xml", x => x.Replace("<p:sldIdLst>", "<p:sldIdLst>" + Many("<p:sldId id=\"256\" r:id=\"rId1\"/>", 10_000), StringComparison.Ordinal))),
        new("text as deep as brackets go", "a.txt", "unrecognised", () => Encoding.ASCII.GetBytes(Nest("[{\"a\":", "}]", 200_000, "1"))),
    ];

    private static IEnumerable<HostileCase> OfFormat(string format) =>
    [
        new($"{format}: entities that expand", "a." + format, "refused", () => Packages.Of(format, "&d;", Laughs)),
        new($"{format}: an entity that is a file", "a." + format, "refused", () => Packages.Of(format, "&f;", File)),
        new($"{format}: an entity of parameters", "a." + format, "refused", () => Packages.Of(format, "a", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>")),
        new($"{format}: a definition elsewhere", "a." + format, "refused", () => Packages.Of(format, "a", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")),
        new($"{format}: a part that includes a file", "a." + format, "unrecognised|unreadable|read", () => Packages.Of(format, "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>a")),
    ];

    private static byte[] Utf16(string prolog)
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"utf-16\"?>{prolog}<w:document xmlns:w=\"{Transitional}\"><w:body>{P("&d;")}</w:body></w:document>";
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(DocxFile.Of(P("a"))));
        return ZipFiles.Of(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            var text = reader.ReadToEnd();
            return (e.FullName, e.FullName == "word/document.xml" ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml)] : Encoding.UTF8.GetBytes(text));
        }));
    }

    internal static string Many(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    // Letters that do not pack to nothing.
    private static string Noise(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, static (span, r) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + r.Next(26));
            }
        });
    }
}
