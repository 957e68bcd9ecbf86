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
    private static readonly Dictionary<int, string> Supplement = new()
    {
        [0x2E8C] = "小", [0x2E8D] = "小", [0x2E9B] = "旡", [0x2E9C] = "日", [0x2E9D] = "月", [0x2E9F] = "母", [0x2EA0] = "民", [0x2EB6] = "羊",
        [0x2EBB] = "聿", [0x2EC1] = "虎", [0x2EC4] = "西", [0x2EC5] = "見", [0x2EC6] = "角", [0x2ECA] = "足", [0x2ED1] = "長", [0x2ED7] = "雨",
        [0x2ED8] = "青", [0x2EDD] = "食", [0x2EDE] = "食", [0x2EE3] = "骨", [0x2EE4] = "鬼", [0x2EE9] = "黃", [0x2EF3] = "龜",
    };

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

        return Supplement.TryGetValue(rune.Value, out var whole) ? whole : Nfkc.Fold(rune) ?? rune.ToString();
    }

    private static bool IsLookAlike(int code) => code is (>= 0x2E80 and <= 0x2FDF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
