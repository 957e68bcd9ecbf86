using DocTools.Core.Programs;

namespace DocTools.Core.Letters;

/// <summary>A name that a letter's placeholder may use.</summary>
/// <param name="Key">The name: <c>company-profile.capital</c>, <c>due_date</c>; within rows the column's alone.</param>
/// <param name="Type">What it stands for.</param>
/// <param name="Label">What it is, in Traditional Chinese.</param>
public sealed record LetterName(string Key, LetterType Type, string Label)
{
    /// <summary>The form's field behind it, for its options; null for a general name.</summary>
    public FieldDefinition? Field { get; init; }

    /// <summary>Another spelling, in Chinese; null where there is none.</summary>
    public string? Synonym { get; init; }
}
