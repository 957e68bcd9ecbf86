using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Puts the pages together: tables over several pages, paragraphs out of lines.</summary>
internal sealed class DocumentLayout
{
    // Lines further apart than this, in sizes, are paragraphs whatever their length.
    private const double WidestLeading = 2.6;

    private const double TablePadding = 5.4;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<(PageDraft Draft, GapLine Line)> _open = [];
    private readonly List<Paragraph> _heads = [];
    private readonly IReadOnlyList<PageDraft> _pages;
    private readonly double _left;
    private readonly double _right;
    private int _tables;

    private DocumentLayout(IReadOnlyList<PageDraft> pages)
    {
        _pages = pages;
        (_left, _right) = Margins(pages);
    }

    /// <summary>The blocks in reading order; headers and footers stand with their page.</summary>
    public static ImmutableArray<Block> Blocks(IReadOnlyList<PageDraft> pages)
    {
        RunningHeads.Mark(pages);
        JoinTables(pages);
        return new DocumentLayout(pages).Build();
    }

    private static void JoinTables(IReadOnlyList<PageDraft> pages)
    {
        var bottom = pages.SelectMany(p => p.Items.Where(i => i.Story is ParagraphPlace.Body), (_, i) => i.Place.Y1).DefaultIfEmpty(0).Max();
        DraftTable? open = null;
        for (var i = 0; i < pages.Count; i++)
        {
            var items = pages[i].Items;
            var first = items.FindIndex(x => x.Story is ParagraphPlace.Body);
            if (open is not null && first >= 0 && items[first].Table is { } part && AreaJoin.TryJoin(open, pages[i - 1], part, bottom))
            {
                items.RemoveAt(first);
                if (items.Exists(x => x.Story is ParagraphPlace.Body))
                {
                    open = null;
                }
            }
            else
            {
                open = null;
            }

            open = items.FindLast(x => x.Story is ParagraphPlace.Body) is { } last ? last.Table : open;
        }
    }

    private ImmutableArray<Block> Build()
    {
        foreach (var draft in _pages)
        {
            foreach (var item in draft.Items)
            {
                if (item.Table is { } table)
                {
                    Close();
                    _blocks.Add(table.Build((++_tables).ToString(CultureInfo.InvariantCulture)));
                }
                else if (item.Story is ParagraphPlace.Body)
                {
                    Take(draft, item.Line!);
                }
                else
                {
                    // A paragraph goes on behind a footer.
                    _heads.Add(Paragraph([(draft, new GapLine(item.Line!, ""))]) with { Place = item.Story });
                    if (_open.Count == 0)
                    {
                        Close();
                    }
                }
            }
        }

        Close();
        return _blocks.ToImmutable();
    }

    private void Take(PageDraft draft, PdfLine line)
    {
        var gap = _open.Count > 0 ? GapTo(_open[^1].Draft, _open[^1].Line.Line, draft, line) : null;
        if (gap is null)
        {
            Close();
        }

        _open.Add((draft, new GapLine(line, gap ?? "")));
    }

    /// <summary>What stood between two lines of one paragraph; null where they are of two.</summary>
    private string? GapTo(PageDraft draft, PdfLine last, PageDraft nextDraft, PdfLine next)
    {
        var samePage = ReferenceEquals(draft, nextDraft);
        var leading = next.Box.CenterY - last.Box.CenterY;
        var near = (!samePage || (leading > 0 && leading <= WidestLeading * last.Size))
            && Math.Abs(last.Size - next.Size) <= 0.08 * last.Size
            && !last.Text.Contains('\t', StringComparison.Ordinal)
            && !IsSetRight(last, next);
        return near ? LineBreak.Gap(last, next, _left, IsCentered(last) ? _right + last.Box.X0 - _left : _right) : null;
    }

    // A line in the middle of the page has as much room on its left.
    private bool IsCentered(PdfLine line) => line.Box.X0 - _left > 2 * line.Size && Math.Abs(line.Box.X0 - _left - (_right - line.Box.X1)) < line.Size;

    // A unit or a date that stands at the right margin ends there; what begins at the left below it is something else.
    private bool IsSetRight(PdfLine line, PdfLine next) => line.Box.X0 - _left > 0.35 * (_right - _left) && next.Box.X0 < line.Box.X0 - (2 * line.Size) && next.Box.CenterX < line.Box.CenterX - line.Size;

    private void Close()
    {
        if (_open.Count > 0)
        {
            _blocks.Add(Paragraph(_open));
            _open.Clear();
        }

        _blocks.AddRange(_heads);
        _heads.Clear();
    }

    private static Paragraph Paragraph(List<(PageDraft Draft, GapLine Line)> lines)
    {
        var draft = lines[0].Draft;
        var place = lines.Where(l => ReferenceEquals(l.Draft, draft)).Select(l => l.Line.Line.Place).Aggregate((a, b) => a.With(b));
        var box = draft.Seen(place);
        var joined = LineJoin.Text([.. lines.Select(l => l.Line)]);
        return new Paragraph(joined.Text) { Pictures = [.. lines.SelectMany(l => l.Line.Line.Glyphs.Where(g => g.PictureBox is not null), (l, g) => l.Draft.PictureAt(g.PictureBox!.Value))], Breaks = joined.Breaks, IsObscured = lines.Exists(l => l.Line.Line.IsAcross && PageLayout.IsCrossed(l.Line.Line, l.Draft.Page)), Certainty = TextCertainty.Of(lines.SelectMany(l => l.Line.Line.Glyphs)), Page = draft.Page.Number, Box = PageBox.Of(box.X0, box.Y0, box.X1, box.Y1) };
    }

    /// <summary>
    /// Where the text begins and ends. Pages have like margins on both sides; lines that several times end a little before or behind that
    /// tell it better.
    /// </summary>
    private static (double Left, double Right) Margins(IReadOnlyList<PageDraft> pages)
    {
        var lines = pages.SelectMany(p => p.Items.Where(i => i.Line is not null && i.Story is ParagraphPlace.Body), (p, i) => (i.Line!.Box, i.Line.End, p.Page.Width, i.Line.Size)).ToArray();
        if (lines.Length == 0)
        {
            return (0, 0);
        }

        // Tables reach to the margins, or beyond them by their padding, also where all lines are short.
        var tables = pages.SelectMany(p => p.Items).Where(i => i.Table is not null).Select(i => i.Place).ToArray();
        var left = lines.Select(l => l.Box.X0).Concat(tables.Select(t => t.X0 + TablePadding)).Min();
        var like = Math.Max(lines[0].Width - left, tables.Select(t => t.X1 - TablePadding).DefaultIfEmpty(0).Max());
        var size = lines.Select(l => l.Size).Order().ElementAt(lines.Length / 2);
        var ends = lines.Select(l => l.End).Where(e => Math.Abs(e - like) <= 4 * size).OrderDescending().ToArray();
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            if (ends[i] - ends[i + 1] <= size)
            {
                return (left, ends[i]);
            }
        }

        return (left, like);
    }
}
