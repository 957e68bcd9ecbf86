using System.Collections.Immutable;
using DocTools.Core.Calendars;
using DocTools.Core.Reports;
using DocTools.Core.Values;

namespace DocTools.Core.Letters;

/// <summary>Everything that one letter is made of.</summary>
/// <param name="Result">The submission's result.</param>
/// <param name="Today">The letter's day.</param>
public sealed record LetterFacts(FiledResult Result, DateOnly Today)
{
    /// <summary>What the letter sets a date for; null where it sets none.</summary>
    public DueDate? Due { get; init; }

    /// <summary>All that is due for the submission.</summary>
    public ImmutableArray<DueDate> Dates { get; init; } = [];

    /// <summary>Its place in the ranking; null where there is none.</summary>
    public FiledRank? Rank { get; init; }

    /// <summary>Values of the agenda and of the user's own data, by name; they stand in the place of others.</summary>
    public ImmutableDictionary<string, FieldValue> Data { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;
}
