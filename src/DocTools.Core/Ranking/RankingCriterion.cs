using System.Collections.Immutable;

namespace DocTools.Core.Ranking;

/// <summary>What committee members give points for.</summary>
/// <param name="Name">Its name as the guidance prints it, and its key in <c>ranking.json</c>.</param>
/// <param name="Aliases">Other wordings in the headings of score sheets.</param>
/// <param name="Weight">Most points, where they are the same in every group.</param>
/// <param name="Weights">Most points by group; a group that is not listed is not scored by this criterion.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record RankingCriterion(string Name, ImmutableArray<string> Aliases, decimal? Weight, ImmutableDictionary<string, decimal> Weights, string Reference)
{
    /// <summary>Most points in a group; null where the group is not scored by it.</summary>
    public decimal? In(RankingGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Weight ?? (group.Id is { } id && Weights.TryGetValue(id, out var weight) ? weight : null);
    }
}
