using System.Collections.Immutable;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking;

/// <summary>What a sheet says beside its scores, compared with what it should say.</summary>
internal static class SheetFindings
{
    /// <summary>Applicant or project that differ from the other sheets': the row may have slipped.</summary>
    public static void Names(string member, string id, ScoreRow row, string organisation, string project, ImmutableArray<RankFinding>.Builder findings)
    {
        foreach (var (written, usual) in new[] { (row.Organisation, organisation), (row.Project, project) })
        {
            var (a, b) = (MatchKey.Of(written), MatchKey.Of(usual));
            if (a.Length > 0 && b.Length > 0 && !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal))
            {
                findings.Add(new RankFinding(RankCodes.NameMismatch, Severity.Warning, id, member, null, new Wording(
                    $"{id}：{member}的評分表寫「{written}」，其他為「{usual}」，請確認沒有填錯列",
                    $"{id}: {member}'s sheet says '{written}', the others '{usual}'; check that no row has slipped")));
            }
        }
    }

    /// <summary>Weights printed in the headings that are not the programme's.</summary>
    public static void Weights(MemberSheet sheet, ImmutableArray<RankedProposal> proposals, RankingStage stage, ImmutableArray<RankFinding>.Builder findings)
    {
        var groups = proposals.SelectMany(p => p.Ballots.Where(b => b.Row is not null && string.Equals(b.Member, sheet.Member, StringComparison.Ordinal)).Select(b => (b.Row!.Row, b.Row.Id, p.Group))).ToLookup(r => (r.Row, r.Id), r => r.Group);
        foreach (var table in sheet.Tables)
        {
            var of = table.Rows.SelectMany(r => groups[(r.Row, r.Id)]).Distinct().ToList();
            foreach (var criterion in stage.Criteria)
            {
                var printed = table.Weights.GetValueOrDefault(criterion.Name, []);
                var weights = of.Select(criterion.In).OfType<decimal>().Distinct().ToList();
                if (printed.Length > 0 && weights.Count > 0 && !printed.Any(weights.Contains))
                {
                    findings.Add(new RankFinding(RankCodes.WeightMismatch, Severity.Warning, null, sheet.Member, criterion.Name, new Wording(
                        FormattableString.Invariant($"{sheet.Member}的評分表上「{criterion.Name}」印 {string.Join("、", printed)}，規定為 {string.Join("、", weights)}（{criterion.Reference}）"),
                        FormattableString.Invariant($"{sheet.Member}'s sheet prints {string.Join(", ", printed)} for {criterion.Name}; the programme says {string.Join(", ", weights)} ({criterion.Reference})"))));
                }
            }
        }
    }

    /// <summary>Sums that are not the sum of their scores. One rounded to its own decimals is none of them.</summary>
    public static void Totals(MemberSheet sheet, ImmutableArray<RankedProposal> proposals, ImmutableArray<RankFinding>.Builder findings)
    {
        foreach (var proposal in proposals)
        {
            var ballot = proposal.Ballots.First(b => string.Equals(b.Member, sheet.Member, StringComparison.Ordinal));
            if (ballot is not { Sum: { } sum, Row.Total.Number: { } total } || total == sum || (total.Scale > 0 && decimal.Round(sum, total.Scale, MidpointRounding.AwayFromZero) == total))
            {
                continue;
            }

            findings.Add(new RankFinding(RankCodes.TotalMismatch, Severity.Warning, proposal.Id, ballot.Member, null, new Wording(
                FormattableString.Invariant($"{proposal.Id}：{ballot.Member}的總分填 {total}，各項合計為 {Numbers.Normal(sum)}，以各項分數計"),
                FormattableString.Invariant($"{proposal.Id}: {ballot.Member}'s total is {total}, the scores add up to {Numbers.Normal(sum)}; the scores count"))));
        }
    }
}
