using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Formats.Writing.Proof;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Proof;

/// <summary>Which place is marked, and that none is where it is not certain.</summary>
public class PlaceTests
{
    private static readonly Table Budget = Drawn.Table(1, null, "項目|政府款|自籌款|合計", "印刷|0|0|0", "差旅|0|500|500", "");

    [Fact]
    public void A_cell_is_found_by_its_numbers()
    {
        var place = PlaceFinder.Find(Drawn.Of(Drawn.Text("經費"), Budget), At(3, 3), "500", "自籌款");
        Assert.Equal("500", Assert.IsType<Place.InTable>(place).Cell.Text);
        Assert.IsType<Place.Unknown>(PlaceFinder.Find(Drawn.Of(Budget), At(9, 9), "500", "自籌款"));
    }

    [Theory]
    [InlineData("113 年 5 月 3 日", "申請日期", "申請日期：113年5月3日")]
    [InlineData("113 年 5 月 6 日", "申請日期", "民國 113 年 5 月 6 日")]
    [InlineData("113年5月3日", "送件日期", null)]
    [InlineData("114年", "申請日期", null)]
    [InlineData(null, "簽名", null)]
    public void A_paragraph_is_found_where_its_text_stands_once_or_once_with_the_label(string? raw, string label, string? expected)
    {
        var document = Drawn.Of(Drawn.Text("申請日期：113年5月3日"), Drawn.Text("印製於 113年5月3日"), Drawn.Text("民國 113 年 5 月 6 日"), Drawn.Text("簽名：\ufffc"));
        var place = PlaceFinder.Find(document, new Source("附件.docx"), raw, label);
        Assert.Equal(expected, (place as Place.InText)?.Paragraphs.Single().Text);
    }

    [Fact]
    public void A_number_of_pages_stands_nowhere()
    {
        var document = Drawn.Of(Drawn.Text("共 7 款", 1));
        Assert.IsType<Place.Unknown>(PlaceFinder.Find(document, new Source("附件.docx"), "7", "頁數"));
        Assert.IsType<Place.InText>(PlaceFinder.Find(document, new Source("附件.docx") { Page = 1 }, "7", "款數"));
    }

    [Fact]
    public void A_gathered_text_is_found_by_its_first_paragraph()
    {
        var document = Drawn.Of(Drawn.Text("一、概況"), Drawn.Text("第一段文字。"), Drawn.Text("（請說明）"), Drawn.Text("第二段文字。"));
        var place = PlaceFinder.Find(document, new Source("附件.docx"), "第一段文字。\n第二段文字。", "內容");
        Assert.Equal("第一段文字。", Assert.IsType<Place.InText>(place).Paragraphs.Single().Text);
    }

    [Theory]
    [InlineData(2, 2, 3, 2)] // 印刷 0: the row's name tells it among the zeros, though the PDF has a row of title before.
    [InlineData(2, 3, 3, 3)]
    [InlineData(2, 4, 3, 4)]
    [InlineData(3, 2, 4, 2)]
    [InlineData(3, 4, 4, 4)]
    [InlineData(1, 3, 2, 3)]
    public void A_cell_is_found_again_in_the_pdf_by_the_texts_around_it(int row, int column, int pdfRow, int pdfColumn)
    {
        var document = Drawn.Of(Budget);
        var pdf = Drawn.Of(Drawn.Table(1, 2, "經費需求表", "項 目|政府款|自籌款|合 計", "印刷|0|0|0", "差旅|０|500|500", ""));
        Assert.Equal(Region(2, pdfRow, pdfColumn), Match(document, 1, row, column, pdf));
    }

    [Fact]
    public void A_blank_cell_is_found_between_its_neighbours()
    {
        var document = Drawn.Of(Drawn.Table(1, null, "姓名||電話|02-1", "地址||傳真|"));
        var pdf = Drawn.Of(Drawn.Text("頁首", 1), Drawn.Table(1, 1, "姓名||電話|02-1", "地址||傳真|"));
        Assert.Equal(Region(1, 1, 2), Match(document, 1, 1, 2, pdf));
        Assert.Equal(Region(1, 2, 4), Match(document, 1, 2, 4, pdf));
    }

    [Fact]
    public void Equal_forms_are_told_by_their_order_where_there_are_as_many()
    {
        var form = new[] { "姓名|", "日期|113年5月3日" };
        var document = Drawn.Of(Drawn.Table(1, null, form), Drawn.Table(2, null, form));
        Assert.Equal(Region(2, 2, 2), Match(document, 2, 2, 2, Drawn.Of(Drawn.Table(1, 1, form), Drawn.Table(2, 2, form))));
        Assert.Null(Match(document, 2, 2, 2, Drawn.Of(Drawn.Table(1, 1, form), Drawn.Table(2, 2, form), Drawn.Table(3, 3, form))));
        Assert.Null(Match(document, 2, 2, 2, Drawn.Of(Drawn.Table(1, 1, form))));
    }

    [Fact]
    public void Nothing_is_marked_where_the_pdf_shows_another_value_or_no_box()
    {
        var document = Drawn.Of(Budget);
        Assert.Null(Match(document, 1, 3, 3, Drawn.Of(Drawn.Table(1, 1, "項目|政府款|自籌款|合計", "差旅|0|600|600"))));
        Assert.Null(Match(document, 1, 3, 3, Drawn.Of(Budget)));
        Assert.Null(Match(Drawn.Of(Drawn.Table(1, null, "0|0", "0|0")), 1, 2, 2, Drawn.Of(Drawn.Table(1, 1, "0|0", "0|0", "0|0"))));
    }

    [Fact]
    public void A_paragraph_is_found_again_whatever_lines_it_is_broken_into()
    {
        var text = Drawn.Text("申請企業：澐岫製茶有限公司");
        var document = Drawn.Of(Drawn.Text("封面"), text);
        var pdf = Drawn.Of(Drawn.Text("封面", 1, 0), Drawn.Text("申請企業：澐岫", 1, 20), Drawn.Text("製茶有限公司", 1, 40));
        Assert.Equal(new PageRegion(1, new PageBox(0, 20, 100, 50)), PlaceMatcher.Find(document, new Place.InText([text]), pdf));
        Assert.Null(PlaceMatcher.Find(document, new Place.InText([text]), Drawn.Of(Drawn.Text("申請企業：", 1))));
        Assert.Null(PlaceMatcher.Find(document, new Place.InText([text]), Drawn.Of(text, text)));
    }

    private static Source At(int row, int column) => new("附件.docx") { Table = "1", Row = row, Column = column };

    private static PageRegion Region(int page, int row, int column) => new(page, new PageBox(10 * column, 10 * row, 10 * (column + 1), 10 * (row + 1)));

    private static PageRegion? Match(Document document, int table, int row, int column, Document pdf)
    {
        var place = PlaceFinder.Find(document, At(row, column) with { Table = table.ToString(CultureInfo.InvariantCulture) }, null, "");
        return PlaceMatcher.Find(document, Assert.IsType<Place.InTable>(place), pdf);
    }
}
