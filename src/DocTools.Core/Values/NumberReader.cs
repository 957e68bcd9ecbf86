namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Integer"/>, <see cref="FieldType.Number"/> and <see cref="FieldType.Months"/>.</summary>
public static class NumberReader
{
    /// <summary>Reads a number with or without the unit of what is counted.</summary>
    /// <param name="type">Integer takes counted units and no fraction; Months only 人月 and 月; Number also per cent and money (in NT$).</param>
    /// <param name="text">The text as it stood.</param>
    /// <param name="context">A caption's money unit does not multiply these types.</param>
    /// <returns>The number; invalid for two different numbers, a range, a wrong unit or misplaced separators.</returns>
    public static ParsedValue Read(FieldType type, string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var parsed = Numbers.Read(text, context, amount => !amount.Bracketed && Accepts(type, amount.Unit), _ => (1, 1.0));
        return type == FieldType.Integer && parsed.Value is FieldValue.Number { Value: var value } && value != decimal.Truncate(value) ? ParsedValue.Invalid() : parsed;
    }

    private static bool Accepts(FieldType type, AmountUnit unit) => type switch
    {
        FieldType.Integer => unit is AmountUnit.None or AmountUnit.Count,
        FieldType.Months => unit is AmountUnit.None or AmountUnit.Months,
        _ => true,
    };
}
