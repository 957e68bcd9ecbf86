using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Ticks in columns of their own, and the headers of such columns.</summary>
internal static class MarkText
{
    private const int LongestHeader = 20;

    /// <summary>A number written out.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of digits alone; null where it is none.</summary>
    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The one number in a header such as <c>5</c>, <c>5分</c>, <c>非常同意(5)</c>; null where there is none or several.</summary>
    public static int? InHeader(string text)
    {
        if (text.Length is 0 or > LongestHeader)
        {
            return null;
        }

        var folded = Nfkc.Fold(text);
        var digits = string.Concat(folded.Select(c => char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return digits.Length == 1 ? Number(digits[0]) : null;
    }

    /// <summary>Those cells of one row that are ticked: by a mark, by ink, or by the column's own word written in it; a circle where it stands alone.</summary>
    public static List<T> Ticked<T>(List<T> cells, Func<T, Cell> cellOf, Func<T, string> word)
    {
        var ticked = cells.FindAll(c => IsTicked(cellOf(c), word(c)));
        return ticked.Count > 0 ? ticked : cells.FindAll(c => cellOf(c).Text.Trim() is "○" or "◯" or "O" or "o" or "Ｏ") is [var circle] && cells.Count == 1 ? [circle] : [];
    }

    private static bool IsTicked(Cell cell, string word)
    {
        var text = cell.Text.Trim();
        return text.Length == 0 || string.Equals(text, "\ufffc", StringComparison.Ordinal)
            ? cell.HasPicture
            : Marks.Alone(text) == true || string.Equals(LabelText.Key(text), LabelText.Key(word), StringComparison.Ordinal) || MarkedWord(text, word);
    }

    // 「☑是」 under 是.
    private static bool MarkedWord(string text, string word) =>
        Marks.Any(text) && word.Length > 0 && Marks.Alone(text.Replace(word, "", StringComparison.Ordinal)) == true;
}
