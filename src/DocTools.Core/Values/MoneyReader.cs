namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Money"/>; the value is in NT$ (元).</summary>
public static class MoneyReader
{
    // From here on an amount with its currency is taken to be written out whole.
    private const decimal PlainlyWhole = 10_000;

    /// <summary>Reads an amount of money.</summary>
    /// <param name="text">The text as it stood; (1,200) is negative.</param>
    /// <param name="context">Its <see cref="ParseContext.MoneyUnit"/> multiplies an amount that has no unit of its own.</param>
    /// <returns>The amount; invalid for counts and percentages (3件, 85%), ranges, or two different amounts.</returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var parsed = Numbers.Read(text, context, a => a.Unit is AmountUnit.None or AmountUnit.Money && (!a.Bracketed || a.Value >= 0), a => Scale(a, context.MoneyUnit));
        return parsed;
    }

    private static (decimal Factor, double Confidence) Scale(Amount amount, decimal? unit)
    {
        var sign = amount.Bracketed ? -1 : 1;
        if (unit is null or 1 || amount.OwnScale || (amount.Priced && Math.Abs(amount.Value) >= PlainlyWhole))
        {
            return (sign, 1.0);
        }

        if (amount.Priced)
        {
            // NT$1,200 in a column of 千元: a small amount that may be meant either way.
            return (sign, Doubt.Written);
        }

        // In a column of 千元, 一千二百 may mean 1,200 千元 or 1,200 元.
        return (sign * unit.Value, amount.Scaled ? Doubt.Written : 1.0);
    }
}
