using System.Globalization;
using System.Text;

namespace DocTools.Core.Values;

/// <summary>Foldings for reading values that are made of digits.</summary>
internal static class Folding
{
    /// <summary>Stands in for a character that must not become a digit; no reader accepts it.</summary>
    public const char Foreign = '\uFFFD';

    /// <summary>NFKC for values of digits. Circled and raised digits (①500, 500²) are no digits of the number and become <see cref="Foreign"/>; unseen characters vanish.</summary>
    public static string Digits(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.OtherNumber when !IsCjkNumeral(rune):
                    cleaned.Append(Foreign);
                    break;
                case UnicodeCategory.Format:
                    break;
                default:
                    cleaned.Append(rune.Value == 0xFFFC ? "" : rune.ToString());
                    break;
            }
        }

        return Nfkc.Fold(cleaned.ToString());
    }

    /// <summary>Characters that are drawn as a line for writing on: underscores in every width.</summary>
    public static bool IsLine(char c) => c is '_' or '\uFF3F' or '\u02CD' or '\u2017' or '\u203F' or '\uFE4D' or '\uFE4E' or '\uFE4F' or '\u2581' or '\u005F';

    /// <summary>Characters that are written for a dash or a minus sign.</summary>
    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2500' or '\u2501'
        or '\u30FC' or '\uFE58' or '\uFE63' or '\uFF0D' or '\uFF70' or '\uFE31' or '\uFE32' or '\u2E3A' or '\u2E3B';

    /// <summary>Characters that take no room: zero-width blanks, joiners between words, soft hyphens, byte order marks.</summary>
    public static bool IsUnseen(char c) => c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F';

    private static bool IsCjkNumeral(Rune rune) => rune.Value is '〇' or '廿' or '卅';
}
