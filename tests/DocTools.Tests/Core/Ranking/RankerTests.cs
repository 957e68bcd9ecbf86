using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;
using Xunit;
using static DocTools.Tests.Core.Ranking.RankingSamples;

namespace DocTools.Tests.Core.Ranking;

public sealed class RankerTests
{
    [Theory]
    [InlineData("A 25 25 30|B 20 25 30", "1 A in; 2 B in")]
    // Equal averages: the impact parts A from B.
    [InlineData("A 25 25 30|B 20 25 35", "1 B in resolved:專案影響性; 2 A in resolved:專案影響性")]
    // Equal impact too: the innovation.
    [InlineData("A 20 30 30|B 25 25 30", "1 B in resolved:創新性; 2 A in resolved:創新性")]
    // C stands apart by the impact, A and B by the innovation.
    [InlineData("A 20 30 30|B 25 25 30|C 20 25 35", "1 C in resolved:專案影響性; 2 B in resolved:創新性; 3 A in resolved:創新性")]
    // C stands apart, A and B stay together.
    [InlineData("A 25 25 30|B 25 25 30|C 20 25 35", "1 C in resolved:專案影響性; 2 A in unresolved; 2 B in unresolved")]
    // Places 5 and 6 lie across the cut-off, 6 and 7 behind it.
    [InlineData("A 30 30 39|B 30 30 38|C 30 30 37|D 30 30 36|E 25 25 30|F 25 25 30|G 1 1 1", "1 A in; 2 B in; 3 C in; 4 D in; 5 E open unresolved; 5 F open unresolved; 7 G out")]
    [InlineData("A 30 30 39|B 30 30 38|C 30 30 37|D 30 30 36|E 30 30 35|F 25 25 30|G 25 25 30", "1 A in; 2 B in; 3 C in; 4 D in; 5 E in; 6 F out unresolved; 6 G out unresolved")]
    // Places 4 and 5 are both within.
    [InlineData("A 30 30 39|B 30 30 38|C 30 30 37|D 25 25 30|E 25 25 30|F 1 1 1", "1 A in; 2 B in; 3 C in; 4 D in unresolved; 4 E in unresolved; 6 F out")]
    // Ids in the order in which people count.
    [InlineData("B10 25 25 30|B9 25 25 30", "1 B9 in unresolved; 1 B10 in unresolved")]
    public void Ranks_ties_and_the_cut_off(string rows, string expected)
    {
        var (ranking, fault) = Rank("b2g-113", [Sheet("王小明", rows.Split('|'))]);
        Assert.Null(fault);
        Assert.Equal(expected, Order(ranking!));
        Assert.Equal(ranking!.Proposals.Count(p => p.Tie is "unresolved"), ranking.Findings.Count(f => f.Code == RankCodes.TieUnresolved));
    }

    [Fact]
    public void Averages_that_differ_behind_the_shown_decimals_are_no_tie()
    {
        // 80 + 1/3 against 80.33.
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", "A 25 25 30", "B 25 25 30.33"), Sheet("乙二", "A 25 25 30", "B 25 25 30.33"), Sheet("丙三", "A 25 25 31", "B 25 25 30.33")]);
        Assert.Equal("1 A in; 2 B in", Order(ranking!));
        Assert.Equal([80.33m, 80.33m], ranking!.Proposals.Select(p => p.Average!.Value.Rounded(2)));
    }

    [Fact]
    public void Nothing_depends_on_the_order_of_files_and_rows()
    {
        string[] sheets = [Sheet("甲一", "A 25 25 30", "B 24 26 30", "C 30 缺席 40"), Sheet("乙二", "C 29 29 39", "B 26 24 30", "A 25 25 30")];
        var (forth, _) = Rank("b2g-113", sheets);
        var (back, _) = Rank("b2g-113", sheets.Reverse());
        Assert.Equal(Order(forth!), Order(back!));
        Assert.Equal(Findings(forth!), Findings(back!));
    }

    [Theory]
    [InlineData("缺席", RankCodes.ScoreMissing)]
    [InlineData("迴避", RankCodes.ScoreMissing)]
    [InlineData("-", RankCodes.ScoreMissing)]
    [InlineData("", RankCodes.ScoreMissing)]
    [InlineData("90%", RankCodes.ScoreMissing)]
    [InlineData("25/30", RankCodes.ScoreMissing)]
    [InlineData("約25", RankCodes.ScoreMissing)]
    [InlineData("30.01", RankCodes.ScoreRange)]
    [InlineData("-0.5", RankCodes.ScoreRange)]
    public void What_is_no_valid_score_is_left_out_and_told(string written, string code)
    {
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", $"A {(written.Length == 0 ? "" : written)} 25 30", "B 20 20 20"), Sheet("乙二", "A 27 25 30", "B 20 20 20")]);
        Assert.Equal($"{code} A 甲一 創新性; {RankCodes.TieUnresolved}".Split(';')[0], Findings(ranking!));
        var a = ranking!.Proposals.Single(p => p.Id == "A");
        Assert.False(a.Complete);
        Assert.Equal(Fraction.Of(27), a.Means["創新性"]);
        Assert.True(ranking.Proposals.Single(p => p.Id == "B").Complete);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("0")]
    [InlineData("２７．５")]
    [InlineData("27分")]
    [InlineData("二十七")]
    public void The_ends_of_the_range_and_other_writings_count(string written)
    {
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", $"A {written} 25 30")]);
        Assert.Equal("", Findings(ranking!));
    }

    [Fact]
    public void A_proposal_that_nobody_scored_by_a_criterion_has_no_average_and_no_rank()
    {
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", "A 缺席 25 30", "B 20 20 20"), Sheet("乙二", "A 迴避 25 30", "B 20 20 20")]);
        Assert.Equal("1 B in; - A open", Order(ranking!));
        Assert.Contains($"{RankCodes.CriterionUnscored} A 創新性", Findings(ranking!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("85", "")]
    [InlineData("84.9", RankCodes.TotalMismatch + " A 甲一")]
    [InlineData("80", RankCodes.TotalMismatch + " A 甲一")]
    [InlineData("", "")]
    public void A_sum_that_is_wrong_is_told_and_the_scores_count(string total, string expected)
    {
        var (ranking, _) = Rank("b2g-113", [$"委員：甲一\n編號,提案單位,創新性,可行性,專案影響性,總分\nA,單位,25,25,35,{total}"]);
        Assert.Equal(expected, Findings(ranking!));
        Assert.Equal(85m, ranking!.Proposals[0].Average!.Value.Rounded(2));
    }

    [Fact]
    public void Reports_pass_by_the_mark_exactly()
    {
        const string head = "編號,提案單位,完整性(40),連結性(40),擴散性(20)\n";
        var (ranking, _) = Rank("b2g-113", [$"委員：甲一\n{head}A,單位,28,28,14\nB,單位,28,28,13.99\nC,單位,40,40,20"], stage: "report");
        Assert.Equal(["C True", "A True", "B False"], ranking!.Proposals.Select(p => $"{p.Id} {p.Selected}"));
        Assert.Equal(["C", "A"], ranking.Passed.Select(p => p.Id));
    }

    [Fact]
    public void A_list_of_proposals_tells_what_is_missing_and_what_is_too_much()
    {
        var (ranking, _) = Rank("b2g-113", [Sheet("甲一", "A 25 25 30", "X 20 20 20")], [new ProposalEntry("A", "A單位", "A專案", ""), new ProposalEntry("B", "B單位", "B專案", "")]);
        Assert.Equal($"{RankCodes.NotListed} X; {RankCodes.NotScored} B", Findings(ranking!));
    }
}
