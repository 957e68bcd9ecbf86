using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Colours of text and of what lies behind it, as far as they decide whether text can be seen.</summary>
internal static class DocxShade
{
    // Nobody sees a difference to paper from here on, on the screen or in print.
    private const int White = 0xFA;

    /// <summary>Whether a colour (<c>RRGGBB</c>) is white.</summary>
    /// <returns>Null where none is said; false for <c>auto</c> and for what is no colour.</returns>
    public static bool? IsWhite(string? color)
    {
        if (color is null)
        {
            return null;
        }

        return color.Length == 6 && int.TryParse(color, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            && (rgb >> 16) >= White && ((rgb >> 8) & 0xFF) >= White && (rgb & 0xFF) >= White;
    }

    /// <summary>Whether <c>w:shd</c>, on which the cursor stands, colours the ground.</summary>
    public static bool Covers(XmlCursor cursor)
    {
        var isPattern = cursor.Attribute("val") is not (null or "clear" or "nil");
        return isPattern || (cursor.Attribute("fill") is { } fill && fill is not "auto" && IsWhite(fill) == false);
    }

    /// <summary>Reads properties to their end for a shade among them.</summary>
    public static bool Read(XmlCursor cursor)
    {
        var covers = false;
        var scope = cursor.Enter();
        while (cursor.NextChild(scope))
        {
            covers |= cursor.LocalName is "shd" && Covers(cursor);
            cursor.Skip();
        }

        return covers;
    }
}
