using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocTools.Core.Letters;
using DocTools.Core.Values;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocTools.Tests.Formats.Writing.Letters;

/// <summary>Templates written by hand, and what letters made of them hold.</summary>
internal static class LetterDocx
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Namespaces = $"xmlns:w=\"{Word}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    /// <summary>A document of a body's XML, with a header where one is given.</summary>
    public static byte[] Of(string body, string? header = null, string? numbering = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }

            const string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
            Part("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{type}document.main+xml\"/>{(header is null ? "" : $"<Override PartName=\"/word/header1.xml\" ContentType=\"{type}header+xml\"/>")}{(numbering is null ? "" : $"<Override PartName=\"/word/numbering.xml\" ContentType=\"{type}numbering+xml\"/>")}</Types>");
            Part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Part("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{(header is null ? "" : "<Relationship Id=\"rIdH\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>")}{(numbering is null ? "" : "<Relationship Id=\"rIdN\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>")}</Relationships>");
            Part("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            if (header is not null)
            {
                Part("word/header1.xml", $"<w:hdr {Namespaces}>{header}</w:hdr>");
            }

            if (numbering is not null)
            {
                Part("word/numbering.xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            }
        }

        return stream.ToArray();
    }

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(rows[0].Select(_ => "<w:gridCol w:w=\"2000\"/>"))}</w:tblGrid>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{P(c)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>The paragraphs of a part, cells parted by |, with tabs and line breaks.</summary>
    public static string Text(byte[] docx, string part = "word/document.xml") =>
        string.Join('\n', Part(docx, part).Descendants(XName.Get("p", Word)).Where(p => !p.Ancestors(XName.Get("p", Word)).Any())
            .Select(p => (p.Ancestors(XName.Get("tc", Word)).Any() ? "|" : "") + string.Concat(p.Descendants().Select(e => e.Name.LocalName switch { "t" => e.Value, "br" => "⏎", "tab" => "⇥", _ => "" }))));

    public static XElement Part(byte[] docx, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>What is wrong with a document by the schema; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Distinct(StringComparer.Ordinal)];
    }

    public static LetterNames Names()
    {
        var names = new LetterNames();
        foreach (var name in new LetterName[]
        {
            new("name", LetterType.Text, "名稱") { Synonym = "單位名稱" }, new("due_date", LetterType.Date, "期限") { Synonym = "期限" }, new("amount", LetterType.Money, "金額"),
            new("blank", LetterType.Text, "空白"), new("yes", LetterType.Flag, "是否"), new("kind", LetterType.Text, "類別"),
        })
        {
            names.Add(name);
        }

        var points = names.Table("points", "事項", "應補正事項");
        points.Add(new LetterName("number", LetterType.Number, "項次") { Synonym = "項次" });
        points.Add(new LetterName("text", LetterType.Text, "說明"));
        names.Table("none", "沒有列的表").Add(new LetterName("text", LetterType.Text, "說明"));
        return names;
    }

    /// <summary>Values: 某單位, 113年5月16日, 250000, two points.</summary>
    public sealed class Frame(string name = "某單位", int points = 2) : ILetterFrame
    {
        public FieldValue? Value(string key) => key switch
        {
            "name" => new FieldValue.Text(name),
            "due_date" => new FieldValue.Date(new DateOnly(2024, 5, 16)),
            "amount" => new FieldValue.Number(250000),
            "yes" => new FieldValue.Flag(true),
            "kind" => new FieldValue.Text("A類"),
            _ => null,
        };

        public IReadOnlyList<ILetterFrame> Rows(string key) => key is "points" ? [.. Enumerable.Range(1, points).Select(i => new Row(i))] : [];

        private sealed class Row(int number) : ILetterFrame
        {
            public FieldValue? Value(string key) => key is "number" ? new FieldValue.Number(number) : new FieldValue.Text($"事項{number}");

            public IReadOnlyList<ILetterFrame> Rows(string key) => [];
        }
    }
}
