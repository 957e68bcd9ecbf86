using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>A field of a recognised form. It cannot be made without saying where it comes from.</summary>
/// <param name="Id">The full id with indices: <c>plan.people[0].name</c>.</param>
/// <param name="Type">The field's type.</param>
/// <param name="Parsed">What became of the writing.</param>
/// <param name="Raw">The text as it stood in the document, corrected or not; null where nothing stood.</param>
/// <param name="Origin">Where the value comes from, or why it is absent.</param>
public sealed record Field(string Id, FieldType Type, ParsedValue Parsed, string? Raw, Origin Origin)
{
    /// <summary>The value, null where blank or invalid.</summary>
    public FieldValue? Value => Parsed.Value;

    /// <summary>Label in Traditional Chinese for messages, e.g. 「統一編號」.</summary>
    public string Label { get; init; } = "";

    /// <summary>The stamps or the handwriting that the value was told by; null where it was told by something else.</summary>
    public ImmutableArray<Mark>? Marks { get; init; }

    /// <summary>How many of the value's paragraphs the word processor draws a number or a bullet before, which is no part of the text.</summary>
    public int ListItems { get; init; }

    /// <summary>The place that was read, null where the value was absent.</summary>
    public Source? Source => (Origin.AsRead as Origin.Read)?.Source ?? (Origin.AsRead as Origin.Computed)?.Source;

    /// <summary>The correction that gave the value; null where it stands as it was read.</summary>
    public Origin.Corrected? Correction => Origin as Origin.Corrected;

    /// <summary>The text that the value was made of: a correction's, else <see cref="Raw"/>; null where nothing was written.</summary>
    public string? Written => Correction is { } correction ? (correction.Written.Length > 0 ? correction.Written : null) : Raw;

    /// <summary>The number, where the value is one.</summary>
    public decimal? Number => (Value as FieldValue.Number)?.Value;

    /// <summary>The text, where the value is one.</summary>
    public string? Text => (Value as FieldValue.Text)?.Value;
}
