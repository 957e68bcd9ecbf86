using System.Text;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Puts the characters of a line together.</summary>
internal static class LineText
{
    // White between two characters, as parts of the size, that stands for a blank nobody painted. Chinese lines are stretched to their
    // margin, and programs set Chinese and Latin apart by a quarter, so that there it takes more.
    private const double LatinGap = 0.22;
    private const double PunctuationGap = 0.5;
    private const double MixedGap = 0.6;
    private const double ChineseGap = 0.9;

    // White that parts a line into columns.
    private const double WideGap = 1.6;

    /// <summary>The line's text.</summary>
    public static string Of(IReadOnlyList<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        PdfGlyph? last = null;
        foreach (var glyph in glyphs)
        {
            if (last is not null)
            {
                text.Append(Between(last, glyph));
            }

            text.Append(glyph.Text);
            last = glyph;
        }

        return text.ToString();
    }

    /// <summary>Whether a text is of the letters and digits that stand in words with blanks between them.</summary>
    public static bool IsLatin(string text) => text.Length > 0 && text[0] < 0x2E80 && text[0] > ' ' && !(text[0] is >= '\u2000' and <= '\u2BFF');

    private static string Between(PdfGlyph a, PdfGlyph b)
    {
        var gap = b.Box.X0 - a.Box.X1;
        var size = Math.Max(a.Size, b.Size);
        if (gap >= WideGap * size)
        {
            return "\t";
        }

        if (a.IsBlank || b.IsBlank || a.Text is PdfGlyph.Picture || b.Text is PdfGlyph.Picture)
        {
            return "";
        }

        // A point between digits is narrow in a font whose characters all take the same room.
        if (a.Text is "." or "," or ":" or "@" or "-" or "/" || b.Text is "." or "," or ":" or "@" or "-" or "/" or "%")
        {
            return gap >= PunctuationGap * size ? " " : "";
        }

        var least = (IsLatin(a.Text), IsLatin(b.Text)) switch { (true, true) => LatinGap, (false, false) => ChineseGap, _ => MixedGap };
        return gap >= least * size ? " " : "";
    }
}
