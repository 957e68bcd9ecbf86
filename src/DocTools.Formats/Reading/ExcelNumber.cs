using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Numbers as spreadsheets store and show them: floating point, of which fifteen digits count.</summary>
internal static class ExcelNumber
{
    /// <summary>Parses a stored number; null where it is none, or beyond what an amount can be.</summary>
    public static decimal? Parse(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? FromDouble(number) : null;

    /// <summary>Rounds to fifteen digits, so that 32499.999999999996 is 32500 as the sheet shows it.</summary>
    public static decimal? FromDouble(double number) =>
        double.IsFinite(number) && Math.Abs(number) < 1e27
            ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Without grouping and trailing zeros.</summary>
    public static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
