using System.Collections.Immutable;

namespace DocTools.Formats.Writing;

/// <summary>
/// How an item's answer is found in the case. The first that tells counts: the document, a finding that says no, one that says yes, one that leaves doubt, the fields, else <see cref="Otherwise"/>.
/// </summary>
public sealed record FoundRule
{
    /// <summary>Form that must stand in the case: yes where it does, no where it does not, open where an unreadable document may be it.</summary>
    public string? Document { get; init; }

    /// <summary>Findings that mean no: <c>code</c>, or <c>code=value</c> where the finding's filed value (or the expected one, where nothing was filed: the form of a missing document) must be this one.</summary>
    public ImmutableArray<string> No { get; init; } = [];

    /// <summary>Findings that mean yes.</summary>
    public ImmutableArray<string> Yes { get; init; } = [];

    /// <summary>Findings that leave the answer open.</summary>
    public ImmutableArray<string> Unsure { get; init; } = [];

    /// <summary>Fields: all true, or with a value where they are none of yes and no, is yes; one false is no.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>The answer where nothing above tells; null is open.</summary>
    public bool? Otherwise { get; init; }
}
