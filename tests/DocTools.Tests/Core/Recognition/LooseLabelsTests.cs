using DocTools.Core.Documents;
using DocTools.Core.Recognition;
using Xunit;

namespace DocTools.Tests.Core.Recognition;

/// <summary>Labels of documents whose form nobody has defined.</summary>
public sealed class LooseLabelsTests
{
    [Theory]
    [InlineData("計畫編號：A-12", "計畫編號=A-12")]
    [InlineData("一、聯絡人: 王小明", "一、聯絡人=王小明")]
    [InlineData("機關印鑑：　　　負責人簽章：　", "機關印鑑=null 負責人簽章=null")]
    [InlineData("總金額：\n新臺幣10萬元", "總金額=新臺幣10萬元")]
    [InlineData("本會應於收到文件後，通知申請人：補正。", "")]
    [InlineData("https://example.org", "")]
    [InlineData("113年5月9日：收件", "")]
    public void Line_with_a_colon_is_a_label_and_its_value(string text, string expected) =>
        Assert.Equal(expected, Labels(new Paragraph(text)));

    [Theory]
    // Label and value alternate; a blank value is null.
    [InlineData("公司名稱|甲公司|統一編號|", "公司名稱=甲公司 統一編號=null")]
    // The value of a cell that ends with its colon.
    [InlineData("電話：|02-1234", "電話=02-1234")]
    // A table's head, told by the number below it.
    [InlineData("項次|名稱|金額\n1|印刷|200", "項次=1 名稱=印刷 金額=200")]
    // Boxes and amounts are no labels.
    [InlineData("□是|□否", "")]
    [InlineData("1,200|300", "")]
    public void Cells_are_labels_by_their_shape(string rows, string expected) => Assert.Equal(expected, Labels(TableOf(rows)));

    [Fact]
    public void Group_heading_over_several_rows_is_no_label()
    {
        var table = new Table("1", 2, 3, [new Cell(1, 1, 2, 1, "負責人"), new Cell(1, 2, 1, 1, "姓名"), new Cell(1, 3, 1, 1, "王小明"), new Cell(2, 2, 1, 1, "職稱"), new Cell(2, 3, 1, 1, "經理")]);
        Assert.Equal("姓名=王小明 職稱=經理", Labels(table));
    }

    [Fact]
    public void Sheet_with_a_cell_at_its_far_end_is_no_matter()
    {
        var table = new Table("1", 1_048_576, 16_384, [new Cell(1, 1, 1, 1, "名稱"), new Cell(1, 2, 1, 1, "甲"), new Cell(1_048_576, 16_384, 1, 1, "乙")]);
        Assert.Equal("名稱=甲", Labels(table));
    }

    [Fact]
    public void Endless_line_is_no_matter()
    {
        var line = string.Concat(Enumerable.Repeat("甲：乙　　", 200_000));
        Assert.Equal("甲=" + line[2..].Trim(), Labels(new Paragraph(line)));
    }

    private static Table TableOf(string rows)
    {
        var grid = rows.Split('\n').Select(r => r.Split('|')).ToArray();
        return new Table("1", grid.Length, grid[0].Length, [.. grid.SelectMany((r, i) => r.Select((t, j) => new Cell(i + 1, j + 1, 1, 1, t)))]);
    }

    private static string Labels(Block block)
    {
        var document = new Document { Path = "a.docx", Format = "docx", Blocks = [block] };
        return string.Join(' ', LooseLabels.Find(new Segment(document, document.Blocks)).Select(l => l.Text + "=" + (l.Value ?? "null")));
    }
}
