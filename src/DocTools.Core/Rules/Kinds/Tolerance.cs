using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Extraction;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>How far a filed number may be from the expected one and still agree.</summary>
public static partial class Tolerance
{
    /// <summary>Whole NT$ are rounded line by line, so amounts agree within 1 元.</summary>
    public const decimal Money = 1;

    private const decimal LeastPercent = 0.1m;

    /// <summary>Percentages agree within 0.1, or within half a unit of the last digit that was written (13 % stands for anything from 12.5 to 13.5).</summary>
    public static decimal Percent(Field? field)
    {
        if (field?.Number is not { } value || field.Written is null)
        {
            return LeastPercent;
        }

        foreach (Match match in NumberPattern().Matches(Nfkc.Fold(field.Written)))
        {
            var text = match.Value.Replace(",", "", StringComparison.Ordinal);
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                var digits = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
                var unit = (decimal)Math.Pow(10, -digits);
                if (number == Math.Abs(value))
                {
                    return Math.Max(LeastPercent, unit / 2);
                }

                // A spreadsheet shows the fraction that it stores.
                if (number * 100 == Math.Abs(value) && digits > 2)
                {
                    return Math.Max(LeastPercent, unit * 50);
                }
            }
        }

        return LeastPercent;
    }

    /// <summary>The tolerance of a field's type: money 1 元, percent as above, others none.</summary>
    public static decimal For(FieldType? type, Field? field) => type switch
    {
        FieldType.Money => Money,
        FieldType.Percent => Percent(field),
        _ => 0,
    };

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberPattern();
}
