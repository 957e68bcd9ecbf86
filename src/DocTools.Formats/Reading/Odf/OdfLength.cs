using System.Globalization;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Lengths and places of drawings.</summary>
internal static class OdfLength
{
    /// <summary>A length in points: <c>2.54cm</c> is 72; null where it is none.</summary>
    public static double? Points(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var unit = text.AsSpan().TrimEnd();
        var digits = unit.TrimEnd("abcdefghijklmnopqrstuvwxyz%");
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return null;
        }

        return unit[digits.Length..] switch
        {
            "cm" => number * 72 / 2.54,
            "mm" => number * 72 / 25.4,
            "in" => number * 72,
            "pc" => number * 12,
            "px" => number * 0.75,
            _ => number,
        };
    }

    /// <summary>The place of the current element; null where it tells none.</summary>
    public static PptxBox? Box(XmlCursor cursor)
    {
        var (x, y) = (Points(cursor.Attribute("x") ?? cursor.Attribute("x1")), Points(cursor.Attribute("y") ?? cursor.Attribute("y1")));
        if (x is null && cursor.Attribute("transform") is { } transform)
        {
            (x, y) = Translation(transform);
        }

        return x is null || y is null ? null : new PptxBox(x.Value, y.Value, Points(cursor.Attribute("width")) ?? 0, Points(cursor.Attribute("height")) ?? 0);
    }

    // Shapes that are turned: "rotate (0.7) translate (4.1cm 2.9cm)".
    private static (double? X, double? Y) Translation(string transform)
    {
        var start = transform.LastIndexOf("translate", StringComparison.Ordinal);
        var open = start < 0 ? -1 : transform.IndexOf('(', start);
        var close = open < 0 ? -1 : transform.IndexOf(')', open);
        if (close < 0)
        {
            return (null, null);
        }

        var parts = transform[(open + 1)..close].Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? (null, null) : (Points(parts[0]), parts.Length > 1 ? Points(parts[1]) : 0);
    }
}
