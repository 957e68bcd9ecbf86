using System.Buffers;
using System.Text.RegularExpressions;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// Tells where a paragraph ends. On a page there are only lines: a line was broken because what follows did not fit any more,
/// or ended because its writer ended it. What would have fitted was ended.
/// </summary>
internal static partial class LineBreak
{
    private const string NoStart = "，。、；：？！）」』】》〉〕〗,.;:?!)]}%％…～—‧·/／~-－";
    private const string NoEnd = "（「『【《〈〔〖([{/／~～$＄";

    // White that programs set between Chinese and Latin characters, as part of the size.
    private const double ScriptGap = 0.25;

    // A line of one word that leaves less than this, in sizes, was filled with the word.
    private const double NearlyFull = 0.8;

    private static readonly SearchValues<char> Open = SearchValues.Create("(（《「『【");
    private static readonly SearchValues<char> Close = SearchValues.Create(")）》」』】");

    /// <summary>What stood between a line and the next one where the line was broken: nothing, or a blank between words; null where the line had ended.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The next line.</param>
    /// <param name="left">Where text may begin.</param>
    /// <param name="right">Where text has to end.</param>
    /// <param name="alignment">How the lines are set.</param>
    public static string? Gap(PdfLine line, PdfLine next, double left, double right, LineAlignment alignment = LineAlignment.Left)
    {
        if ((BeginsItem().IsMatch(next.Text) && !IsInBrackets(line.Text)) || EndsContentsLine().IsMatch(line.Text))
        {
            return null;
        }

        var (last, first) = (line.Glyphs.Last(g => !g.IsBlank), next.Glyphs.First(g => !g.IsBlank));
        var areWords = char.IsAsciiLetterOrDigit(last.Text[0]) && char.IsAsciiLetterOrDigit(first.Text[0]);
        if (IsInBrackets(line.Text) && next.Text.AsSpan().IndexOfAny(Close) is >= 0 and var end && next.Text.AsSpan().IndexOfAny(Open) is var open && (open < 0 || open > end))
        {
            return areWords ? " " : "";
        }

        var room = alignment switch
        {
            LineAlignment.Center => right - left - line.Box.Width,
            LineAlignment.Right => line.Box.X0 - left,
            _ => right - line.Box.X1,
        };
        var slack = 0.05 * line.Size;
        if (areWords)
        {
            // A word longer than its line is parted anywhere, without a sign; else a blank stood between two words. Two numbers are two lines.
            if (room < first.Box.Width - slack)
            {
                return "";
            }

            return AreNumbers(line.Text, next.Text) || room >= FirstUnit(next) - slack ? null : room < NearlyFull * line.Size && !line.Text.Trim().Contains(' ', StringComparison.Ordinal) ? "" : " ";
        }

        if (AreAmounts(line.Text, next.Text))
        {
            return null;
        }

        var needed = FirstUnit(next) + (LineText.IsLatin(last.Text) != LineText.IsLatin(first.Text) ? ScriptGap * line.Size : 0);
        return room < needed - slack ? "" : null;
    }

    private static bool IsInBrackets(string text) => text.AsSpan().LastIndexOfAny(Open) > text.AsSpan().LastIndexOfAny(Close);

    // 「3,000元」 above 「41,600元」: two amounts of one unit are two lines.
    private static bool AreAmounts(string line, string next) =>
        Amount().Match(line) is { Success: true } a && Amount().Match(next) is { Success: true } b && a.Groups["unit"].Length > 0 && string.Equals(a.Groups["unit"].Value, b.Groups["unit"].Value, StringComparison.Ordinal);

    private static bool AreNumbers(string line, string next) => EndsWithNumber().IsMatch(line) && BeginsWithNumber().IsMatch(next);

    /// <summary>Width of what cannot be parted at the beginning of a line.</summary>
    private static double FirstUnit(PdfLine line)
    {
        var glyphs = line.Glyphs.SkipWhile(g => g.IsBlank).ToArray();
        var count = 1;
        while (count < glyphs.Length && !MayBreak(glyphs[count - 1].Text, glyphs[count]))
        {
            count++;
        }

        return glyphs[count - 1].Box.X1 - glyphs[0].Box.X0;
    }

    private static bool MayBreak(string before, PdfGlyph glyph)
    {
        if (glyph.IsBlank)
        {
            return true;
        }

        if (NoStart.Contains(glyph.Text[0], StringComparison.Ordinal) || NoEnd.Contains(before[0], StringComparison.Ordinal))
        {
            return false;
        }

        return !LineText.IsLatin(before) || !LineText.IsLatin(glyph.Text) || (before[0] == '-' && char.IsAsciiLetter(glyph.Text[0]));
    }

    [GeneratedRegex(@"^\s*(?:NT)?[$＄]?\s*[\d][\d,.]*\s*(?<unit>[^\d\s]{0,4})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:^|[\s$＄])[\d][\d,.]*\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EndsWithNumber();

    [GeneratedRegex(@"^\s*\d[\d,.]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeginsWithNumber();

    // 「壹、計畫說明……01」 ends at the margin and is whole.
    [GeneratedRegex(@"[.．…·‧]{3,}\s*[\dxX○]{1,4}\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EndsContentsLine();

    // Numbering, bullets and boxes begin a line of their own.
    [GeneratedRegex(@"^\s*(?:[□☐☑■•●※◆▪◎➢✓]|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Za-z])[)）、.．](?![\dA-Za-z)）])\s*\S|第[一二三四五六七八九十\d]{1,3}[章節條項])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BeginsItem();
}
