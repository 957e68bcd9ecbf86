using System.Text;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>Widths of texts in half-width characters: a Chinese character counts two.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text's longest line.</summary>
    public static double Of(string text)
    {
        double most = 0, line = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n')
            {
                line = 0;
                continue;
            }

            line += IsWide(rune) ? 2 : 1.05;
            most = Math.Max(most, line);
        }

        return most;
    }

    /// <summary>How many lines a text takes in a width, where it breaks between any two characters of Chinese and between words otherwise; a little generous.</summary>
    public static int Lines(string text, double width)
    {
        var lines = 0;
        foreach (var line in text.Split('\n'))
        {
            var size = Of(line);
            // A wide character that does not fit any more leaves its place empty at the line's end.
            lines += size <= width ? 1 : (int)Math.Ceiling(size / Math.Max(1, width - 1.5));
        }

        return lines;
    }

    private static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2190 and <= 0x27bf) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff01 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or >= 0x1f000;
}
