namespace DocTools.Tests.Formats.Reading.Odf;

/// <summary>Small OpenDocument files for tests, from hand-written XML.</summary>
internal sealed class OdfFile
{
    private const string Names = "urn:oasis:names:tc:opendocument:xmlns:";
    private const string Type = "application/vnd.oasis.opendocument.";

    private readonly List<(string Name, string Content)> _parts = [];

    /// <summary>The kind: <c>text</c>, <c>spreadsheet</c>, <c>presentation</c>.</summary>
    public string Kind { get; init; } = "text";

    /// <summary>Automatic styles of the content.</summary>
    public string Automatic { get; init; } = "";

    /// <summary>Children of the styles part.</summary>
    public string Styles { get; init; } = "";

    /// <summary>XML before the root element.</summary>
    public string Prolog { get; init; } = "";

    /// <summary>Entries of the manifest besides the package's own.</summary>
    public string Manifest { get; init; } = "";

    /// <summary>The bytes of a text with this body.</summary>
    public static byte[] Of(string body) => new OdfFile().Bytes(body);

    public static string P(string xml, string style = "") => $"<text:p text:style-name=\"{style}\">{xml}</text:p>";

    /// <summary>A style of text or paragraphs.</summary>
    public static string Style(string name, string family, string properties, string more = "") =>
        $"<style:style style:name=\"{name}\" style:family=\"{family}\" {more}><style:text-properties {properties}/></style:style>";

    public OdfFile Part(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    public byte[] Bytes(string body) => Raw(Content(body));

    /// <summary>The bytes of a package whose content part is exactly this.</summary>
    public byte[] Raw(string content) => ZipFiles.Of(
    [
        ("mimetype", Type + Kind),
        ("content.xml", content),
        ("styles.xml", Root("document-styles", Styles)),
        ("META-INF/manifest.xml", $"<m:manifest xmlns:m=\"{Names}manifest:1.0\"><m:file-entry m:full-path=\"/\" m:media-type=\"{Type}{Kind}\"/>{Manifest}</m:manifest>"),
        .. _parts,
    ]);

    /// <summary>The content part of a body.</summary>
    public string Content(string body) =>
        Prolog + Root("document-content", $"<office:automatic-styles>{Automatic}</office:automatic-styles><office:body><office:{Kind}>{body}</office:{Kind}></office:body>");

    /// <summary>The same document as one flat file.</summary>
    public string Flat(string body) =>
        Root("document", $"{Styles}<office:automatic-styles>{Automatic}</office:automatic-styles><office:body><office:{Kind}>{body}</office:{Kind}></office:body>", $"office:mimetype=\"{Type}{Kind}\"");

    private static string Root(string root, string content, string attributes = "") =>
        $"<office:{root} xmlns:office=\"{Names}office:1.0\" xmlns:style=\"{Names}style:1.0\" xmlns:text=\"{Names}text:1.0\" xmlns:table=\"{Names}table:1.0\""
        + $" xmlns:draw=\"{Names}drawing:1.0\" xmlns:fo=\"{Names}xsl-fo-compatible:1.0\" xmlns:svg=\"{Names}svg-compatible:1.0\" xmlns:form=\"{Names}form:1.0\""
        + $" xmlns:number=\"{Names}datastyle:1.0\" xmlns:presentation=\"{Names}presentation:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:math=\"http://www.w3.org/1998/Math/MathML\""
        + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
        + $" xmlns:field=\"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0\" {attributes}>{content}</office:{root}>";
}
