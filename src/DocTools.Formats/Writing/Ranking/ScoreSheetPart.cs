using System.Collections.Immutable;
using DocTools.Core.Ranking;

namespace DocTools.Formats.Writing.Ranking;

/// <summary>The proposals of a score sheet that are scored by the same weights: a worksheet of their own.</summary>
/// <param name="Name">The worksheet's name.</param>
/// <param name="Criteria">Criteria with their weights.</param>
/// <param name="Proposals">The proposals in order.</param>
internal sealed record ScoreSheetPart(string Name, ImmutableArray<(string Name, decimal Weight)> Criteria, ImmutableArray<RankedProposal> Proposals)
{
    /// <summary>The parts of a stage.</summary>
    public static ImmutableArray<ScoreSheetPart> Of(RankingStage stage, ImmutableArray<RankedProposal> proposals, string single)
    {
        var sets = stage.Groups.Where(g => proposals.Any(p => p.Group == g))
            .GroupBy(g => string.Join('|', stage.CriteriaOf(g).Select(c => FormattableString.Invariant($"{c.Name}={c.In(g)}"))), StringComparer.Ordinal).ToList();
        return
        [
            .. sets.Select(set => new ScoreSheetPart(
                sets.Count == 1 ? single : string.Join('、', set.Select(g => g.Label)),
                [.. stage.CriteriaOf(set.First()).Select(c => (c.Name, c.In(set.First())!.Value))],
                [.. set.SelectMany(g => proposals.Where(p => p.Group == g).OrderBy(p => p.Id, NaturalOrder.Instance))])),
        ];
    }
}
