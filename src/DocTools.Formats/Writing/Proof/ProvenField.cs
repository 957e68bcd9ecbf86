using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>A field of a result and the place that it was read at, to be shown to a person.</summary>
public sealed record ProvenField
{
    /// <summary>The submission's id.</summary>
    public required string Submission { get; init; }

    /// <summary>The field's full id.</summary>
    public required string Field { get; init; }

    /// <summary>The field's label in Traditional Chinese; empty where the programme defines none.</summary>
    public string Label { get; init; } = "";

    /// <summary>The value as it is written for people; null for a blank.</summary>
    public string? Value { get; init; }

    /// <summary>The text as it stood; null where none was kept.</summary>
    public string? Raw { get; init; }

    /// <summary>From 0 to 1.</summary>
    public decimal Confidence { get; init; } = 1;

    /// <summary>A remark on the value, e.g. that a person corrected it; null where there is none.</summary>
    public string? Remark { get; init; }

    /// <summary>Where the value was read.</summary>
    public required Source Source { get; init; }
}
