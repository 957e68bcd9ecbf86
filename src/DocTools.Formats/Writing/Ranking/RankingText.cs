using System.Globalization;
using DocTools.Core.Ranking;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>The words of a ranking's outputs.</summary>
internal static class RankingText
{
    /// <summary>A number with two decimals; a dash where there is none.</summary>
    public static string Mean(Fraction? number) => number?.Rounded(2).ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A whole number of any unit.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Whether a stage selects or passes anything.</summary>
    public static bool Decides(RankingStage stage) => stage.Pass is not null || stage.Groups.Any(g => g.Select is not null);

    /// <summary>What becomes of a proposal.</summary>
    public static string Outcome(RankedProposal proposal, RankingStage stage, ReportWords words) => (proposal.Rank, proposal.Selected, stage.Pass) switch
    {
        (null, _, _) => words["無法排序", "not ranked"],
        (_, true, null) => words["入選", "selected"],
        (_, false, null) => words["未入選", "not selected"],
        (_, true, _) => words["通過", "passed"],
        (_, false, _) => words["未通過", "not passed"],
        _ => proposal.Group.Select is null ? "–" : words["待決", "open"],
    };

    /// <summary>How a tie was parted.</summary>
    public static string Tie(RankedProposal proposal, ReportWords words) => proposal.TiePartedBy switch
    {
        null => "",
        "" => words["同分未決", "tie unresolved"],
        var by => words[$"同分，依{by}", $"tie, by {by}"],
    };

    /// <summary>The head of the output.</summary>
    public static string Title(RankingResult ranking, ReportWords words) => words[$"{ranking.Stage.Title.Zh}　評分排序表", $"Ranking: {ranking.Stage.Title.En}"];

    /// <summary>The weights of a group in words.</summary>
    public static string Weights(RankingStage stage, RankingGroup group, ReportWords words) =>
        string.Join(words["、", ", "], stage.CriteriaOf(group).Select(c => FormattableString.Invariant($"{c.Name} {c.In(group)}")));

    /// <summary>By which paragraph of the guidance the group is scored and cut off.</summary>
    public static string Basis(RankingStage stage, RankingGroup group, ReportWords words)
    {
        var criteria = string.Join(words["；", "; "], stage.CriteriaOf(group).Select(c => c.Reference).Distinct(StringComparer.Ordinal));
        var cut = stage.Pass is { } pass
            ? words[$"平均 {Number(pass.Mark)} 分（含）以上通過（{pass.Reference}）", $"passes from {Number(pass.Mark)} on ({pass.Reference})"]
            : group.Select is { } select
                ? words[$"至多錄取 {select} 案（{group.Reference}）", $"at most {select} selected ({group.Reference})"]
                : words["無固定錄取名額，由委員會決定", "no cut-off; the committee decides"];
        // Where a mark decides, a tie changes nothing.
        if (stage.Pass is not null)
        {
            return words[$"評分項目：{Weights(stage, group, words)}（{criteria}）。{cut}。", $"Criteria: {Weights(stage, group, words)} ({criteria}). {cut}."];
        }

        var tie = stage.TieBreak.IsEmpty
            ? words["同分者規定未定先後，列為同分未決", "the guidance gives no rule for ties: they stay unresolved"]
            : words[$"同分者依序以{string.Join("、", stage.TieBreak)}之平均高者在前（{stage.TieBreakReference}）", $"ties go to the higher mean of {string.Join(", then ", stage.TieBreak)} ({stage.TieBreakReference})"];
        return words[$"評分項目：{Weights(stage, group, words)}（{criteria}）。{cut}。{tie}。", $"Criteria: {Weights(stage, group, words)} ({criteria}). {cut}. {tie}."];
    }

    /// <summary>Proposals whose rounded average looks like the mark and is below it: without these lines the table contradicts itself.</summary>
    public static IEnumerable<string> JustBelow(RankingResult ranking, ReportWords words)
    {
        if (ranking.Stage.Pass is not { } pass)
        {
            yield break;
        }

        foreach (var proposal in ranking.Proposals.Where(p => p is { Selected: false, Average: { } average } && average.Rounded(2) >= pass.Mark))
        {
            var exact = proposal.Average!.Value.Rounded(6).ToString("0.######", CultureInfo.InvariantCulture);
            yield return words[
                $"{proposal.Id} 的平均為 {exact}，四捨五入後顯示 {Mean(proposal.Average)}，未達 {Number(pass.Mark)} 分。",
                $"{proposal.Id}: the average is {exact}, which shows as {Mean(proposal.Average)} and is below {Number(pass.Mark)}."];
        }
    }
}
