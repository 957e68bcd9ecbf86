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

    private static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2190 and <= 0x27bf) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff01 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or >= 0x1f000;
}
