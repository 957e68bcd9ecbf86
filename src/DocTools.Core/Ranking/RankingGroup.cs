using System.Collections.Immutable;

namespace DocTools.Core.Ranking;

/// <summary>Proposals that are ranked against each other: those of a category, or all.</summary>
/// <param name="Id">The category's id; null where the programme ranks all together.</param>
/// <param name="Labels">What the category is called, the printed label first.</param>
/// <param name="Select">How many are selected at most; null where there is no cut-off.</param>
/// <param name="Reference">The guidance's paragraph for the cut-off.</param>
public sealed record RankingGroup(string? Id, ImmutableArray<string> Labels, int? Select, string? Reference)
{
    /// <summary>The printed label; empty where all are ranked together.</summary>
    public string Label => Labels.IsEmpty ? Id ?? "" : Labels[0];
}
