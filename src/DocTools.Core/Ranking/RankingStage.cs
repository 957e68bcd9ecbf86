using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking;

/// <summary>One round of scoring.</summary>
public sealed record RankingStage
{
    /// <summary>Id, as <c>--stage</c> names it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required Wording Title { get; init; }

    /// <summary>The form by which a submission takes part; null for every submission.</summary>
    public string? Form { get; init; }

    /// <summary>What is ranked apart, at least one group.</summary>
    public required ImmutableArray<RankingGroup> Groups { get; init; }

    /// <summary>The criteria in printed order.</summary>
    public required ImmutableArray<RankingCriterion> Criteria { get; init; }

    /// <summary>Criteria whose higher mean decides between equal averages, one after the other.</summary>
    public ImmutableArray<string> TieBreak { get; init; } = [];

    /// <summary>The guidance's paragraph for ties.</summary>
    public string? TieBreakReference { get; init; }

    /// <summary>The mark from which on a proposal passes; null where a number of them is selected.</summary>
    public PassMark? Pass { get; init; }

    /// <summary>Whether proposals are ranked by category.</summary>
    public bool IsGrouped => Groups[0].Id is not null;

    /// <summary>The criteria that a group is scored by.</summary>
    public ImmutableArray<RankingCriterion> CriteriaOf(RankingGroup group) => [.. Criteria.Where(c => c.In(group) is not null)];

    /// <summary>The group that a text is the id or a label of; null where it is none's.</summary>
    public RankingGroup? GroupNamed(string? text)
    {
        var key = MatchKey.Of(text);
        return key.Length == 0 ? null : Groups.FirstOrDefault(g => g.Labels.Append(g.Id ?? "").Any(l => string.Equals(MatchKey.Of(l), key, StringComparison.Ordinal)));
    }
}
