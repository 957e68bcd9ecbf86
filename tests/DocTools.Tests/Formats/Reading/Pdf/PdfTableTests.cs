using DocTools.Core.Documents;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

public sealed class PdfTableTests
{
    [Fact]
    public void Cells_with_spans_and_their_place_on_the_page()
    {
        // 1,1 spans two rows, 1,2 two columns.
        var document = new PdfFile().Page()
            .Line(50, 100, 350, 100).Line(150, 130, 350, 130).Line(50, 160, 350, 160)
            .Line(50, 100, 50, 160).Line(150, 100, 150, 160).Line(250, 130, 250, 160).Line(350, 100, 350, 160)
            .Text(60, 135, "聯絡人").Text(160, 119, "姓名：林宥辰").Text(160, 149, "電話").Text(260, 149, "02-23660812")
            .Read();
        Assert.Equal(
            """
            table 1 2x3
             1,1 2x1 |聯絡人
             1,2 1x2 |姓名：林宥辰
             2,2 |電話
             2,3 |02-23660812

            """,
            Dump.Write(document));
        var cell = ((Table)document.Blocks[0]).Cells[3];
        Assert.Equal((1, new PageBox(250, 130, 350, 160)), (cell.Page!.Value, cell.Box!.Value));
    }

    public static TheoryData<string, string> Rulings => new()
    {
        { "open at both sides", Lines(across: [100, 130, 160], down: [150]) },
        { "open at the top and the bottom", Lines(across: [130], down: [50, 150, 250]) },
        { "rules as filled bars", string.Concat(new[] { 100, 130, 160 }.Select(y => $"50 {842 - y} 200 0.5 re f\n")) + string.Concat(new[] { 50, 150, 250 }.Select(x => $"{x} 682 0.5 60 re f\n")) },
        { "dashed", "[3 2] 0 d " + Lines(across: [100, 130, 160], down: [50, 150, 250]) },
        { "dashes painted one by one", string.Concat(new[] { 100, 130, 160 }.SelectMany(y => Enumerable.Range(0, 50).Select(i => $"{50 + (i * 4)} {842 - y} m {52.5 + (i * 4)} {842 - y} l S\n"))) + Lines(across: [], down: [50, 150, 250]) },
        { "double lines", Lines(across: [100, 101.8, 130, 160], down: [50, 51.8, 150, 250]) },
        { "a rectangle for each cell", string.Concat(from x in new[] { 50, 150 } from y in new[] { 130, 160 } select $"{x} {842 - y} 100 30 re S\n") },
        { "a rectangle for each cell, a little apart", string.Concat(from x in new[] { 50, 151 } from y in new[] { 130, 161 } select $"{x} {842 - y} 99 29 re S\n") },
        { "lines that stop short of the corner", Lines(across: [101, 130, 159], down: [50, 150, 250]) },
    };

    [Theory]
    [MemberData(nameof(Rulings))]
    public void However_the_lines_are_painted(string what, string operators)
    {
        var text = new PdfFile().Page().Draw(operators).Text(60, 119, "統一編號").Text(160, 119, "04595257").Text(60, 149, "負責人").Text(160, 149, "林宥辰").Dump();
        Assert.True(
            string.Equals("table 1 2x2\n 1,1 |統一編號\n 1,2 |04595257\n 2,1 |負責人\n 2,2 |林宥辰\n", text, StringComparison.Ordinal),
            what + ":\n" + text);
    }

    [Fact]
    public void Ruled_across_alone_columns_are_the_white_between_words()
    {
        var text = new PdfFile().Page()
            .Line(50, 100, 450, 100).Line(50, 120, 450, 120).Line(50, 140, 450, 140).Line(50, 160, 450, 160)
            .Text(60, 114, "項目").Text(200, 114, "輔導前").Text(330, 114, "輔導後")
            .Text(60, 134, "提案數").Text(200, 134, "2").Text(330, 134, "5")
            .Text(60, 154, "滿意度").Text(200, 154, "78%").Text(330, 154, "88%")
            .Dump();
        Assert.Equal("table 1 3x3\n 1,1 |項目\n 1,2 |輔導前\n 1,3 |輔導後\n 2,1 |提案數\n 2,2 |2\n 2,3 |5\n 3,1 |滿意度\n 3,2 |78%\n 3,3 |88%\n", text);
    }

