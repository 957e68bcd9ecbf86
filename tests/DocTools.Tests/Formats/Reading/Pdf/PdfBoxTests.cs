using DocTools.Core.Documents;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

public sealed class PdfBoxTests
{
    public static TheoryData<string, string, string> Painted => new()
    {
        { "typed", "", "□設計■跨域" },
        { "a square", Square(60), "☐設計" },
        { "a square of four lines", "60 742 m 70 742 l S 60 732 m 70 732 l S 60 742 m 60 732 l S 70 742 m 70 732 l S", "☐設計" },
        { "a square with a drawn tick", Square(60) + " 61 737 m 64 733 l 69 742 l S", "☑設計" },
        { "a square with a cross", Square(60) + " 60 742 m 70 732 l S 60 732 m 70 742 l S", "☑設計" },
        { "a square with a dark square in it", Square(60) + " 62 734 6 6 re f", "☑設計" },
        { "a dark square", "60 732 10 10 re f", "■設計" },
        { "a tick of ZapfDingbats", Square(60) + " BT /Z 10 Tf 61 733 Td (4) Tj ET", "☑設計" },
    };

    [Theory]
    [MemberData(nameof(Painted))]
    public void However_a_box_is_painted(string what, string operators, string expected)
    {
        var file = new PdfFile().Page().Draw(operators);
        var text = (operators.Length == 0 ? file.Text(60, 109, expected) : file.Text(72, 109, "設計")).Dump();
        Assert.True(string.Equals($"|{expected}\n", text, StringComparison.Ordinal), $"{what}: expected {expected}, read {text}");
    }

    [Fact]
    public void A_tick_over_a_typed_box()
    {
        Assert.Equal("|☑設計 □跨域\n", new PdfFile().Page().Text(60, 109, "□設計 □跨域").Text(62, 109, "V").Dump());
        Assert.Equal("|□設計 ☑跨域\n", new PdfFile().Page().Text(60, 109, "□設計 □跨域").Draw("96 736 m 99 732 l 106 744 l S").Dump());
    }

    [Fact]
    public void Symbols_of_Wingdings()
    {
        Assert.Equal("|☑設計☐跨域\n", new PdfFile().Page().Text(60, 109, "\uF0FE", font: "W").Text(70, 109, "設計").Text(90, 109, "\uF0A8", font: "W").Text(100, 109, "跨域").Dump());
    }

    [Fact]
    public void Squares_for_digits_are_cells()
    {
        var file = new PdfFile().Page().Text(60, 109, "統編");
        for (var i = 0; i < 8; i++)
        {
            file.Box(90 + (i * 14), 98, 14, 14).Text(94 + (i * 14), 109, "04595257"[i].ToString());
        }

        Assert.Equal("04595257", string.Concat(file.Read().Blocks.OfType<Table>().Single().Cells.Select(c => c.Text)));
    }

    [Fact]
    public void Fields_of_a_form()
    {
        var document = new PdfFile().Catalog("/AcroForm << /Fields [{name} {on} {off} {radio}] /DA (/Helv 0 Tf 0 g) >>").Page()
            .Text(60, 109, "企業名稱：").Annotation("name", "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V <FEFF67975DE5574A> /Rect [120 728 260 748] /F 4 >>")
            .Annotation("on", Check("on", 60, "Yes")).Text(75, 149, "設計優化").Annotation("off", Check("off", 140, "Off")).Text(155, 149, "跨域整合")
            .Object("radio", "<< /FT /Btn /Ff 32768 /T (r) /V /b /Kids [{ra} {rb}] >>")
            .Annotation("ra", Radio("a", 60, "Off")).Text(75, 189, "是").Annotation("rb", Radio("b", 100, "b")).Text(115, 189, "否")
            .Read();
        Assert.Equal("|企業名稱： 林工坊\n|☑設計優化\\t☐跨域整合\n|☐是 ☑否\n", Dump.Write(document));
    }

    [Fact]
    public void Pictures_stand_in_their_cell_or_line()
    {
        var text = new PdfFile().Picture("Im1").Page().Grid([50, 150, 350], [100, 160]).Text(60, 135, "用印").Draw("q 40 0 0 40 200 692 cm /Im1 Do Q")
            .Text(60, 300, "立同意書人：").Draw("q 60 0 0 30 125 540 cm /Im1 Do Q")
            .Dump();
        Assert.Equal("table 1 1x2\n 1,1 |用印\n 1,2 picture |\n|立同意書人：<picture>\n", text);
    }

    private static string Square(double x) => FormattableString.Invariant($"{x} 732 10 10 re S");

    private static string Check(string name, double x, string state) =>
        FormattableString.Invariant($"<< /Type /Annot /Subtype /Widget /FT /Btn /T ({name}) /V /{state} /AS /{state} /Rect [{x} 690 {x + 12} 702] /F 4 /MK << /CA (4) >> >>");

    private static string Radio(string name, double x, string state) =>
        FormattableString.Invariant($"<< /Type /Annot /Subtype /Widget /Parent {{radio}} /AS /{state} /Rect [{x} 650 {x + 12} 662] /F 4 /AP << /N << /{name} {{map}} /Off {{map}} >> >> >>");
}
