using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;

namespace DocTools.Tests.Formats.Reading;

/// <summary>Presentations written by hand.</summary>
internal sealed class PptxFile
{
    private const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly List<int> _order = [];
    private int _slides;

    /// <summary>A shape: its paragraphs as XML or plain text, its place in points, its placeholder.</summary>
    public static string Shape(string text, int? x = null, int? y = null, string placeholder = "", int width = 200, int height = 40) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"s\"/><p:cNvSpPr/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr>{(x is null ? "" : Transform("a", x.Value, y!.Value, width, height))}</p:spPr><p:txBody><a:bodyPr/>{(text.StartsWith('<') ? text : P(text))}</p:txBody></p:sp>";

    public static string P(string text, string properties = "") => $"<a:p>{properties}<a:r><a:rPr/><a:t>{text}</a:t></a:r></a:p>";

    public static string Transform(string prefix, int x, int y, int width, int height, string inner = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"<{prefix}:xfrm><a:off x=\"{x * 12700}\" y=\"{y * 12700}\"/><a:ext cx=\"{width * 12700}\" cy=\"{height * 12700}\"/>{inner}</{prefix}:xfrm>");

    /// <summary>Adds a slide; <paramref name="relationships"/> are XML of its relationship part.</summary>
    public PptxFile Slide(string shapes, string relationships = "", bool first = false)
    {
        _slides++;
        _order.Insert(first ? 0 : _order.Count, _slides);
        return Part($"ppt/slides/slide{_slides}.xml", $"<p:sld {Names}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{shapes}</p:spTree></p:cSld></p:sld>")
            .Part($"ppt/slides/_rels/slide{_slides}.xml.rels", $"<Relationships>{relationships}</Relationships>");
    }

    public PptxFile Part(string name, string content)
    {
        _parts.Add((name, content));
        return this;
    }

    public static string Relationship(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" Target=\"{target}\"/>";

    public static string Page(string root, string shapes) => $"<p:{root} {Names}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:{root}>";

    public static string Data(string points) => $"<dgm:dataModel {Names}>{points}</dgm:dataModel>";

    public byte[] Bytes() => ZipFiles.Of(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships>{Relationship("rId1", "officeDocument", "ppt/presentation.xml")}</Relationships>"),
        ("ppt/presentation.xml", $"<p:presentation {Names}><p:sldIdLst>{string.Concat(_order.Select(s => $"<p:sldId id=\"{255 + s}\" r:id=\"rId{s}\"/>"))}</p:sldIdLst></p:presentation>"),
        ("ppt/_rels/presentation.xml.rels", $"<Relationships>{string.Concat(_order.Select(s => Relationship($"rId{s}", "slide", $"slides/slide{s}.xml")))}</Relationships>"),
        .. _parts,
    ]);

    public Document Read()
    {
        var outcome = new PptxReader().Read(IncomingFile.Of("a.pptx", Bytes()), ReadingLimits.Default, CancellationToken.None);
        Xunit.Assert.True(outcome.Document is not null, outcome.Problem?.ReasonEn);
        return outcome.Document;
    }
}
