using System.Collections.Immutable;

namespace DocTools.Core.Ranking;

/// <summary>A proposal in the ranking.</summary>
public sealed record RankedProposal
{
    /// <summary>Its id as written.</summary>
    public required string Id { get; init; }

    /// <summary>The applicant.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The project's name.</summary>
    public string Project { get; init; } = "";

    /// <summary>What it is ranked with.</summary>
    public required RankingGroup Group { get; init; }

    /// <summary>What each member gave, in the order of the members.</summary>
    public ImmutableArray<Ballot> Ballots { get; init; } = [];

    /// <summary>Means by criterion over the members who scored it validly; null where nobody did.</summary>
    public ImmutableDictionary<string, Fraction?> Means { get; init; } = ImmutableDictionary<string, Fraction?>.Empty;

    /// <summary>The sum of the means; null where a criterion has none.</summary>
    public Fraction? Average { get; init; }

    /// <summary>Rank from 1 within the group, shared in an unresolved tie; null without an average.</summary>
    public int? Rank { get; init; }

    /// <summary>Whether selected or passed; null where the programme has no cut-off, a tie straddles it, or there is no average.</summary>
    public bool? Selected { get; init; }

    /// <summary>The criterion that parted equal averages; null where none were equal, empty where nothing parted them.</summary>
    public string? TiePartedBy { get; init; }

    /// <summary>The tie as <c>ranking.json</c> writes it.</summary>
    public string? Tie => TiePartedBy switch { null => null, "" => "unresolved", var by => "resolved:" + by };

    /// <summary>Whether every member's scores all count.</summary>
    public bool Complete => Ballots.All(b => b.Scores.Values.All(s => s.Status == ScoreStatus.Valid));
}
