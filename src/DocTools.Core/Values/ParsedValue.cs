namespace DocTools.Core.Values;

/// <summary>What became of a written text when it was read as a type: a value, a blank, or an invalid writing. Bad data is never an exception.</summary>
/// <param name="Outcome">Which of the three.</param>
/// <param name="Value">The value; null unless <see cref="ParseOutcome.Value"/>.</param>
/// <param name="Confidence">1.0 where the text was read exactly; lower where the reading is doubtful.</param>
/// <param name="Problem">The finding code that the writing deserves (<c>field.invalid</c>, <c>field.email</c>, <c>field.phone</c>, <c>field.ubn-checksum</c>, <c>field.choice-count</c>); null where none.</param>
public sealed record ParsedValue(ParseOutcome Outcome, FieldValue? Value, double Confidence = 1.0, string? Problem = null)
{
    /// <summary>Nothing was written.</summary>
    public static ParsedValue Blank { get; } = new(ParseOutcome.Blank, null);

    /// <summary>A value, read exactly unless a confidence says otherwise.</summary>
    public static ParsedValue Of(FieldValue value, double confidence = 1.0, string? problem = null) => new(ParseOutcome.Value, value, confidence, problem);

    /// <summary>Something was written that is not a value of the type.</summary>
    public static ParsedValue Invalid(string problem = "field.invalid") => new(ParseOutcome.Invalid, null, 1.0, problem);
}
