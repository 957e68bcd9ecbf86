using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using Xunit;

namespace DocTools.Tests.Core.Recognition;

/// <summary>A form's own print is mended where it was misread; what an applicant wrote is not touched.</summary>
public sealed class PrintedWordsTests
{
    private static readonly ProgramDefinition Program = new()
    {
        Id = "p",
        Name = "試驗計畫",
        Version = "1",
        Year = 113,
        PeriodStart = new DateOnly(2024, 5, 1),
        PeriodEnd = new DateOnly(2024, 10, 31),
        Forms =
        [
            new FormDefinition { Id = "f", Title = "企業基本資料表", Template = ["申請企業名稱", "輔導計畫摘要", "附件一企業基本資料表", "增加產值", "跨域整合輔導"] },
        ],
    };

    [Theory]
    [InlineData("申請介業名稱", "申請企業名稱")]
    [InlineData("申請企業名稱\n!", "申請企業名稱")]
    [InlineData("附件一、企粟基本資料表", "附件一、企業基本資料表")]
    [InlineData("增加產直960千元", "增加產值960千元")]
    [InlineData("☐跨城整合輔導", "☐跨域整合輔導")]
    [InlineData("王大明", "王大明")]
    [InlineData("星沙玻璃工藝", "星沙玻璃工藝")]
    public void Print_is_mended(string read, string expected) =>
        Assert.Equal(expected, ((Paragraph)PrintedWords.Mend(Document(new Paragraph(read) { Certainty = new Certainty(0.9m, 1) }), Program).Blocks[0]).Text);

    [Fact]
    public void The_text_of_a_file_itself_stays_as_it_is()
    {
        var document = Document(new Paragraph("申請介業名稱")) with { Text = TextOrigin.Native };
        Assert.Same(document, PrintedWords.Mend(document, Program));
    }

    [Theory]
    [InlineData("是", "給")]
    [InlineData("", "否")]
    [InlineData("是\t生", "否")]
    public void Heads_of_yes_and_no_tell_each_other(string yes, string no)
    {
        var table = new Table("1", 4, 2,
        [
            Cell(1, 1, yes), Cell(1, 2, no), Cell(2, 1, "季☑"), Cell(2, 2, "☐"), Cell(3, 1, "☐"), Cell(3, 2, "☑"),
        ]);
        var mended = (Table)PrintedWords.Mend(Document(table), Program).Blocks[0];
        Assert.Equal(["是", "否", "☑", "☐", "☐", "☑"], mended.Cells.Select(c => c.Text));
    }

    private static Cell Cell(int row, int column, string text) => new(row, column, 1, 1, text) { Certainty = new Certainty(0.9m, 0.9m) };

    private static Document Document(Block block) => new() { Path = "a.pdf", Format = "pdf", Text = TextOrigin.Ocr, Blocks = [block] };
}
