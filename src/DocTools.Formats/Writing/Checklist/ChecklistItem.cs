using System.Collections.Immutable;

namespace DocTools.Formats.Writing;

/// <summary>An item of the printed checklist.</summary>
/// <param name="Number">Its printed number.</param>
/// <param name="Field">The field that holds the applicant's answer; null where the applicant files none.</param>
/// <param name="Label">Its text as printed, shortened.</param>
/// <param name="Found">How the answer as found is decided.</param>
/// <param name="Note">What a person should look up where the documents do not tell; null where nothing.</param>
public sealed record ChecklistItem(int Number, string? Field, string Label, FoundRule Found, string? Note)
{
    /// <summary>Ids of the categories whose checklists print it; empty for all.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Whether the checklist of a case of this category prints it; of an unknown one only what all print.</summary>
    public bool IsOf(string? category) => Categories.IsEmpty || (category is not null && Categories.Contains(category, StringComparer.Ordinal));
}
