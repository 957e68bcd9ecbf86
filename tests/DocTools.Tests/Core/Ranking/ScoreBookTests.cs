using DocTools.Core.Ranking;
using Xunit;
using static DocTools.Tests.Core.Ranking.RankingSamples;

namespace DocTools.Tests.Core.Ranking;

public sealed class ScoreBookTests
{
    private const string DesignHead = "編號,提案單位,專案名稱,感質性,市場性,可行性,發展性";

    [Fact]
    public void A_sheet_given_twice_is_a_fault_that_names_the_files()
    {
        var sheet = Sheet("甲一", "A 25 25 30");
        Assert.Contains("1.csv、2.csv", Rank("b2g-113", [sheet, sheet]).Fault, StringComparison.Ordinal);
        var changed = Rank("b2g-113", [sheet, Sheet("甲　一", "A 25 25 31")]).Fault;
        Assert.Contains("甲一", changed, StringComparison.Ordinal);
        Assert.Contains("2.csv", changed, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_of_one_member_with_other_proposals_are_joined()
    {
        var (ranking, fault) = Rank("b2g-113", [Sheet("甲一", "A 25 25 30"), Sheet("甲一", "B 20 25 30")]);
        Assert.Null(fault);
        Assert.Equal("1 A in; 2 B in", Order(ranking!));
        Assert.Equal("甲一", Assert.Single(ranking!.Members));
    }

    [Theory]
    [InlineData("A 25 25 30", "25", "")]
    [InlineData("A 24 25 30", null, "創新性")]
    public void A_proposal_twice_on_a_sheet_counts_once_or_not_at_all(string second, string? mean, string missing)
    {
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", "A 25 25 30", second)]);
        Assert.StartsWith($"{RankCodes.RowDuplicate} A 甲一", Findings(ranking!), StringComparison.Ordinal);
        Assert.Equal(mean, ranking!.Proposals[0].Means["創新性"]?.Rounded(0).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(missing.Length == 0 || Findings(ranking).Contains($"{RankCodes.ScoreMissing} A 甲一 {missing}", StringComparison.Ordinal), Findings(ranking));
    }

    [Fact]
    public void A_proposal_that_one_sheet_alone_has_is_told_beside_its_missing_scores()
    {
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", "A 25 25 30", "B 20 20 20"), Sheet("乙二", "A 25 25 30")]);
        Assert.Equal(
            $"{RankCodes.SingleSheet} B 甲一; {RankCodes.ScoreMissing} B 乙二 創新性; {RankCodes.ScoreMissing} B 乙二 可行性; {RankCodes.ScoreMissing} B 乙二 專案影響性",
            Findings(ranking!));
    }

    [Fact]
    public void A_row_with_another_name_than_on_the_other_sheets_may_have_slipped()
    {
        var slipped = Sheet("丙三", "A 25 25 30").Replace("A單位", "完全不同的協會", StringComparison.Ordinal);
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", "A 25 25 30"), Sheet("乙二", "A 25 25 30"), slipped]);
        Assert.Equal($"{RankCodes.NameMismatch} A 丙三", Findings(ranking!));
    }

    [Fact]
    public void Numbers_that_lost_their_zeros_are_the_same_proposal()
    {
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", "001 25 25 30", "010 20 20 20"), Sheet("乙二", "1 25 25 30", "10 20 20 20")]);
        Assert.Equal("1 001 in; 2 010 in", Order(ranking!));
        Assert.True(ranking!.Findings.All(f => f.Code == RankCodes.NameMismatch), Findings(ranking));
    }

    [Fact]
    public void A_row_without_an_id_is_told_by_its_names_or_left_out_with_a_finding()
    {
        var known = Sheet("乙二", "A 25 25 30").Replace("\nA,", "\n,", StringComparison.Ordinal);
        Assert.Equal("", Findings(Rank("b2g-113", [Sheet("甲一", "A 25 25 30"), known]).Ranking!));
        var unknown = known.Replace("A單位", "無人知曉的單位", StringComparison.Ordinal);
        Assert.StartsWith($"{RankCodes.RowWithoutId} 乙二", Findings(Rank("b2g-113", [Sheet("甲一", "A 25 25 30"), unknown]).Ranking!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_with_another_weight_is_told_and_the_programmes_weight_counts()
    {
        var sheet = Sheet("甲一", "A 25 25 30").Replace("創新性(30)", "創新性(25)", StringComparison.Ordinal);
        Assert.Equal($"{RankCodes.WeightMismatch} 甲一 創新性", Findings(Rank("b2g-113", [sheet]).Ranking!));
    }

    [Theory]
    // By the column, by a title, by the columns alone, by what a row has points for.
    [InlineData("委員：甲一\n編號,提案單位,類別,感質性,市場性,可行性,發展性,創新性,整合性\nD,單位,設計優化輔導,20,20,20,20,,\nX,單位,跨域整合,20,20,20,20,5,5", "design design; cross cross")]
    [InlineData("委員：甲一\n設計優化輔導\n" + DesignHead + "\nD,單位,案,20,20,20,20\n\n跨域整合輔導\n" + DesignHead + ",創新性,整合性\nX,單位,案,20,20,20,20,5,5", "design design; cross cross")]
    [InlineData("委員：甲一\n" + DesignHead + "\nD,單位,案,20,20,20,20", "design design")]
    [InlineData("委員：甲一\n" + DesignHead + ",創新性,整合性\nD,單位,案,20,20,20,20,-,-\nX,單位,案,20,20,20,20,5,5", "design design; cross cross")]
    [InlineData("委員：甲一\n" + DesignHead + ",創新性,整合性\nX,單位,案,20,20,20,20,5,5\nY,單位,案,缺席,缺席,缺席,缺席,缺席,缺席", "cross cross; cross cross")]
    public void The_category_is_told_by_whatever_tells_it(string sheet, string groups)
    {
        var (ranking, fault) = Rank("design-113", [sheet]);
        Assert.Null(fault);
        Assert.Equal(groups, string.Join("; ", ranking!.Proposals.Select(p => $"{p.Group.Id} {(p.Means.Count == 4 ? "design" : "cross")}")));
    }

    [Fact]
    public void A_category_that_cannot_be_told_is_never_guessed()
    {
        const string cluster = "委員：甲一\n編號,提案單位,專案名稱,輔導內容與創意可行性,組織執行與成果擴散,永續發展機制,經費合理性\nC1,協會,群聚,30,20,10,5";
        var (apart, _) = Rank("cluster-110", [cluster]);
        Assert.Equal("1 C1 open", Order(apart!));
        Assert.Equal($"{RankCodes.CategoryUnknown} C1", Findings(apart!));
        Assert.Equal("A", Rank("cluster-110", [cluster], category: "A").Ranking!.Proposals[0].Group.Id);

        // Where the weights hang on it there is no average either.
        var (none, _) = Rank("design-113", ["委員：甲一\n" + DesignHead + ",創新性,整合性\nD,單位,案,20,20,20,20,0,0"]);
        Assert.Equal("- D open", Order(none!));
    }

    [Fact]
    public void The_files_name_tells_the_category_at_last()
    {
        const string sheet = "委員：甲一\n編號,提案單位,專案名稱,輔導內容與創意可行性,組織執行與成果擴散,永續發展機制,經費合理性\nC1,協會,群聚,30,20,10,5";
        var definition = Definition("cluster-110");
        var book = new ScoreBookBuilder(definition.Stages[0], null, null).Build([Read("cluster-110", sheet, "B類評分表.csv")], _ => "", out _);
        Assert.Equal("B", Assert.Single(book!.Proposals).Group.Id);
    }

    [Fact]
    public void Categories_that_contradict_each_other_are_a_fault()
    {
        const string head = "編號,提案單位,類別,輔導內容與創意可行性,組織執行與成果擴散,永續發展機制,經費合理性\n";
        var fault = Rank("cluster-110", [$"委員：甲一\n{head}C1,協會,A類,30,20,10,5", $"委員：乙二\n{head}C1,協會,B,30,20,10,5"]).Fault;
        Assert.Contains("C1", fault, StringComparison.Ordinal);
    }
}
