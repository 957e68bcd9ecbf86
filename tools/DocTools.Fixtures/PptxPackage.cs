using System.Globalization;
using System.Xml.Linq;

namespace DocTools.Fixtures;

/// <summary>A presentation of titles and bullets (ISO/IEC 29500-1, 19).</summary>
internal static class PptxPackage
{
    private const string Ns = """xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" """;
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Kind = "application/vnd.openxmlformats-officedocument.";
    private const string Group = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
    private static readonly XNamespace Dml = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Writes the file.</summary>
    public static void Write(string path, IReadOnlyList<Slide> slides)
    {
        using var zip = new ZipFileWriter(path);
        var numbers = Enumerable.Range(1, slides.Count).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
        zip.Add("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/ppt/presentation.xml" ContentType="{Kind}presentationml.presentation.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="{Kind}presentationml.slideMaster+xml"/>
            <Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="{Kind}presentationml.slideLayout+xml"/><Override PartName="/ppt/theme/theme1.xml" ContentType="{Kind}theme+xml"/>
            {string.Concat(numbers.Select(n => $"""<Override PartName="/ppt/slides/slide{n}.xml" ContentType="{Kind}presentationml.slide+xml"/>"""))}</Types>
            """);
        zip.Add("_rels/.rels", Relations(("rId1", "officeDocument", "ppt/presentation.xml")));
        zip.Add("ppt/presentation.xml", $"""
            <p:presentation {Ns}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>
            <p:sldIdLst>{string.Concat(numbers.Select((n, i) => $"""<p:sldId id="{(256 + i).ToString(CultureInfo.InvariantCulture)}" r:id="rIdS{n}"/>"""))}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>
            """);
        zip.Add("ppt/_rels/presentation.xml.rels", Relations([("rId1", "slideMaster", "slideMasters/slideMaster1.xml"), ("rId2", "theme", "theme/theme1.xml"), .. numbers.Select(n => ("rIdS" + n, "slide", $"slides/slide{n}.xml"))]));
        zip.Add("ppt/slideMasters/slideMaster1.xml", $"""
            <p:sldMaster {Ns}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>{Group}</p:spTree></p:cSld>
            <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>
            <p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>
            """);
        zip.Add("ppt/slideMasters/_rels/slideMaster1.xml.rels", Relations(("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"), ("rId2", "theme", "../theme/theme1.xml")));
        zip.Add("ppt/slideLayouts/slideLayout1.xml", $"""<p:sldLayout {Ns} type="obj"><p:cSld name="標題及內容"><p:spTree>{Group}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>""");
        zip.Add("ppt/slideLayouts/_rels/slideLayout1.xml.rels", Relations(("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")));
        zip.Add("ppt/theme/theme1.xml", PptxTheme.Xml);
        for (var i = 0; i < slides.Count; i++)
        {
            zip.Add($"ppt/slides/slide{numbers[i]}.xml", Part(slides[i]));
            zip.Add($"ppt/slides/_rels/slide{numbers[i]}.xml.rels", Relations(("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")));
        }
    }

    private static XElement Part(Slide slide)
    {
        var part = XElement.Parse($"""
            <p:sld {Ns}><p:cSld><p:spTree>{Group}
            <p:sp><p:nvSpPr><p:cNvPr id="2" name="標題 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="365125"/><a:ext cx="10972800" cy="1000000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/></p:txBody></p:sp>
            <p:sp><p:nvSpPr><p:cNvPr id="3" name="內容 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="1500000"/><a:ext cx="10972800" cy="4900000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/></p:txBody></p:sp>
            </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>
            """);
        var bodies = part.Descendants(XName.Get("txBody", "http://schemas.openxmlformats.org/presentationml/2006/main")).ToList();
        bodies[0].Add(Paragraph(slide.Title, 3200, bold: true));
        foreach (var line in slide.Lines)
        {
            bodies[1].Add(Paragraph(line, 1800, bold: false));
        }

        return part;
    }

    private static XElement Paragraph(string text, int size, bool bold) =>
        new(Dml + "p", new XElement(Dml + "r", new XElement(Dml + "rPr", new XAttribute("lang", "zh-TW"), new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0), new XElement(Dml + "ea", new XAttribute("typeface", "微軟正黑體"))), new XElement(Dml + "t", text)));

    private static XElement Relations(params (string Id, string Type, string Target)[] items) =>
        new(XName.Get("Relationships", Rels), items.Select(i => new XElement(XName.Get("Relationship", Rels), new XAttribute("Id", i.Id), new XAttribute("Type", Office + i.Type), new XAttribute("Target", i.Target))));
}
