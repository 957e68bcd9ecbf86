using System.Text;

namespace DocTools.Core.Values;

/// <summary>Which characters are boxes and ticks.</summary>
public static class Marks
{
    // Word symbols by font keep their private code where a reader could not tell the font: Wingdings, then Wingdings 2.
    private const string MarkedCharacters = "■☑☒✓✔✅●◉◼⬛◾▣⊠⊗⦿⬤✗✘☓❎√ˇ∨🗹🗷🗵🗶\uF0FE\uF0FD\uF0FC\uF078\uF052\uF050\uF051\uF053\uF054";

    private const string UnmarkedCharacters = "□☐▢◻○◯⬜◽▫❏❐❑❒⬚🗌⃞🔲\uF0A8\uF06F\uF071\uF0A3";

    private static readonly HashSet<int> MarkedSet = [.. MarkedCharacters.EnumerateRunes().Select(r => r.Value)];

    private static readonly HashSet<int> UnmarkedSet = [.. UnmarkedCharacters.EnumerateRunes().Select(r => r.Value)];

    /// <summary>A ticked box or a tick in place of one. The letters V and X are marks only by their place; see <see cref="IsMarkLetter"/>.</summary>
    public static bool IsMarked(Rune rune) => MarkedSet.Contains(rune.Value);

    /// <summary>An empty box or circle.</summary>
    public static bool IsUnmarked(Rune rune) => UnmarkedSet.Contains(rune.Value);

    /// <summary>A letter that is typed for a tick where it stands alone: V and X in every width, and the Roman numeral five.</summary>
    public static bool IsMarkLetter(Rune rune) => rune.Value is 'V' or 'v' or 'X' or 'x' or 'Ｖ' or 'ｖ' or 'Ｘ' or 'ｘ' or 'Ⅴ' or 'ⅴ' or '×' or '✕' or '✖';

    /// <summary>Characters that people type for an empty box, which are letters elsewhere.</summary>
    public static bool IsBoxLikeLetter(Rune rune) => rune.Value is '口' or '囗' or 'ロ' or 'O' or 'o';

    /// <summary>Whether the text holds any box or tick character.</summary>
    public static bool Any(string? text) => text is not null && text.EnumerateRunes().Any(r => IsMarked(r) || IsUnmarked(r));

    /// <summary>Reads a cell that has nothing but a mark: true for a tick, false for an empty box, null for a blank or anything else.</summary>
    /// <param name="text">The cell's text; brackets, blanks and lines for writing on around the mark do not matter.</param>
    public static bool? Alone(string? text)
    {
        bool? state = null;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is '(' or ')' or '（' or '）' or '[' or ']' || (rune.IsBmp && (Folding.IsLine((char)rune.Value) || Folding.IsUnseen((char)rune.Value))))
            {
                continue;
            }

            if (IsMarked(rune) || IsMarkLetter(rune))
            {
                state = true;
            }
            else if (IsUnmarked(rune))
            {
                state ??= false;
            }
            else
            {
                return null;
            }
        }

        return state;
    }
}
