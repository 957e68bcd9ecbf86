using System.Globalization;
using System.Text;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Proof;

/// <summary>Makes a text comparable with the same text laid out by another program: NFKC, no white space, no pictures, one kind of check box.</summary>
internal static class TextKey
{
    /// <summary>The key of a text; empty for a blank one.</summary>
    public static string Of(string text)
    {
        var folded = Nfkc.Fold(text);
        var key = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!IsDropped(rune))
            {
                key.Append(Unified(rune));
            }
        }

        return key.ToString();
    }

    private static bool IsDropped(Rune rune) => rune.Value == 0xFFFC || Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;

    // A box that a control draws has another sign once it is printed.
    private static string Unified(Rune rune) => rune.Value switch
    {
        0x2611 or 0x2612 or 0x25A0 or 0x25A3 or 0x25FC or 0x1F5F9 => "☑",
        0x25A1 or 0x25FB or 0x25AF or 0x2B1C => "☐",
        _ => rune.ToString(),
    };
}
