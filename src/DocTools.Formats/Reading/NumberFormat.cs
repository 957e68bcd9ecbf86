using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading;

/// <summary>A number format of a spreadsheet, as far as it decides what a number means to the person who looks at it.</summary>
/// <remarks>
/// Dates are written in ISO 8601, percentages as shown, other numbers in full without grouping; words in the format (<c>0"千元"</c>) are kept, and a scaled format
/// (<c>#,##0,</c>) scales, because the caption's unit is meant for what is shown.
/// </remarks>
internal sealed class NumberFormat
{
    private static readonly NumberFormat General = new([]);

    private readonly ImmutableArray<NumberFormatSection> _sections;

    private NumberFormat(ImmutableArray<NumberFormatSection> sections) => _sections = sections;

    /// <summary>Parses a format code; any code gives a format.</summary>
    public static NumberFormat Parse(string code) =>
        string.IsNullOrEmpty(code) || code.Equals("General", StringComparison.OrdinalIgnoreCase) || code is "@" ? General : new NumberFormat(NumberFormatParser.Parse(code));

    /// <summary>The code of a built-in format (ECMA-376 part 1, 18.8.30), those of Taiwan's Excel included.</summary>
    public static string BuiltIn(int id) => id switch
    {
        9 => "0%",
        10 => "0.00%",
        14 or 15 or 16 or 17 or 27 or 28 or 29 or 30 or 31 or 36 or 50 or 51 or 54 or 57 or 58 => "yyyy/m/d",
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 52 or 53 or 55 or 56 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        45 or 46 or 47 => "[h]:mm:ss",
        _ => "General",
    };

    /// <summary>Shows a number.</summary>
    /// <param name="number">The stored number.</param>
    /// <param name="from1904">Which system of dates the workbook uses.</param>
    /// <returns>The text, and the number behind it; null for a text that shows no number (a time).</returns>
    public (string Text, CellNumber? Number) Show(decimal number, bool from1904)
    {
        var (section, negative) = Pick(number);
        if (section is null)
        {
            return (ExcelNumber.Write(number), new CellNumber(number, CellNumberKind.Plain));
        }

        if (section.IsDate || section.IsTime)
        {
            return ShowDate(section, number, from1904);
        }

        if (section.IsPercent)
        {
            var percent = decimal.Round(number * 100, Math.Min(section.Decimals, 10), MidpointRounding.AwayFromZero);
            return (section.Prefix + percent.ToString("0.##########", CultureInfo.InvariantCulture) + "%" + section.Suffix, new CellNumber(number, CellNumberKind.Percent));
        }

        if (!section.HasDigits || (number == 0 && section.BlanksZero))
        {
            // Words in place of the number ([=1]"是"); a dash for zero, or nothing at all, still is a number.
            return (section.Prefix.Any(char.IsLetter) ? section.Prefix : ExcelNumber.Write(number), new CellNumber(number, CellNumberKind.Plain));
        }

        var shown = number / section.Scale;
        var digits = section.Mask(Math.Abs(shown));
        var sign = shown < 0 ? "-" : "";
        return (negative ? sign + Unsigned(section.Prefix) + digits + Unsigned(section.Suffix) : sign + section.Prefix + digits + section.Suffix, new CellNumber(shown, CellNumberKind.Plain));
    }

    private static (string Text, CellNumber? Number) ShowDate(NumberFormatSection section, decimal number, bool from1904)
    {
        if (section.IsDate)
        {
            return ExcelDate.Write(number, from1904, section.IsTime) is { } iso
                ? (iso, new CellNumber(number, CellNumberKind.Date))
                : (ExcelNumber.Write(number), new CellNumber(number, CellNumberKind.Plain));
        }

        return number is >= 0 and < 100_000 ? (ExcelDate.WriteTime(number, section.IsElapsed), null) : (ExcelNumber.Write(number), new CellNumber(number, CellNumberKind.Plain));
    }

    // A section of its own for negative numbers draws the sign itself, as brackets, a dash or a triangle.
    private static string Unsigned(string words) => string.Concat(words.Where(c => c is not ('(' or ')' or '-' or '（' or '）' or '△' or '▲' or '－')));

    private (NumberFormatSection? Section, bool Negative) Pick(decimal number)
    {
        foreach (var section in _sections)
        {
            if (section.Condition is { } condition && condition(number))
            {
                return (section, false);
            }
        }

        if (_sections.Any(s => s.Condition is not null))
        {
            return (_sections.FirstOrDefault(s => s.Condition is null), false);
        }

        return _sections.Length switch
        {
            0 => (null, false),
            1 => (_sections[0], false),
            2 => number < 0 ? (_sections[1], true) : (_sections[0], false),
            _ => number > 0 ? (_sections[0], false) : number < 0 ? (_sections[1], true) : (_sections[2], false),
        };
    }
}
