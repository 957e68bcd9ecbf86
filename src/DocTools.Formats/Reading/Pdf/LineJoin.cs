using System.Collections.Immutable;
using System.Text;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Puts lines together into paragraphs, and paragraphs into a text.</summary>
internal static class LineJoin
{
    /// <summary>Joins lines into paragraphs.</summary>
    /// <param name="lines">The lines in order, of one cell or one column of text.</param>
    /// <param name="left">Where text may begin.</param>
    /// <param name="right">Where text has to end.</param>
    public static List<IReadOnlyList<GapLine>> Paragraphs(IReadOnlyList<PdfLine> lines, double left, double right)
    {
        var paragraphs = new List<IReadOnlyList<GapLine>>();
        var alignment = AlignmentOf(lines);
        var open = new List<GapLine>();
        foreach (var line in lines)
        {
            var gap = open.Count > 0 ? LineBreak.Gap(open[^1].Line, line, left, right, alignment) : "";
            if (gap is null)
            {
                paragraphs.Add(open);
                open = [];
            }

            open.Add(new GapLine(line, gap ?? ""));
        }

        paragraphs.Add(open);
        return paragraphs;
    }

    /// <summary>The text of a paragraph.</summary>
    public static JoinedText Text(IReadOnlyList<GapLine> lines) => Text([lines]);

    /// <summary>The text of several paragraphs, parted by <c>\n</c>.</summary>
    public static JoinedText Text(IReadOnlyList<IReadOnlyList<GapLine>> paragraphs)
    {
        var text = new StringBuilder();
        var breaks = ImmutableArray.CreateBuilder<int>();
        foreach (var lines in paragraphs)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(lines[0].Line.Text.TrimStart(' '));
            foreach (var (line, gap) in lines.Skip(1))
            {
                // A blank that was painted at the line's end is the one between the words.
                text.Append(text.Length > 0 && char.IsWhiteSpace(text[^1]) ? "" : gap);
                breaks.Add(text.Length);
                text.Append(line.Text.TrimStart(' '));
            }

            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }
        }

        return new JoinedText(text.ToString(), breaks.ToImmutable());
    }

    private static LineAlignment AlignmentOf(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count < 2)
        {
            return LineAlignment.Left;
        }

        var slack = lines[0].Size * 0.35;
        if (lines.Max(l => l.Box.X0) - lines.Min(l => l.Box.X0) <= slack)
        {
            return LineAlignment.Left;
        }

        if (lines.Max(l => l.Box.CenterX) - lines.Min(l => l.Box.CenterX) <= slack)
        {
            return LineAlignment.Center;
        }

        return lines.Max(l => l.Box.X1) - lines.Min(l => l.Box.X1) <= slack && lines.Skip(1).Any(l => l.Box.X0 > lines[0].Box.X0 + slack) ? LineAlignment.Right : LineAlignment.Left;
    }
}
