using System.Globalization;
using System.Text;

namespace DocTools.Core.Values;

/// <summary>The form of a text in which labels, options and names are compared: NFKC, lower case, 臺 as 台, without blanks and punctuation.</summary>
public static class MatchKey
{
    /// <summary>The key of a text; empty where it has no letter, digit or symbol.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var key = new StringBuilder(text.Length);
        foreach (var rune in Nfkc.Fold(text).EnumerateRunes())
        {
            if (IsKept(rune))
            {
                Append(key, rune);
            }
        }

        return key.ToString();
    }

    /// <summary>Whether a folded character takes part in comparing: letters, digits and symbols do, blanks, punctuation and unseen characters do not.</summary>
    public static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol => rune.Value is < 0xFE00 or > 0xFE0F && rune.Value != 0xFFFC && rune.Value != 0x7E,
        _ => false,
    };

    /// <summary>A folded character as it stands in a key.</summary>
    internal static Rune Keyed(Rune rune) => rune.Value == '臺' ? new Rune('台') : Rune.ToLowerInvariant(rune);

    private static void Append(StringBuilder key, Rune rune)
    {
        Span<char> buffer = stackalloc char[2];
        key.Append(buffer[..Keyed(rune).EncodeToUtf16(buffer)]);
    }
}
