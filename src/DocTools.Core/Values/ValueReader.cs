namespace DocTools.Core.Values;

/// <summary>Reads a written text as a value of a type; the rules stand in <c>values.md</c> of the contract.</summary>
public static class ValueReader
{
    private const int FewestPerUnknown = 60;
    private const double Gap = 0.5;

    /// <summary>Reads the text.</summary>
    /// <param name="type">A type that applicants write; <see cref="FieldType.Boolean"/> is read like yes/no.</param>
    /// <param name="text">The text as it stood; null where there is none.</param>
    /// <param name="context">What surrounds it.</param>
    /// <returns>A value, a blank, or an invalid writing; never an exception for what was written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The type is <see cref="FieldType.Map"/>, which is put together from many cells.</exception>
    /// <remarks>A text in which characters could not be told (U+FFFD) was written and cannot be read, whatever the rest of it looks like.</remarks>
    public static ParsedValue Read(FieldType type, string? text, ParseContext context)
    {
        if (IsDashBesideNumber(type, text))
        {
            return ParsedValue.Invalid();
        }

        var unknown = text?.Count(c => c == Folding.Foreign) ?? 0;
        if (unknown == 0)
        {
            return Known(type, text, context);
        }

        // Long prose may be read with a gap that everybody sees; a name, a number or a box may not.
        return type == FieldType.Text && unknown * FewestPerUnknown <= text!.Length ? Known(type, text, context) with { Confidence = Gap } : ParsedValue.Invalid();
    }

    // A dash and, behind a tab, an amount: two columns that ran together, and no negative amount.
    private static bool IsDashBesideNumber(FieldType type, string? text) =>
        text is not null && type is FieldType.Money or FieldType.Number or FieldType.Integer or FieldType.Months or FieldType.Percent
        && text.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab && text[..tab].Trim() is { Length: > 0 } dash && dash.All(Folding.IsDash) && text[tab..].Any(char.IsDigit);

    private static ParsedValue Known(FieldType type, string? text, ParseContext context) => type switch
    {
        FieldType.Text => PlainTextReader.Read(text, context),
        FieldType.Integer or FieldType.Number or FieldType.Months => NumberReader.Read(type, text, context),
        FieldType.Money => MoneyReader.Read(text, context),
        FieldType.Percent => PercentReader.Read(text, context),
        FieldType.RocYear => RocYearReader.Read(text, context),
        FieldType.Date => DateReader.Read(text, context),
        FieldType.Choice => ChoiceReader.Read(text, context),
        FieldType.MultiChoice => ChoiceReader.ReadMany(text, context),
        FieldType.YesNo or FieldType.Boolean => YesNoReader.Read(text, context),
        FieldType.Phone => PhoneReader.Read(text, context),
        FieldType.Email => EmailReader.Read(text, context),
        FieldType.Ubn => UbnReader.Read(text, context),
        FieldType.Address => AddressReader.Read(text, context),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No single text is read as this type."),
    };
}
