using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using Xunit;

namespace DocTools.Tests.Core.Recognition;

public sealed class PrintedRowsTests
{
    private static readonly ProgramDefinition Program = TestProgram.Load("b2g-113");

    [Theory]
    // The note of a label, or the rest of one, on the next page.
    [InlineData("合作內容", "(300~500字)", true)]
    [InlineData("社會影響力成果\n(以質化及量化說明，300字為", "限，請以條列式說明)", true)]
    // A label of its own, a text of the applicant, nothing at all.
    [InlineData("合作內容", "合作成果", false)]
    [InlineData("合作內容", "另有補充", false)]
    [InlineData("合作內容", "", false)]
    [InlineData("自己的題目", "(300字)", false)]
    public void Joins_a_row_whose_printed_label_goes_on(string label, string rest, bool joined)
    {
        var table = Joined(label, rest, page: 2);
        Assert.Equal(joined ? 2 : 3, table.RowCount);
        Assert.Equal(joined ? "甲。\n乙。" : "甲。", table.Cells[1].Text);
        Assert.Equal((joined ? 2 : 3, "丙"), (table.Cells[^1].Row, table.Cells[^1].Text));
    }

    [Fact]
    public void Leaves_rows_of_one_page_alone() => Assert.Equal(3, Joined("合作內容", "(300~500字)", page: 1).RowCount);

    private static Table Joined(string label, string rest, int page)
    {
        ImmutableArray<Cell> cells =
        [
            new(1, 1, 1, 1, label) { Page = 1 }, new(1, 2, 1, 1, "甲。") { Page = 1 },
            new(2, 1, 1, 1, rest) { Page = page }, new(2, 2, 1, 1, "乙。") { Page = page },
            new(3, 1, 1, 1, "專案實績") { Page = 2 }, new(3, 2, 1, 1, "丙") { Page = 2 },
        ];
        var document = new Document { Path = "a.pdf", Format = "pdf", Blocks = [new Table("1", 3, 2, cells) { Page = 1 }] };
        return (Table)PrintedRows.Join(document, Program).Blocks[0];
    }
}
