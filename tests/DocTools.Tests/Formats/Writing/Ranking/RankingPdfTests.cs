using DocTools.Formats.Writing.Ranking;
using DocTools.Tests.Core.Ranking;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Ranking;

public sealed class RankingPdfTests
{
    [Fact]
    public void The_page_says_rank_outcome_ties_and_what_to_look_at()
    {
        var lines = Lines("b2g-113", null, RankingSamples.Sheet("王小明", "A 25 25 30", "B 20 25 35", "C 缺席 20 20"), RankingSamples.Sheet("李大華", "A 25 25 30", "B 20 25 35", "C 20 20 20"));
        Assert.Contains("  1｜B｜B單位｜B專案｜20.00｜25.00｜35.00｜80.00｜入選｜同分，依專案影響性", lines);
        Assert.Contains("  3｜C *｜C單位｜C專案｜20.00｜20.00｜20.00｜60.00｜入選｜", lines);
        Assert.Contains(lines, l => l.Contains("至多錄取 5 案（柒、一、（二）簡報審查會議）", StringComparison.Ordinal));
        Assert.Contains("  錯誤｜C：王小明的「創新性」填「缺席」，不是分數，視為未評分", lines);
    }

    [Fact]
    public void An_average_that_only_looks_like_the_mark_is_explained()
    {
        const string head = "編號,提案單位,專案名稱,完整性,連結性,擴散性\n";
        var lines = Lines("b2g-113", "report", $"委員：甲一\n{head}A,單位,專案,28,28,13.999");
        Assert.Contains("  1｜A｜單位｜專案｜28.00｜28.00｜14.00｜70.00｜未通過", lines);
        Assert.Contains("A 的平均為 69.999，四捨五入後顯示 70.00，未達 70 分。", lines);
    }

    private static List<string> Lines(string program, string? stage, params string[] sheets) =>
        [.. RankingPdf.Lines(RankingSamples.Rank(program, sheets, stage: stage).Ranking!)];
}