    [Fact]
    public void A_table_goes_on_over_the_page_without_its_repeated_header()
    {
        var file = new PdfFile().Page().Text(60, 80, "參與人員")
            .Grid([50, 150, 250], [700, 720, 740, 760]).Text(60, 714, "姓名").Text(160, 714, "投入人月").Text(60, 734, "林宥辰").Text(160, 734, "1.5").Text(60, 754, "陳思齊").Text(160, 754, "2")
            .Text(290, 800, "1")
            .Page().Grid([50, 150, 250], [60, 80, 100]).Text(60, 74, "姓名").Text(160, 74, "投入人月").Text(60, 94, "黃郁婷").Text(160, 94, "0.5").Text(290, 800, "2");
        var document = file.Read();
        Assert.Equal("|參與人員\ntable 1 4x2\n 1,1 |姓名\n 1,2 |投入人月\n 2,1 |林宥辰\n 2,2 |1.5\n 3,1 |陳思齊\n 3,2 |2\n 4,1 |黃郁婷\n 4,2 |0.5\nFooter |1\nFooter |2\n", Dump.Write(document));
        Assert.Equal(2, document.Blocks.OfType<Table>().Single().Cells[^1].Page);
    }

    [Fact]
    public void A_table_that_would_have_fitted_is_another_one()
    {
        var text = new PdfFile().Page()
            .Grid([50, 150, 250], [100, 120, 140]).Text(60, 114, "企業名稱").Text(160, 114, "甲公司").Text(60, 134, "負責人").Text(160, 134, "林宥辰")
            .Page().Grid([50, 150, 250], [100, 120, 140]).Text(60, 114, "企業名稱").Text(160, 114, "乙公司").Text(60, 134, "負責人").Text(160, 134, "陳思齊")
            .Dump();
        Assert.Contains("table 2 2x2\n 1,1 |企業名稱\n 1,2 |乙公司\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_the_page_parts_is_one_row()
    {
        var text = new PdfFile().Page().Text(60, 60, "參與人員")
            .Grid([50, 120, 220, 280], [700, 720, 780]).Text(60, 714, "姓名").Text(125, 714, "經歷").Text(230, 714, "人月")
            .Text(60, 734, "林宥辰").Text(125, 734, "工藝設計與品牌").Text(125, 748, "木作家具開發").Text(230, 734, "1.5")
            .Page().Grid([50, 120, 220, 280], [60, 80, 100]).Text(125, 74, "工作年資：15年").Text(60, 94, "陳思齊").Text(125, 94, "行銷").Text(230, 94, "2")
            .Dump();
        Assert.Equal("|參與人員\ntable 1 3x3\n 1,1 |姓名\n 1,2 |經歷\n 1,3 |人月\n 2,1 |林宥辰\n 2,2 |工藝設計與品牌\\n木作家具開發\\n工作年資：15年\n 2,3 |1.5\n 3,1 |陳思齊\n 3,2 |行銷\n 3,3 |2\n", text);
    }

    [Fact]
    public void A_row_that_the_page_parts_within_a_line_is_one_row()
    {
        // 產品/服務 and 依會員推估 fill their cells; the header is repeated, and the first words below go on with them.
        var text = new PdfFile().Page().Text(60, 60, "量化效益")
            .Grid([50, 110, 170, 230], [720, 740, 760]).Text(55, 734, "評估項目").Text(115, 734, "輔導後").Text(175, 734, "備註")
            .Text(55, 754, "產品服務提").Text(115, 754, "2件").Text(175, 754, "依會員數推")
            .Page().Grid([50, 110, 170, 230], [60, 80, 100, 120]).Text(55, 74, "評估項目").Text(115, 74, "輔導後").Text(175, 74, "備註")
            .Text(55, 94, "案數").Text(175, 94, "估").Text(55, 114, "滿意度").Text(115, 114, "88%")
            .Dump();
        Assert.Equal("|量化效益\ntable 1 3x3\n 1,1 |評估項目\n 1,2 |輔導後\n 1,3 |備註\n 2,1 |產品服務提案數\n 2,2 |2件\n 2,3 |依會員數推估\n 3,1 |滿意度\n 3,2 |88%\n 3,3 |\n", text);
    }

    [Fact]
    public void Right_aligned_numbers_at_a_page_break_stay_two_rows()
    {
        var text = new PdfFile().Page().Text(60, 60, "經費需求表")
            .Grid([50, 110, 170], [720, 740, 760]).Text(55, 734, "項目").Text(115, 734, "合計").Text(55, 754, "營業稅").Text(140, 754, "5,017")
            .Page().Grid([50, 110, 170], [60, 80]).Text(55, 74, "總計").Text(130, 74, "277,347")
            .Dump();
        Assert.EndsWith(" 2,1 |營業稅\n 2,2 |5,017\n 3,1 |總計\n 3,2 |277,347\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_open_at_its_sides_with_a_row_from_side_to_side_is_one_table()
    {
        var text = new PdfFile().Page()
            .Line(50, 100, 350, 100).Line(50, 120, 350, 120).Line(50, 140, 350, 140).Line(50, 160, 350, 160)
            .Line(150, 100, 150, 120).Line(250, 100, 250, 120).Line(150, 140, 150, 160).Line(250, 140, 250, 160)
            .Text(60, 114, "項目").Text(160, 114, "政府款").Text(260, 114, "自籌款").Text(60, 134, "一、顧問人事費").Text(60, 154, "研究員級").Text(160, 154, "100").Text(260, 154, "50")
            .Dump();
        Assert.Equal("table 1 3x3\n 1,1 |項目\n 1,2 |政府款\n 1,3 |自籌款\n 2,1 1x3 |一、顧問人事費\n 3,1 |研究員級\n 3,2 |100\n 3,3 |50\n", text);
    }

    [Fact]
    public void White_cells_on_black_have_the_gaps_for_lines()
    {
        var file = new PdfFile().Page().Box(50, 100, 201, 41, "f");
        foreach (var (x, y) in new[] { (51, 101), (151, 101), (51, 121), (151, 121) })
        {
            file.Draw("1 1 1 rg").Box(x, y, 99, 19, "f").Draw("0 g");
        }

        Assert.Equal("table 1 2x2\n 1,1 |統一編號\n 1,2 |04595257\n 2,1 |負責人\n 2,2 |林宥辰\n", file.Text(60, 114, "統一編號").Text(160, 114, "04595257").Text(60, 134, "負責人").Text(160, 134, "林宥辰").Dump());
    }

    [Fact]
    public void A_line_through_words_is_no_side_of_a_cell()
    {
        Assert.Equal("table 1 1x2\n 1,1 |企業名稱\n 1,2 |林木工坊有限公司\n", new PdfFile().Page().Grid([50, 150, 300], [100, 130]).Text(60, 119, "企業名稱").Text(160, 119, "林木工坊有限公司").Line(195, 90, 195, 140).Dump());
    }

    [Fact]
    public void A_table_within_a_cell()
    {
        var text = new PdfFile().Page().Grid([50, 150, 450], [100, 200]).Text(60, 150, "經費")
            .Grid([170, 250, 330], [120, 140, 160]).Text(175, 134, "政府款").Text(255, 134, "自籌款").Text(175, 154, "250").Text(255, 154, "100")
            .Dump();
        Assert.Equal("table 1 1x2\n 1,1 |經費\n 1,2 |\n  table 1.1 2x2\n   1,1 |政府款\n   1,2 |自籌款\n   2,1 |250\n   2,2 |100\n", text);
    }

    [Fact]
    public void Upright_words_in_a_narrow_cell_and_text_that_runs_up()
    {
        var text = new PdfFile().Page().Grid([50, 68, 200], [100, 200])
            .Text(54, 130, "主").Text(54, 145, "持").Text(54, 160, "人").Text(120, 180, "林宥辰", matrix: "0 1 -1 0")
            .Dump();
        Assert.Equal("table 1 1x2\n 1,1 |主持人\n 1,2 |林宥辰\n", text);
    }

    [Fact]
    public void A_border_around_the_page_and_lines_under_words_are_no_tables()
    {
        var text = new PdfFile().Page().Box(20, 20, 555, 802).Text(60, 100, "立同意書人：林宥辰").Line(120, 103, 200, 103).Text(60, 130, "日期：113年5月1日").Line(120, 133, 200, 133).Dump();
        Assert.Equal("|立同意書人：林宥辰\n|日期：113年5月1日\n", text);
    }

    private static string Lines(double[] across, double[] down) =>
        string.Concat(across.Select(y => FormattableString.Invariant($"50 {842 - y} m 250 {842 - y} l S\n"))) + string.Concat(down.Select(x => FormattableString.Invariant($"{x} 742 m {x} 682 l S\n")));

}
