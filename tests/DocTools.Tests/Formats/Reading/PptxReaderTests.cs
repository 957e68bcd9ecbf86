using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class PptxReaderTests
{
    [Fact]
    public void Slides_come_in_the_order_of_the_show_and_shapes_as_they_are_read()
    {
        var document = new PptxFile()
            .Slide(PptxFile.Shape("右", 300, 205) + PptxFile.Shape("下", 20, 400) + PptxFile.Shape("左", 20, 200) + PptxFile.Shape("計畫起源", 0, 500, "<p:ph type=\"ctrTitle\"/>"))
            .Slide(PptxFile.Shape("封面", 20, 20, "<p:ph type=\"title\"/>") + PptxFile.Shape("12", 20, 500, "<p:ph type=\"sldNum\" idx=\"12\"/>") + PptxFile.Shape("2024/5/1", 20, 500, "<p:ph type=\"dt\"/>") + PptxFile.Shape("頁尾", 20, 500, "<p:ph type=\"ftr\"/>"), first: true)
            .Read();
        Assert.Equal(
            """
            H1 |封面
            Footer |頁尾
            H1 |計畫起源
            |左
            |右
            |下

            """,
            Dump.Write(document));
        Assert.Equal((2, 1, 2), (document.PageCount, document.Blocks[0].Page, document.Blocks[2].Page));
    }

    [Fact]
    public void Tables_with_spans()
    {
        const string Frame = "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"2\" name=\"t\"/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"9\" cy=\"9\"/></p:xfrm><a:graphic><a:graphicData uri=\"table\"><a:tbl><a:tblGrid><a:gridCol w=\"1\"/><a:gridCol w=\"1\"/><a:gridCol w=\"1\"/></a:tblGrid>";
        static string Cell(string text, string attributes = "") => $"<a:tc {attributes}><a:txBody>{PptxFile.P(text)}</a:txBody><a:tcPr/></a:tc>";
        var document = new PptxFile().Slide(PptxFile.Shape("經費", 0, 500)
            + Frame + "<a:tr h=\"1\">" + Cell("政府款", "gridSpan=\"2\"") + Cell("", "hMerge=\"1\"") + Cell("合計", "rowSpan=\"2\"") + "</a:tr><a:tr h=\"1\">" + Cell("一_x000B_二") + Cell("250,000", "gridSpan=\"9\"") + Cell("", "vMerge=\"1\"") + "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>").Read();
        Assert.Equal(
            """
            table 1 2x3
             1,1 1x2 |政府款
             1,3 2x1 |合計
             2,1 |一\n二
             2,2 1x2 |250,000
            |經費

            """,
            Dump.Write(document));
    }

    [Fact]
    public void Groups_alternatives_smart_art_and_notes()
    {
        var group = "<p:grpSp><p:nvGrpSpPr/><p:grpSpPr>" + PptxFile.Transform("a", 0, 300, 100, 100, "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"1270000\" cy=\"1270000\"/>") + "</p:grpSpPr>" + PptxFile.Shape("群組內", 0, 0) + "</p:grpSp>";
        var art = "<p:graphicFrame>" + PptxFile.Transform("p", 0, 200, 9, 9) + "<a:graphic><a:graphicData uri=\"diagram\"><dgm:relIds r:dm=\"rId7\" r:lo=\"rId8\"/></a:graphicData></a:graphic></p:graphicFrame>";
        var choice = "<mc:AlternateContent><mc:Choice Requires=\"p14\">" + PptxFile.Shape("新", 0, 100) + "</mc:Choice><mc:Fallback>" + PptxFile.Shape("舊", 0, 100) + "</mc:Fallback></mc:AlternateContent>";
        var document = new PptxFile()
            .Slide(group + art + choice, PptxFile.Relationship("rId7", "diagramData", "../diagrams/data1.xml") + PptxFile.Relationship("rId9", "notesSlide", "../notesSlides/n1.xml"))
            .Part("ppt/diagrams/data1.xml", PptxFile.Data($"<dgm:ptLst><dgm:pt><dgm:t><a:bodyPr/>{PptxFile.P("步驟一")}</dgm:t></dgm:pt><dgm:pt><dgm:t>{PptxFile.P("步驟二")}</dgm:t></dgm:pt></dgm:ptLst>"))
            .Part("ppt/notesSlides/n1.xml", PptxFile.Page("notes", PptxFile.Shape("1", placeholder: "<p:ph type=\"sldNum\"/>") + PptxFile.Shape("講稿", placeholder: "<p:ph type=\"body\" idx=\"1\"/>")))
            .Read();
        Assert.Equal("|新\n|步驟一\n|步驟二\n|群組內\nNote |講稿\n", Dump.Write(document));
    }

    [Fact]
    public void Placeholders_take_the_place_of_their_layout()
    {
        var document = new PptxFile()
            .Slide(PptxFile.Shape("下", placeholder: "<p:ph idx=\"2\"/>") + PptxFile.Shape("上", placeholder: "<p:ph type=\"body\" idx=\"1\"/>") + PptxFile.Shape("中", 0, 200), PptxFile.Relationship("rId1", "slideLayout", "../slideLayouts/l1.xml"))
            .Part("ppt/slideLayouts/l1.xml", PptxFile.Page("sldLayout", PptxFile.Shape("按一下", 0, 300, "<p:ph idx=\"2\"/>") + PptxFile.Shape("按一下", placeholder: "<p:ph type=\"body\" idx=\"1\"/>")))
            .Part("ppt/slideLayouts/_rels/l1.xml.rels", "<Relationships>" + PptxFile.Relationship("rId1", "slideMaster", "../slideMasters/m1.xml") + "</Relationships>")
            .Part("ppt/slideMasters/m1.xml", PptxFile.Page("sldMaster", PptxFile.Shape("按一下", 0, 100, "<p:ph type=\"body\" idx=\"1\"/>")))
            .Read();
        Assert.Equal("|上\n|中\n|下\n", Dump.Write(document));
    }

    [Fact]
    public void Bullets_numbers_fields_and_symbols()
    {
        var text = PptxFile.P("目標", "<a:pPr><a:buFont typeface=\"+mj-ea\"/><a:buAutoNum type=\"ea1ChtPeriod\"/></a:pPr>")
            + PptxFile.P("細項", "<a:pPr lvl=\"1\"><a:buAutoNum type=\"arabicParenBoth\" startAt=\"3\"/></a:pPr>")
            + PptxFile.P("方法", "<a:pPr><a:buAutoNum type=\"ea1ChtPeriod\"/></a:pPr>")
            + PptxFile.P("勾選", "<a:pPr><a:buFont typeface=\"Wingdings\"/><a:buChar char=\"&#xFE;\"/></a:pPr>")
            + "<a:p><a:r><a:rPr><a:sym typeface=\"Wingdings\"/></a:rPr><a:t>&#xF0A8;</a:t></a:r><a:br/><a:r><a:rPr strike=\"sngStrike\"/><a:t>舊</a:t></a:r><a:r><a:rPr strike=\"noStrike\"/><a:t>第二行</a:t></a:r><a:fld type=\"slidenum\"><a:t>7</a:t></a:fld></a:p>";
        Assert.Equal("[一、] |目標\n[(3)] |細項\n[二、] |方法\n[☑] |勾選\n|☐\\n第二行\n", Dump.Write(new PptxFile().Slide(PptxFile.Shape(text)).Read()));
    }

    [Fact]
    public void A_slide_that_breaks_off_is_partial_and_a_cut_file_unreadable()
    {
        var document = new PptxFile().Slide(PptxFile.Shape("一")).Slide(PptxFile.Shape("二") + "<p:sp>").Read();
        Assert.Equal(ReadingProblemKind.Partial, Assert.Single(document.Problems).Kind);
        Assert.Equal("一;二", string.Join(";", document.Blocks.OfType<Paragraph>().Select(p => p.Text)));
        var bytes = new PptxFile().Slide(PptxFile.Shape("一")).Bytes();
        var outcome = new PptxReader().Read(IncomingFile.Of("a.pptx", bytes[..(bytes.Length / 2)]), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal(ReadingProblemKind.Unreadable, outcome.Problem?.Kind);
    }
}
