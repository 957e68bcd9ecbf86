using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Reports;

/// <summary>A field of a filed result, with the typed value that its form's definition gives the JSON.</summary>
/// <param name="Id">The full id: <c>plan.people[0].name</c>.</param>
/// <param name="Value">The value; null for a blank.</param>
/// <param name="Raw">The text as it stood; null where none was kept.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Source">Where it was read; null where no document is told.</param>
/// <param name="Correction">What a person put in its place, and what had been read; null where nobody did.</param>
public sealed record FiledField(string Id, FieldValue? Value, string? Raw, decimal Confidence, Source? Source, FiledCorrection? Correction)
{
    /// <summary>The definition of the programme as it is now; null where its forms have no such field (any more).</summary>
    public FieldDefinition? Definition { get; init; }

    /// <summary>The label in Traditional Chinese, as the form prints it; the id where no form has the field.</summary>
    public string Label => Definition is { Label.Length: > 0 } known ? known.Label : Id;

    /// <summary>Whether anything stands behind the field: a cell, a text, or a value worked out of some.</summary>
    public bool HasPlace => Source is { } source && (source.Table is not null || source.Box is not null || Raw is not null || Value is not null || Correction is { Earlier: not null });

    /// <summary>The text as it stood when the field was read, before any correction.</summary>
    public string? ReadRaw => Correction is null ? Raw : Correction.Raw ?? Raw;
}
