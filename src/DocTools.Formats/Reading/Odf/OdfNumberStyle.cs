using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Writes a number style (ODF 1.3 part 3, 16.29) as a format code, so that <see cref="NumberFormat"/> shows cells of every workbook alike.</summary>
internal static class OdfNumberStyle
{
    /// <summary>Reads a style of the namespace <c>number</c>, on which the cursor stands, to its end.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="other">The codes of styles that were read before, to which this one may lead by a condition.</param>
    public static string Read(XmlCursor cursor, Func<string, string?> other)
    {
        var isPercent = cursor.LocalName is "percentage-style";
        var isElapsed = cursor.LocalName is "time-style" && cursor.Attribute("truncate-on-overflow") is "false";
        var code = new StringBuilder();
        var maps = new List<(string Condition, string Code)>();
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            switch (cursor.LocalName)
            {
                case "text" or "currency-symbol":
                    code.Append(Literal(Text(cursor), isPercent));
                    continue;
                case "map" when cursor.Attribute("apply-style-name") is { } name && other(name) is { } applied:
                    maps.Add(((cursor.Attribute("condition") ?? "").Replace("value()", "", StringComparison.Ordinal).Trim(), applied));
                    break;
                default:
                    code.Append(Piece(cursor, isElapsed));
                    break;
            }

            cursor.Skip();
        }

        return WithMaps(code.ToString(), maps);
    }

    private static string Piece(XmlCursor cursor, bool isElapsed) => cursor.LocalName switch
    {
        "number" => Digits(cursor),
        "scientific-number" => "0.00E+00",
        "fraction" => "# ?/?",
        "year" or "era" => cursor.LocalName is "year" ? "yyyy" : "",
        "month" => "m",
        "day" or "day-of-week" => cursor.LocalName is "day" ? "d" : "",
        "hours" => isElapsed ? "[h]" : "h",
        "minutes" => "mm",
        "seconds" => "ss",
        _ => "",
    };

    private static string Digits(XmlCursor cursor)
    {
        var decimals = OdfStyles.Number(cursor.Attribute("decimal-places"));
        var integers = Math.Clamp(OdfStyles.Number(cursor.Attribute("min-integer-digits")) ?? 1, 0, 20);
        var code = new StringBuilder(cursor.Attribute("grouping") is "true" ? "#,##0" : integers == 0 ? "#" : new string('0', integers));
        code.Append(decimals switch
        {
            null => ".##########",
            > 0 => "." + new string('0', Math.Min(decimals.Value, 20)),
            _ => "",
        });
        var factor = double.TryParse(cursor.Attribute("display-factor"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 1;
        for (; factor is >= 1000 and < 1e15; factor /= 1000)
        {
            code.Append(',');
        }

        return code.ToString();
    }

    private static string Literal(string text, bool isPercent)
    {
        var percent = isPercent ? text.IndexOf('%', StringComparison.Ordinal) : -1;
        return percent < 0 ? Quote(text) : Quote(text[..percent]) + "%" + Quote(text[(percent + 1)..]);
    }

    private static string Quote(string text) => text.Length == 0 ? "" : '"' + text.Replace("\"", "", StringComparison.Ordinal) + '"';

    // Positive, negative and zero as every office writes them; anything else by its conditions.
    private static string WithMaps(string own, List<(string Condition, string Code)> maps) => maps switch
    {
        [] => own,
        [(">=0", var positive)] => positive + ";" + own,
        [(">0", var positive), ("<0", var negative), ..] => positive + ";" + negative + ";" + (maps is [_, _, ("=0", var zero)] ? zero : own),
        _ => string.Concat(maps.Select(m => $"[{m.Condition.Replace("!=", "<>", StringComparison.Ordinal)}]{m.Code};")) + own,
    };

    private static string Text(XmlCursor cursor)
    {
        var text = new StringBuilder();
        cursor.AppendText(text);
        return text.ToString();
    }
}
