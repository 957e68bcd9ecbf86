using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A form that submissions must bring.</summary>
/// <param name="Form">The form's id.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record RequiredDocument(string Form, string Reference)
{
    /// <summary>Ids of the categories that must bring it; empty for all.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Whether a submission of this category must bring it; of an unknown one only what all must bring.</summary>
    public bool IsRequiredOf(string? category) => Categories.IsEmpty || (category is not null && Categories.Contains(category, StringComparer.Ordinal));
}
