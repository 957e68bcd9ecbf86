using DocTools.Core.Values;

namespace DocTools.Core.Stages;

/// <summary>A field that the revised document has otherwise than the original.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Before">The field in the original; null where it is not there.</param>
/// <param name="After">The field in the revised document; null where it is not there.</param>
/// <param name="Row">The key of the row that it stands in, in words; null outside of rows.</param>
public sealed record FieldDifference(DifferenceKind Kind, ComparedValue? Before, ComparedValue? After, string? Row)
{
    /// <summary>The id: the revised one, else the original.</summary>
    public string Id => (After ?? Before)!.Id;

    /// <summary>The label.</summary>
    public string Label => (After ?? Before)!.Label;

    /// <summary>Whether the field is one that rows are matched by: a number there is a name, and no amount.</summary>
    public bool IsKey { get; init; }

    /// <summary>The revised number less the original one, a blank counted as none; null where neither is a number.</summary>
    public decimal? Amount => (Before?.Value, After?.Value) switch
    {
        _ when IsKey => null,
        (FieldValue.Number before, FieldValue.Number after) => after.Value - before.Value,
        (null, FieldValue.Number after) => after.Value,
        (FieldValue.Number before, null) => -before.Value,
        _ => null,
    };

    /// <summary>Whether one of both was written and could not be read, so that a person has to compare them.</summary>
    public bool IsUncertain => Unread(Before) || Unread(After);

    private static bool Unread(ComparedValue? value) => value is { Value: null, Raw.Length: > 0 };
}
