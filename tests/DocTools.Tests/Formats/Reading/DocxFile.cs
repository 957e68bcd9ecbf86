using System.Globalization;
using System.Text;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Small docx files for tests, from hand-written XML.</summary>
internal sealed class DocxFile
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly StringBuilder _relationships = new();

    public string Namespace { get; init; } = Transitional;

    public string MainPart { get; init; } = "word/document.xml";

    public string ContentType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>XML before the root element.</summary>
    public string Prolog { get; init; } = "";

    /// <summary>The bytes of a document with this body.</summary>
    public static byte[] Of(string body) => new DocxFile().Bytes(body);

    /// <summary>A table of rows of cells; a cell is its text, or ready XML where it begins with an angle bracket.</summary>
    public static string Table(params string[][] rows) =>
        "<w:tbl>" + string.Concat(rows.Select(r => "<w:tr>" + string.Concat(r.Select(Cell)) + "</w:tr>")) + "</w:tbl>";

    public static string Cell(string content) => content.StartsWith('<') ? content : $"<w:tc>{P(content)}</w:tc>";

    public static string P(string text) => $"<w:p>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>Adds a part that the main part names; the content is the root's inner XML.</summary>
    public DocxFile With(string type, string root, string content)
    {
        var id = $"rId{_parts.Count + 1}";
        _parts.Add(($"word/{type}{_parts.Count}.xml", Wrap(root, content)));
        _relationships.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{OfficeRelationships}/{type}\" Target=\"{type}{_parts.Count - 1}.xml\"/>");
        return this;
    }

    public byte[] Bytes(string body) => Raw(Prolog + Wrap("document", $"<w:body>{body}</w:body>"));

    /// <summary>The bytes of a package whose main part is exactly this.</summary>
    public byte[] Raw(string document)
    {
        var slash = MainPart.LastIndexOf('/');
        return ZipFiles.Of(
        [
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{MainPart}\" ContentType=\"{ContentType}\"/></Types>"),
            ("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{OfficeRelationships}/officeDocument\" Target=\"{MainPart}\"/>")),
            (MainPart, document),
            ($"{MainPart[..(slash + 1)]}_rels/{MainPart[(slash + 1)..]}.rels", Relationships(_relationships.ToString())),
            .. _parts,
        ]);
    }

    private static string Relationships(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private string Wrap(string root, string content) =>
        $"<w:{root} xmlns:w=\"{Namespace}\" xmlns:r=\"{OfficeRelationships}\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
        + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
        + $" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">{content}</w:{root}>";
}
