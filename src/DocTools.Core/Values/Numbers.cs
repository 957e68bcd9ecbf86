using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>What all readers of numbers share: blanks, hints, a spreadsheet's own number, and the verdict over the units.</summary>
internal static class Numbers
{
    /// <summary>Reads the one number of a text.</summary>
    /// <param name="text">The text as it stood.</param>
    /// <param name="context">Hints that are units stay, because a unit decides the scale.</param>
    /// <param name="accepts">Which units the type allows.</param>
    /// <param name="scale">What a number is multiplied by, from the number as written.</param>
    public static ParsedValue Read(string? text, ParseContext context, Func<Amount, bool> accepts, Func<Amount, (decimal Factor, double Confidence)> scale)
    {
        if (context.Number?.Kind == CellNumberKind.Date)
        {
            return ParsedValue.Invalid();
        }

        if (BlankText.IsBlank(text, context with { Hints = [] }))
        {
            // A number that its format shows as a dash or not at all is a written number.
            return context.Number is { } hidden ? FromCell(hidden, accepts, scale) : ParsedValue.Blank;
        }

        var scan = AmountScanner.Scan(Hints.Strip(text!, WordHints(context.Hints)));
        if (scan.Amounts.IsEmpty)
        {
            // 多次, 數次: a number was meant, and none can be told. 約＿＿人 is the blank form's own.
            return scan.Foreign || AmountWords.IsSeveral(text!) ? ParsedValue.Invalid() : ParsedValue.Blank;
        }

        if (scan.Foreign || scan.Single is not { } amount || scan.Amounts.Any(a => !accepts(a)))
        {
            return ParsedValue.Invalid();
        }

        var (factor, sure) = scale(amount);
        var (value, stored) = Precise(amount, context.Number);
        var confidence = Math.Min(Math.Min(scan.Amounts.Min(a => a.Confidence), sure), Math.Min(stored, scan.Approximate ? Doubt.Written : 1.0));
        return ParsedValue.Of(new FieldValue.Number(Normal(value * factor)), confidence);
    }

    /// <summary>The number without trailing zeros, so that 12.50 and 12.5 are one value.</summary>
    public static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;

    private static ImmutableArray<string> WordHints(ImmutableArray<string> hints) =>
        hints.IsDefaultOrEmpty ? [] : [.. hints.Where(h => AmountScanner.Scan(h) is { Foreign: true } or { Amounts.Length: > 0 })];

    private static ParsedValue FromCell(CellNumber number, Func<Amount, bool> accepts, Func<Amount, (decimal Factor, double Confidence)> scale)
    {
        var percent = number.Kind == CellNumberKind.Percent;
        var amount = new Amount(percent ? number.Value * 100 : number.Value, 1, percent ? AmountUnit.Percent : AmountUnit.None, false, 1.0);
        var (factor, confidence) = scale(amount);
        return accepts(amount) ? ParsedValue.Of(new FieldValue.Number(Normal(amount.Value * factor)), confidence) : ParsedValue.Invalid();
    }

    // The shown text is often rounded; the stored number is the value, unless the two contradict each other.
    private static (decimal Value, double Confidence) Precise(Amount amount, CellNumber? number)
    {
        if (number is null)
        {
            return (amount.Value, 1.0);
        }

        var stored = number.Kind == CellNumberKind.Percent ? number.Value * 100 : number.Value * amount.Factor;
        stored = amount.Bracketed ? -stored : stored;
        var rounding = Math.Max(amount.Factor, Math.Abs(stored) * 0.01m);
        return Math.Abs(stored - amount.Value) <= rounding ? (stored, 1.0) : (amount.Value, Doubt.Written);
    }
}
