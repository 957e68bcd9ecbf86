using System.Collections.Immutable;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Ranking;

/// <summary>Averages and ranks proposals by exact numbers. Equal averages are parted by the programme's criteria only, never by the order of files or rows.</summary>
public static class Ranker
{
    private const int MostNamed = 10;

    /// <summary>Ranks the proposals of a score book.</summary>
    public static RankingResult Rank(RankingDefinition definition, RankingStage stage, ScoreBook book)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(book);
        var groups = book.Groups;
        var proposals = groups.SelectMany(g => Ranked([.. book.Proposals.Where(p => p.Group == g).Select(p => Averaged(p, stage))], stage, g)).ToImmutableArray();
        var findings = ImmutableArray.CreateBuilder<RankFinding>();
        foreach (var proposal in proposals)
        {
            findings.AddRange(Judge(proposal, stage));
        }

        findings.AddRange(proposals.Where(p => p.TiePartedBy is "").Select(p => Unresolved(p, proposals)));
        return new RankingResult(definition, stage, book.Members, groups, proposals, [.. book.Findings, .. findings]);
    }

    private static RankedProposal Averaged(RankedProposal proposal, RankingStage stage)
    {
        var means = stage.CriteriaOf(proposal.Group).ToImmutableDictionary(c => c.Name, c => Mean(proposal, c.Name), StringComparer.Ordinal);
        return proposal with
        {
            Means = means,
            Average = !means.IsEmpty && IsWhole(proposal, stage) && means.Values.All(m => m is not null) ? means.Values.Aggregate(Fraction.Zero, (sum, m) => sum + m!.Value) : null,
        };
    }

    // Where the weights hang on the category, a proposal of unknown category has none.
    private static bool IsWhole(RankedProposal proposal, RankingStage stage) => proposal.Group != GroupFinder.Unknown || stage.Criteria.All(c => c.Weight is not null);

    private static Fraction? Mean(RankedProposal proposal, string criterion)
    {
        var valid = proposal.Ballots.Select(b => b.Scores[criterion]).Where(s => s.Status == ScoreStatus.Valid).Select(s => s.Value!.Value).ToList();
        return valid.Count == 0 ? null : Fraction.Mean(valid);
    }

    private static IEnumerable<RankedProposal> Ranked(ImmutableArray<RankedProposal> proposals, RankingStage stage, RankingGroup group)
    {
        var rank = 1;
        foreach (var equal in proposals.Where(p => p.Average is not null).GroupBy(p => p.Average!.Value).OrderByDescending(g => g.Key))
        {
            foreach (var (tied, by) in Parted([.. equal], stage.TieBreak, null))
            {
                foreach (var proposal in tied.OrderBy(p => p.Id, NaturalOrder.Instance))
                {
                    yield return proposal with { Rank = rank, TiePartedBy = by, Selected = Selected(proposal, stage, group, rank, rank + tied.Count - 1) };
                }

                rank += tied.Count;
            }
        }

        foreach (var proposal in proposals.Where(p => p.Average is null).OrderBy(p => p.Id, NaturalOrder.Instance))
        {
            yield return proposal;
        }
    }

    // Those that a criterion sets apart from all others are parted by it; those that it leaves together go on to the next one.
    private static IEnumerable<(List<RankedProposal> Tied, string? By)> Parted(List<RankedProposal> tied, ReadOnlyMemory<string> criteria, string? by)
    {
        if (tied.Count == 1)
        {
            return [(tied, by)];
        }

        if (criteria.IsEmpty)
        {
            return [(tied, "")];
        }

        var criterion = criteria.Span[0];
        var parts = tied.GroupBy(p => p.Means.GetValueOrDefault(criterion)).OrderByDescending(g => g.Key).Select(g => g.ToList()).ToList();
        return parts.SelectMany(p => Parted(p, criteria[1..], parts.Count > 1 ? criterion : by));
    }

    private static IEnumerable<(List<RankedProposal> Tied, string? By)> Parted(List<RankedProposal> tied, ImmutableArray<string> criteria, string? by) =>
        Parted(tied, criteria.AsMemory(), by);

    private static bool? Selected(RankedProposal proposal, RankingStage stage, RankingGroup group, int first, int last)
    {
        if (stage.Pass is { } pass)
        {
            return proposal.Average >= Fraction.Of(pass.Mark);
        }

        return group.Select is not { } select ? null : last <= select ? true : first > select ? false : null;
    }

    private static IEnumerable<RankFinding> Judge(RankedProposal proposal, RankingStage stage)
    {
        foreach (var ballot in proposal.Ballots)
        {
            foreach (var criterion in stage.CriteriaOf(proposal.Group))
            {
                var (score, weight) = (ballot.Scores[criterion.Name], criterion.In(proposal.Group)!.Value);
                if (score.Status == ScoreStatus.OutOfRange)
                {
                    yield return new RankFinding(RankCodes.ScoreRange, Severity.Error, proposal.Id, ballot.Member, criterion.Name, new Wording(
                        FormattableString.Invariant($"{proposal.Id}：{ballot.Member}的「{criterion.Name}」{score.Value} 不在 0 至 {weight} 之間，未列入平均"),
                        FormattableString.Invariant($"{proposal.Id}: {ballot.Member}'s score {score.Value} for {criterion.Name} is not between 0 and {weight}; it is left out")));
                }
                else if (score.Status == ScoreStatus.Missing)
                {
                    yield return new RankFinding(RankCodes.ScoreMissing, Severity.Error, proposal.Id, ballot.Member, criterion.Name, Missing(proposal, ballot, criterion.Name, score));
                }
            }
        }

        foreach (var criterion in stage.CriteriaOf(proposal.Group).Where(c => proposal.Means[c.Name] is null))
        {
            yield return new RankFinding(RankCodes.CriterionUnscored, Severity.Error, proposal.Id, null, criterion.Name, new Wording(
                $"{proposal.Id}：沒有任何委員的「{criterion.Name}」可採計，無法計算平均與名次",
                $"{proposal.Id}: no member's score for {criterion.Name} counts; it has neither average nor rank"));
        }
    }

    private static Wording Missing(RankedProposal proposal, Ballot ballot, string criterion, Score score) => ballot.Row is null
        ? new Wording($"{proposal.Id}：{ballot.Member}的評分表沒有這一案（{criterion}）", $"{proposal.Id}: {ballot.Member}'s sheet does not have it ({criterion})")
        : score.Raw.Length == 0
            ? new Wording($"{proposal.Id}：{ballot.Member}的「{criterion}」未評分", $"{proposal.Id}: {ballot.Member} gave no score for {criterion}")
            : new Wording($"{proposal.Id}：{ballot.Member}的「{criterion}」填「{score.Raw}」，不是分數，視為未評分", $"{proposal.Id}: {ballot.Member} wrote '{score.Raw}' for {criterion}, which is no score; taken as missing");

    private static RankFinding Unresolved(RankedProposal proposal, ImmutableArray<RankedProposal> all)
    {
        var others = all.Where(p => p.Group == proposal.Group && p.Rank == proposal.Rank && p != proposal).Select(p => p.Id).ToList();
        var (more, moreEn) = others.Count > MostNamed ? (FormattableString.Invariant($" 等 {others.Count} 案"), FormattableString.Invariant($" and others, {others.Count} in all")) : ("", "");
        var (cut, cutEn) = proposal.Group.Select is { } select && proposal.Selected is null ? ($"，跨越錄取名額 {select}，須由委員會決定", $"; it straddles the cut-off of {select}, the committee has to decide") : ("，依規定無法分出先後", "; no rule parts them");
        return new RankFinding(RankCodes.TieUnresolved, Severity.Warning, proposal.Id, null, null, new Wording(
            FormattableString.Invariant($"{proposal.Id} 與 {string.Join("、", others.Take(MostNamed))}{more} 同分，並列第 {proposal.Rank} 名{cut}"),
            FormattableString.Invariant($"{proposal.Id} ties with {string.Join(", ", others.Take(MostNamed))}{moreEn} at rank {proposal.Rank}{cutEn}")));
    }
}
