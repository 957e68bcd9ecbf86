using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// Tells where a paragraph ends. On a page there are only lines: a line was broken because what follows did not fit any more,
/// or ended because its writer ended it. What would have fitted was ended.
/// </summary>
internal static partial class LineJoin
{
    private static readonly SearchValues<char> Open = SearchValues.Create("(（《「『【");
    private static readonly SearchValues<char> Close = SearchValues.Create(")）》」』】");

    private const string NoStart = "，。、；：？！）」』】》〉〕〗,.;:?!)]}%％…～—‧·/／~-－";
    private const string NoEnd = "（「『【《〈〔〖([{/／~～$＄";

    /// <summary>Joins lines into paragraphs.</summary>
    /// <param name="lines">The lines in order, of one cell or one column of text.</param>
    /// <param name="left">Where text may begin.</param>
    /// <param name="right">Where text has to end.</param>
    public static List<IReadOnlyList<PdfLine>> Paragraphs(IReadOnlyList<PdfLine> lines, double left, double right)
    {
        var paragraphs = new List<IReadOnlyList<PdfLine>>();
        var alignment = AlignmentOf(lines);
        var open = new List<PdfLine>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && !IsBroken(open[^1], line, left, right, alignment))
            {
                paragraphs.Add(open);
                open = [];
            }

            open.Add(line);
        }

        paragraphs.Add(open);
        return paragraphs;
    }

    /// <summary>The text of a paragraph.</summary>
    public static JoinedText Text(IReadOnlyList<PdfLine> lines) => Text([lines]);

    /// <summary>The text of several paragraphs, parted by <c>\n</c>.</summary>
    public static JoinedText Text(IReadOnlyList<IReadOnlyList<PdfLine>> paragraphs)
    {
        var text = new StringBuilder();
        var breaks = ImmutableArray.CreateBuilder<int>();
        foreach (var lines in paragraphs)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(lines[0].Text.TrimStart(' '));
            for (var i = 1; i < lines.Count; i++)
            {
                var next = lines[i].Text;
                text.Append(Between(text, lines[i - 1], next));
                breaks.Add(text.Length);
                text.Append(next.TrimStart(' '));
            }

            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }
        }

        return new JoinedText(text.ToString(), breaks.ToImmutable());
    }

    /// <summary>Whether a line was broken in front of the next one.</summary>
    public static bool IsBroken(PdfLine line, PdfLine next, double left, double right) => IsBroken(line, next, left, right, Alignment.Left);

    private static bool IsBroken(PdfLine line, PdfLine next, double left, double right, Alignment alignment)
    {
        if ((BeginsItem().IsMatch(next.Text) && !IsInBrackets(line.Text)) || EndsContentsLine().IsMatch(line.Text))
        {
            return false;
        }

        if (IsInBrackets(line.Text) && next.Text.AsSpan().IndexOfAny(Close) is >= 0 and var end && next.Text.AsSpan().IndexOfAny(Open) is var open && (open < 0 || open > end))
        {
            return true;
        }

        var room = alignment switch
        {
            Alignment.Center => right - left - line.Box.Width,
            Alignment.Right => line.Box.X0 - left,
            _ => right - line.Box.X1,
        };
        var needed = FirstUnit(next) + (Mixes(line, next) ? 0.25 * line.Size : 0);
        return room < needed - (0.05 * line.Size);
    }

    private static bool IsInBrackets(string text) => text.AsSpan().LastIndexOfAny(Open) > text.AsSpan().LastIndexOfAny(Close);

    private static Alignment AlignmentOf(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count < 2)
        {
            return Alignment.Left;
        }

        var slack = lines[0].Size * 0.35;
        if (lines.Max(l => l.Box.X0) - lines.Min(l => l.Box.X0) <= slack)
        {
            return Alignment.Left;
        }

        if (lines.Max(l => l.Box.CenterX) - lines.Min(l => l.Box.CenterX) <= slack)
        {
            return Alignment.Center;
        }

        return lines.Max(l => l.Box.X1) - lines.Min(l => l.Box.X1) <= slack && lines.Skip(1).Any(l => l.Box.X0 > lines[0].Box.X0 + slack) ? Alignment.Right : Alignment.Left;
    }

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

    private static bool Mixes(PdfLine line, PdfLine next) => LineText.IsLatin(Last(line)) != LineText.IsLatin(next.Glyphs.First(g => !g.IsBlank).Text);

    private static string Last(PdfLine line) => line.Glyphs.Last(g => !g.IsBlank).Text;

    private static string Between(StringBuilder before, PdfLine line, string next)
    {
        if (before.Length == 0 || char.IsWhiteSpace(before[^1]))
        {
            return "";
        }

        // A word longer than its line is parted anywhere, without a sign.
        var written = line.Text.Trim();
        var isParted = !written.Contains(' ', StringComparison.Ordinal) || written[^1] is '-' or '/' or '@' or '_';
        return !isParted && LineText.IsLatin(Last(line)) && LineText.IsLatin(next) && char.IsAsciiLetterOrDigit(before[^1]) && char.IsAsciiLetterOrDigit(next[0]) ? " " : "";
    }

    // 「壹、計畫說明……01」 ends at the margin and is whole.
    [GeneratedRegex(@"[.．…·‧]{3,}\s*[\dxX○]{1,4}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsContentsLine();

    private enum Alignment
    {
        Left,
        Center,
        Right,
    }

    // Numbering, bullets and boxes begin a line of their own.
    [GeneratedRegex(@"^\s*(?:[□☐☑■•●※◆▪◎➢✓]|[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Za-z])[)）、.．](?![\dA-Za-z)）])|第[一二三四五六七八九十\d]{1,3}[章節條項])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeginsItem();
}
