using System.Globalization;
using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>The parts of a Word file around its body.</summary>
internal static class DocxPackage
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="body">The body.</param>
    /// <param name="font">The East Asian font of the text.</param>
    /// <param name="header">A line at the head of every page, or null.</param>
    public static void Write(string path, DocxBody body, string font, string? header)
    {
        using var zip = new ZipFileWriter(path);
        var pictures = body.Pictures.ToList();
        zip.Add("[Content_Types].xml", $"""
            <Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
            <Override PartName="/word/document.xml" ContentType="{WordType}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{WordType}styles+xml"/>
            <Override PartName="/word/header1.xml" ContentType="{WordType}header+xml"/><Override PartName="/word/footer1.xml" ContentType="{WordType}footer+xml"/></Types>
            """);
        zip.Add("_rels/.rels", $"""<Relationships xmlns="{Rels}"><Relationship Id="rId1" Type="{Office}officeDocument" Target="word/document.xml"/></Relationships>""");
        var relations = XElement.Parse($"""
            <Relationships xmlns="{Rels}"><Relationship Id="rId1" Type="{Office}styles" Target="styles.xml"/>
            <Relationship Id="rId2" Type="{Office}header" Target="header1.xml"/><Relationship Id="rId3" Type="{Office}footer" Target="footer1.xml"/></Relationships>
            """);
        for (var i = 0; i < pictures.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"media/image{i + 1}.png");
            relations.Add(new XElement(XName.Get("Relationship", Rels), new XAttribute("Id", string.Create(CultureInfo.InvariantCulture, $"rIdP{i}")), new XAttribute("Type", Office + "image"), new XAttribute("Target", name)));
            zip.Add("word/" + name, pictures[i]);
        }

        zip.Add("word/_rels/document.xml.rels", relations);
        zip.Add("word/document.xml", Document(body.Elements));
        zip.Add("word/styles.xml", Styles(font));
        zip.Add("word/header1.xml", Word.E("hdr", Word.E("p", Word.E("pPr", Word.V("jc", "right")), header is null ? null : Word.Run(Word.E("rPr", Word.V("sz", 18)), header))));
        zip.Add("word/footer1.xml", Word.E("ftr", Word.E("p", Word.E("pPr", Word.V("jc", "center")), Word.E("fldSimple", Word.A("instr", " PAGE "), Word.Run(null, "1")))));
    }

    private static XElement Document(List<XElement> blocks) =>
        Word.E(
            "document",
            new XAttribute(XNamespace.Xmlns + "w", Word.W),
            new XAttribute(XNamespace.Xmlns + "r", Word.R),
            new XAttribute(XNamespace.Xmlns + "w14", Word.W14),
            Word.E(
                "body",
                blocks,
                Word.E(
                    "sectPr",
                    Word.E("headerReference", Word.A("type", "default"), new XAttribute(Word.R + "id", "rId2")),
                    Word.E("footerReference", Word.A("type", "default"), new XAttribute(Word.R + "id", "rId3")),
                    Word.E("pgSz", Word.A("w", 11906), Word.A("h", 16838)),
                    Word.E("pgMar", Word.A("top", 1134), Word.A("right", 1134), Word.A("bottom", 1134), Word.A("left", 1134), Word.A("header", 567), Word.A("footer", 567), Word.A("gutter", 0)))));

    private static XElement Styles(string font) =>
        Word.E(
            "styles",
            Word.E("docDefaults", Word.E("rPrDefault", Word.E("rPr", Fonts(font), Word.V("sz", 24), Word.V("szCs", 24), Word.E("lang", Word.A("val", "en-US"), Word.A("eastAsia", "zh-TW")))), Word.E("pPrDefault")),
            Word.E("style", Word.A("type", "paragraph"), Word.A("default", 1), Word.A("styleId", "Normal"), Word.V("name", "Normal"), Word.E("pPr", Word.E("widowControl"))),
            Enumerable.Range(1, 3).Select(Heading));

    private static XElement Heading(int level) =>
        Word.E(
            "style",
            Word.A("type", "paragraph"),
            Word.A("styleId", string.Create(CultureInfo.InvariantCulture, $"Heading{level}")),
            Word.V("name", string.Create(CultureInfo.InvariantCulture, $"heading {level}")),
            Word.V("basedOn", "Normal"),
            Word.E("pPr", Word.E("keepNext"), Word.E("spacing", Word.A("before", 240), Word.A("after", 120)), Word.V("outlineLvl", level - 1)),
            Word.E("rPr", Word.E("b"), Word.V("sz", 34 - (level * 4)), Word.V("szCs", 34 - (level * 4))));

    private static XElement Fonts(string font) => Word.E("rFonts", Word.A("ascii", "Times New Roman"), Word.A("eastAsia", font), Word.A("hAnsi", "Times New Roman"), Word.A("cs", "Times New Roman"));
}
