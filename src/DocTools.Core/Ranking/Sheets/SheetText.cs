using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Texts of score sheets in comparable forms.</summary>
public static partial class SheetText
{
    /// <summary>A text in one line with single blanks, widths folded.</summary>
    public static string Clean(string? text) => text is null ? "" : Blanks().Replace(Nfkc.Fold(text), " ").Trim();

    /// <summary>A text in one line with single blanks, otherwise as it stood.</summary>
    public static string OneLine(string? text) => text is null ? "" : Blanks().Replace(text, " ").Trim();

    /// <summary>
    /// The form in which ids are compared: without blanks, in capitals, dashes as one. Zeros before a plain number do not count, since spreadsheets lose them (007 is 7).
    /// </summary>
    public static string IdKey(string id)
    {
        var key = string.Concat(Nfkc.Fold(id ?? "").Where(c => !char.IsWhiteSpace(c) && !Folding.IsUnseen(c)).Select(c => Folding.IsDash(c) ? '-' : char.ToUpperInvariant(c)));
        return key.Length > 1 && key.All(char.IsAsciiDigit) ? key.TrimStart('0') is { Length: > 0 } number ? number : "0" : key;
    }

    [GeneratedRegex(@"[\s\u00a0\u3000\u200b]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Blanks();
}
