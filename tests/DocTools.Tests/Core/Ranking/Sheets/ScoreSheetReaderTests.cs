using DocTools.Core.Documents;
using DocTools.Core.Ranking.Sheets;
using Xunit;
using static DocTools.Tests.Core.Ranking.RankingSamples;

namespace DocTools.Tests.Core.Ranking.Sheets;

public sealed class ScoreSheetReaderTests
{
    private const string Head = "編號,提案單位,專案名稱,創新性,可行性,專案影響性";
    private const string Row = "B1,單位,專案,25,24,33";

    [Theory]
    [InlineData("委員：王小明", "王小明")]
    [InlineData("委員：王　明", "王明")]
    [InlineData("委　員：王小明　　日　期：113/5/29", "王小明")]
    [InlineData("委員姓名,王小明", "王小明")]
    [InlineData("評審委員,,王小明,日期,5/29", "王小明")]
    [InlineData("評審委員 王小明", "王小明")]
    [InlineData("113年度評分表（委員：王小明）", "王小明")]
    [InlineData("審查委員：王小明 委員", "王小明")]
    [InlineData("委員：王小明（簽章）", "王小明")]
    [InlineData("評選委員：Wang Hsiao-Ming", "Wang Hsiao-Ming")]
    [InlineData("委員：________", null)]
    [InlineData("委員姓名,,,日期", null)]
    public void The_members_name_is_found_in_the_titles(string title, string? member) =>
        Assert.Equal(member, Read("b2g-113", $"{title}\n{Head}\n{Row}").Tables.Single().Member);

    [Fact]
    public void The_members_name_is_found_below_the_table_too() =>
        Assert.Equal("王小明", Read("b2g-113", $"{Head}\n{Row}\n\n備註：可有小數\n委員簽名：王小明").Tables.Single().Member);

    [Fact]
    public void Worksheets_with_the_same_proposals_are_several_members()
    {
        Table Sheet(string name) => new("1", 2, 4, [.. "編號 創新性 可行性 專案影響性 B1 25 24 33".Split(' ').Select((t, i) => new Cell((i / 4) + 1, (i % 4) + 1, 1, 1, t))]) { Sheet = name };
        var file = Reader().Read(new Document { Path = "a.xlsx", Format = "xlsx", Blocks = [Sheet("王小明"), Sheet("李大華")] }, "a.xlsx", "");
        Assert.Equal("王小明 李大華", string.Join(' ', file.Tables.Select(t => t.Member)));
    }

    [Fact]
    public void A_stray_cell_at_the_far_end_costs_no_time_and_is_told()
    {
        var cells = "編號 創新性 可行性 專案影響性 B1 25 24 33".Split(' ').Select((t, i) => new Cell((i / 4) + 1, (i % 4) + 1, 1, 1, t));
        var table = new Table("1", 1_048_576, 16_384, [.. cells, new Cell(1_048_576, 16_384, 1, 1, "x")]);
        var file = Reader().Read(new Document { Path = "a.xlsx", Format = "xlsx", Blocks = [table] }, "a.xlsx", "");
        Assert.Equal("B1", Assert.Single(Assert.Single(file.Tables).Rows).Id);
        Assert.Single(file.Problems);
    }

    [Theory]
    [InlineData("評分表_王小明.xlsx", "王小明")]
    [InlineData("b2g-113-提案遴選-評分表-王小明.xlsx", "王小明")]
    [InlineData("scores (王小明).csv", "王小明")]
    [InlineData("王小明委員評分.ods", "王小明")]
    [InlineData("評分表.xlsx", "評分表")]
    public void The_files_name_is_the_last_resort(string file, string name) =>
        Assert.Equal(name, Reader().NameOf("folder/" + file));

