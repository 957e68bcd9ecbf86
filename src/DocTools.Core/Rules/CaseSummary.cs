using System.Collections.Immutable;

namespace DocTools.Core.Rules;

/// <summary>What the batch rules need of a case, so that hundreds of cases need not be held at once.</summary>
public sealed record CaseSummary
{
    /// <summary>Submission id.</summary>
    public required string Id { get; init; }

    /// <summary>The applicant's 統一編號; null where not read.</summary>
    public PlacedText? Ubn { get; init; }

    /// <summary>The documents' hashes with their paths, each hash once; empty files are left out.</summary>
    public ImmutableArray<HashedDocument> Documents { get; init; } = [];

    /// <summary>The plan's prose, folded and without blanks, pieces parted by <c>\n</c>.</summary>
    public string Prose { get; init; } = "";

    /// <summary>Full ids of the fields that the prose comes from.</summary>
    public ImmutableArray<string> ProseFields { get; init; } = [];

    /// <summary>The companies of rows that are compared between submissions.</summary>
    public ImmutableArray<PlacedCompany> Companies { get; init; } = [];

    /// <summary>What single rules keep, in the order of the rules.</summary>
    public ImmutableArray<RuleNote> Notes { get; init; } = [];

    /// <summary>The case's category; null where not known.</summary>
    public string? Category { get; init; }

    /// <summary>The people with their employers and months.</summary>
    public ImmutableArray<PersonMonths> People { get; init; } = [];
}
