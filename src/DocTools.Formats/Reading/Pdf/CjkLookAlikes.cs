using System.Text;
using DocTools.Core.Values;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// Turns radicals and compatibility ideographs of Unicode into the characters that look the same. In PDF they stand for whatever was typed:
/// a program that writes the map from shapes to characters takes the first of several codes that a font draws alike (⼯ for 工).
/// </summary>
internal static class CjkLookAlikes
{
    // Of the radicals' supplement (U+2E80 to U+2EF3) Unicode decomposes two; these are drawn as whole characters, too.
    private const string Radicals = "\u2E8C\u2E8D\u2E9B\u2E9C\u2E9D\u2E9F\u2EA0\u2EB6\u2EBB\u2EC1\u2EC4\u2EC5\u2EC6\u2ECA\u2ED1\u2ED7\u2ED8\u2EDD\u2EDE\u2EE3\u2EE4\u2EE9\u2EF3";
    private const string Whole = "小小旡日月母民羊聿虎西見角足長雨青食食骨鬼黃龜";

    /// <summary>The text as it looks.</summary>
    public static string Plain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLookAlike(rune.Value))
            {
                return string.Concat(text.EnumerateRunes().Select(Plain));
            }
        }

        return text;
    }

    private static string Plain(Rune rune)
    {
        if (!IsLookAlike(rune.Value))
        {
            return rune.ToString();
        }

        var radical = rune.IsBmp ? Radicals.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        return radical >= 0 ? Whole[radical].ToString() : Nfkc.Fold(rune) ?? rune.ToString();
    }

    private static bool IsLookAlike(int code) => code is (>= 0x2E80 and <= 0x2FDF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
