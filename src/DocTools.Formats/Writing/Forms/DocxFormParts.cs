using System.Collections.Immutable;
using System.Text;

namespace DocTools.Formats.Writing.Forms;

/// <summary>The parts of a printed form that are the same in every one.</summary>
internal static class DocxFormParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRel = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Name and bytes of each part.</summary>
    public static ImmutableArray<(string Name, byte[] Bytes)> All { get; } =
    [
        .. new[]
        {
            ("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + string.Concat(new[] { ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable"), ("footer1", "footer") }.Select(p => $"<Override PartName=\"/word/{p.Item1}.xml\" ContentType=\"{Office}{p.Item2}+xml\"/>"))
                + "</Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{PackageRel}\"><Relationship Id=\"rId1\" Type=\"{Rel}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/_rels/document.xml.rels",
                $"<Relationships xmlns=\"{PackageRel}\">"
                + string.Concat(new[] { ("rId1", "styles", "styles"), ("rId2", "settings", "settings"), ("rId3", "fontTable", "fontTable"), ("rId4", "footer", "footer1") }.Select(p => $"<Relationship Id=\"{p.Item1}\" Type=\"{Rel}/{p.Item2}\" Target=\"{p.Item3}.xml\"/>"))
                + "</Relationships>"),
            ("word/settings.xml",
                $"<w:settings {W}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"480\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-TW\"/></w:settings>"),
            // Offices have 標楷體; a machine without it takes the first of the others that it knows.
            ("word/fontTable.xml", $"<w:fonts {W}><w:font w:name=\"標楷體\"><w:altName w:val=\"DFKai-SB;BiauKai;TW-Kai;AR PL UKai TW\"/><w:charset w:val=\"88\"/><w:family w:val=\"script\"/><w:pitch w:val=\"fixed\"/></w:font></w:fonts>"),
            ("word/footer1.xml",
                $"<w:ftr {W}><w:p><w:pPr><w:pStyle w:val=\"Note\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">第 </w:t></w:r>{Field("PAGE")}<w:r><w:t xml:space=\"preserve\"> 頁，共 </w:t></w:r>{Field("NUMPAGES")}<w:r><w:t xml:space=\"preserve\"> 頁</w:t></w:r></w:p></w:ftr>"),
            ("word/styles.xml", Styles),
        }.Select(p => (p.Item1, Encoding.UTF8.GetBytes(Head + p.Item2))),
    ];

    // The height of rows is that of their text with room around it: LibreOffice 7.4 drops rows with a least height behind a header that is repeated on a new page.
    private static string Styles =>
        $"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"標楷體\" w:cs=\"Times New Roman\"/><w:kern w:val=\"2\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-TW\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + Style("FormTitle", "Form Title", "<w:keepNext/><w:spacing w:after=\"60\"/><w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>")
        + Style("FormSubtitle", "Form Subtitle", "<w:keepNext/><w:spacing w:after=\"60\"/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")
        + Style("Chapter", "Form Chapter", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>", "<w:b/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")
        + Style("Heading", "Form Heading", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", "<w:b/>")
        + Style("Note", "Form Note", "<w:spacing w:after=\"20\"/>", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")
        + Style("Cell", "Form Cell", "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"56\" w:after=\"56\"/>", "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>")
        + "<w:style w:type=\"character\" w:styleId=\"Hint\"><w:name w:val=\"Form Hint\"/><w:rPr><w:color w:val=\"7F7F7F\"/></w:rPr></w:style>"
        // A box is no letter of either script: at the beginning of a line it would come out small, in the Latin font.
        + "<w:style w:type=\"character\" w:styleId=\"Box\"><w:name w:val=\"Form Box\"/><w:rPr><w:rFonts w:ascii=\"標楷體\" w:hAnsi=\"標楷體\" w:eastAsia=\"標楷體\" w:hint=\"eastAsia\"/></w:rPr></w:style></w:styles>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";

    private static string Field(string name) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