    [Theory]
    [InlineData("案號,公司名稱,計畫名稱,創新性（30%）,可行性(30分),專案影響性 40%")]
    [InlineData("序號,單位名稱,提案名稱,1.創新性(30),2.可行性(30),3.專案影響性(40)")]
    [InlineData("提案編號,申請企業,專案名稱,「創新性\n（佔30%）」,可行性：實際情況下設定目標方向,專案影響性評分")]
    [InlineData("編號,提案單位,專案名稱,創新性30,可行性（滿分30分）,專案影響性得分(40)")]
    [InlineData("評分項目\n編號,提案單位,專案名稱,創新性,可行性,專案影響性\n,,,30%,30%,40%")]
    [InlineData(",,,創新性,可行性,專案影響性\n編號,提案單位,專案名稱,(30),(30),(40)")]
    [InlineData("編號,提案單位,專案名稱,評分項目,,\n,,,創新性,可行性,專案影響性\n配分,,,30,30,40")]
    public void Headings_in_other_wordings_and_in_two_rows(string head)
    {
        var file = Read("b2g-113", $"委員：王小明\n{head.Replace("「", "\"", StringComparison.Ordinal).Replace("」", "\"", StringComparison.Ordinal)}\n{Row}");
        Assert.Null(file.Fault);
        var row = file.Tables.Single().Rows.Single();
        Assert.Equal("B1 單位 專案 25 24 33", $"{row.Id} {row.Organisation} {row.Project} {row.Scores["創新性"].Number} {row.Scores["可行性"].Number} {row.Scores["專案影響性"].Number}");
    }

    [Fact]
    public void A_column_of_comments_on_a_criterion_is_none_of_its_scores()
    {
        var row = Read("b2g-113", "委員：王小明\n編號,提案單位,創新性評語,創新性,可行性,專案影響性,委員建議\nB1,單位,99,25,24,33,請補充").Tables.Single().Rows.Single();
        Assert.Equal(25m, row.Scores["創新性"].Number);
        Assert.Equal("請補充", row.Remark);
    }

    [Fact]
    public void The_id_comes_before_a_serial_number() =>
        Assert.Equal("B1", Read("b2g-113", "序號,案號,提案單位,創新性,可行性,專案影響性\n1,B1,單位,25,24,33").Tables.Single().Rows.Single().Id);

    [Fact]
    public void Notes_sums_blank_rows_and_lines_for_signing_are_no_proposals()
    {
        var file = Read("b2g-113", $"委員：王小明\n{Head}\n{Row}\n\nB2,單位,專案,20,20,20\n合計,,,45,44,53\n平均,,,22.5,22,26.5\n※分數可有小數\n註1：以上\n委員簽章：,,日期：,,,");
        Assert.Equal(["B1", "B2"], file.Tables.Single().Rows.Where(r => !r.IsBare).Select(r => r.Id));
    }

    [Fact]
    public void A_criterion_that_heads_two_columns_is_a_fault() =>
        Assert.Contains("創新性", Read("b2g-113", $"{Head},創新性(30)\n{Row},20").Fault?.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData("編號,提案單位,輔導內容與創意可行性,組織執行與成果擴散,永續發展機制,經費合理性\nC1,協會,30,20,10,5", "cluster-110")]
    [InlineData("編號,提案單位,感質性,市場性,可行性,發展性\nD1,公司,20,20,20,20", "design-113")]
    [InlineData("113年度中小企業體驗設計價值提升計畫 評分表\n編號,提案單位,創新性,可行性,專案影響性\nD1,公司,20,20,20", "design-113")]
    [InlineData("編號,提案單位,完整性,連結性,擴散性\nB1,單位,20,20,20", "--stage report")]
    [InlineData("姓名,電話\n王小明,0912345678", "找不到")]
    [InlineData(Head, "沒有任何提案")]
    public void A_sheet_of_another_programme_or_stage_and_no_sheet_at_all_are_faults(string csv, string said) =>
        Assert.Contains(said, Read("b2g-113", csv).Fault?.Zh, StringComparison.Ordinal);

    [Fact]
    public void A_remark_that_mentions_another_programme_is_no_fault() =>
        Assert.Null(Read("b2g-113", $"委員：王小明\n{Head},委員建議\n{Row},曾獲110年度數位群聚輔導").Fault);

    private static ScoreSheetReader Reader() => new(Definition("b2g-113"), Definition("b2g-113").Stages[0], [], Words());
}
