using System.Globalization;
using DocTools.Cli.Terminal;
using DocTools.Core.Ranking;
using DocTools.Core.Rules;

namespace DocTools.Cli.Ranking;

/// <summary>Prints a ranking: the table on standard output, what a person has to look at on standard error.</summary>
public static class RankingTable
{
    /// <summary>Prints it.</summary>
    public static void Print(Invocation invocation, RankingResult ranking)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        ArgumentNullException.ThrowIfNull(ranking);
        foreach (var group in ranking.Groups)
        {
            if (ranking.Stage.IsGrouped)
            {
                invocation.Output.WriteLine(group.Label.Length > 0 ? group.Label : invocation.Say("類別不明", "category unknown"));
            }

            var table = ConsoleTable.With(invocation.Say("名次", "rank"), invocation.Say("編號", "id"), invocation.Say("提案單位", "applicant"), invocation.Say("平均", "average"), invocation.Say("結果", "outcome"), invocation.Say("同分", "tie"), invocation.Say("齊全", "complete"));
            foreach (var proposal in ranking.Proposals.Where(p => p.Group == group))
            {
                table.Add(
                    proposal.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–",
                    proposal.Id,
                    proposal.Organisation,
                    proposal.Average?.Rounded(2).ToString("0.00", CultureInfo.InvariantCulture) ?? "–",
                    Outcome(invocation, proposal, ranking.Stage.Pass is not null),
                    Tie(invocation, proposal),
                    proposal.Complete ? invocation.Say("是", "yes") : invocation.Say("否", "no"));
            }

            ConsoleTable.On(invocation.Output, terminal: false).Write(table);
        }

        foreach (var finding in ranking.Findings.Where(f => f.Severity != Severity.Info))
        {
            invocation.Note(finding.Message.Zh, finding.Message.En);
        }
    }

    private static string Outcome(Invocation invocation, RankedProposal proposal, bool passes) => proposal.Selected switch
    {
        true => passes ? invocation.Say("通過", "passed") : invocation.Say("入選", "selected"),
        false => "–",
        null => proposal.Rank is not null && proposal.Group.Select is null ? "" : invocation.Say("待決", "open"),
    };

    private static string Tie(Invocation invocation, RankedProposal proposal) => proposal.TiePartedBy switch
    {
        null => "",
        "" => invocation.Say("未決", "unresolved"),
        var by => invocation.Say("依" + by, "by " + by),
    };
}
