using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using Xunit;
using static DocTools.Tests.Formats.Reading.Odf.OdfFile;

namespace DocTools.Tests.Formats.Reading.Odf;

public sealed class OdfDeckTests
{
    [Fact]
    public void Slides_come_in_order_and_shapes_as_they_are_read()
    {
        var body = "<presentation:footer-decl presentation:name=\"f1\">頁尾</presentation:footer-decl>"
            + "<draw:page presentation:use-footer-name=\"f1\">" + Frame("右", "20cm", "5.1cm") + Frame("下", "1cm", "12cm") + Frame("左", "1cm", "5cm") + Frame("計畫起源", "1cm", "15cm", "presentation:class=\"title\"")
            + Frame("按一下", "1cm", "1cm", "presentation:class=\"outline\" presentation:placeholder=\"true\"") + Frame("3", "1cm", "1cm", "presentation:class=\"page-number\"")
            + "<draw:g><draw:custom-shape draw:transform=\"rotate (0.5) translate (1cm 8cm)\" svg:width=\"1cm\" svg:height=\"1cm\">" + P("斜") + "</draw:custom-shape></draw:g>"
            + "<presentation:notes>" + Frame("講稿", "1cm", "1cm", "presentation:class=\"notes\"") + "</presentation:notes></draw:page><draw:page>" + Frame("第二頁<text:page-number>2</text:page-number>", "1cm", "1cm") + "</draw:page>";
        var document = Read(body);
        Assert.Equal("H1 |計畫起源\n|左\n|右\n|斜\n|下\nFooter |頁尾\nNote |講稿\n|第二頁\n", Dump.Write(document));
        Assert.Equal((2, 1, 2), (document.PageCount, document.Blocks[0].Page, document.Blocks[^1].Page));
    }

    [Fact]
    public void Tables_are_numbered_as_they_are_read()
    {
        static string Table(string text, string y) => $"<draw:frame svg:x=\"1cm\" svg:y=\"{y}\" svg:width=\"5cm\" svg:height=\"2cm\"><table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\">{P(text)}</table:table-cell><table:covered-table-cell/></table:table-row></table:table><draw:image/></draw:frame>";
        Assert.Equal("table 1 1x2\n 1,1 1x2 |上\ntable 2 1x2\n 1,1 1x2 |下\n", Dump.Write(Read("<draw:page>" + Table("下", "9cm") + Table("上", "1cm") + "</draw:page>")));
    }

    private static string Frame(string text, string x, string y, string attributes = "") =>
        $"<draw:frame svg:x=\"{x}\" svg:y=\"{y}\" svg:width=\"5cm\" svg:height=\"2cm\" {attributes}><draw:text-box>{P(text)}</draw:text-box></draw:frame>";

    private static Document Read(string body)
    {
        var (_, outcome) = ReaderSet.Read(IncomingFile.Of("a.odp", new OdfFile { Kind = "presentation" }.Bytes(body)), ReadingLimits.Default, CancellationToken.None);
        Assert.True(outcome.Document is not null, outcome.Problem?.ReasonEn);
        return outcome.Document;
    }
}
