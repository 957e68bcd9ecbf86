using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>
/// Sets blocks on A4 pages: rows are never cut, table headers are repeated, a heading stays with what follows.
/// Where everything nearly fits on one page it is set a little smaller rather than spilled.
/// </summary>
internal sealed class PageFlow
{
    // The left margin leaves room for punching; below stands the footer.
    private const double Left = 46;
    private const double Right = PdfDocument.Width - 32;
    private const double Top = 30;
    private const double Bottom = PdfDocument.Height - 40;
    private const double BodySize = 9.4;
    private const double MostPicture = 44;
    private const double SmallestScale = 0.84;

    private readonly PangoCairo _engine;
    private readonly ImmutableArray<PdfBlock> _blocks;
    private double _scale = 1;
    private List<List<FlowItem>>? _pages;

    /// <summary>Prepares blocks for setting.</summary>
    public PageFlow(PangoCairo engine, ImmutableArray<PdfBlock> blocks)
    {
        _engine = engine;
        _blocks = blocks;
    }

    private double Pad => 2.6 * _scale;

    /// <summary>How many pages the blocks need, without drawing them.</summary>
    public int Count() => Set().Count;

    /// <summary>Sets the blocks and draws them.</summary>
    /// <param name="document">Where to draw.</param>
    /// <param name="footer">Text at the left of each page's foot.</param>
    /// <param name="pageOf">The words for the page's number, given page and pages.</param>
    /// <returns>The number of pages.</returns>
    public int Draw(IPdfCanvas document, string footer, Func<int, int, string> pageOf)
    {
        var pages = Set();
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var item in pages[i])
            {
                Draw(document, item);
            }

            Foot(document, footer, pageOf(i + 1, pages.Count));
            document.EndPage();
        }

        return pages.Count;
    }

    // Once, however often it is drawn.
    private List<List<FlowItem>> Set() => _pages ??= Paginate(Fit());

    // Measures at full size; where the whole is only a little too high, measures again at the scale that should fit.
    private List<FlowItem> Fit()
    {
        const double room = Bottom - Top;
        var items = Measure();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var height = items.Sum(i => i.Above + i.Height);
            if (height <= room)
            {
                return Loosen(items, room - height);
            }

            // Narrower letters also wrap less, so that the height falls faster than the scale.
            var scale = _scale * Math.Pow(room / height, 0.8) - 0.005;
            if (scale < SmallestScale)
            {
                break;
            }

            _scale = scale;
            items = Measure();
        }

        if (items.Sum(i => i.Above + i.Height) <= room)
        {
            return items;
        }

        _scale = 0.96;
        return Measure();
    }

    // A page that has room gives it to its rows, up to a third of a line each: easier to read and to write on.
    private static List<FlowItem> Loosen(List<FlowItem> items, double room)
    {
        var more = Math.Min(3.2, room * 0.85 / Math.Max(1, items.Count(i => i.IsRow)));
        FlowItem Higher(FlowItem item) => item.IsRow ? item with { Height = item.Height + more } : item;
        return [.. items.Select(i => Higher(i) with { Header = [.. i.Header.Select(Higher)] })];
    }

    private List<FlowItem> Measure()
    {
        var items = new List<FlowItem>();
        foreach (var block in _blocks)
        {
            if (block is PdfText text)
            {
                var style = new TextStyle(Round(BodySize * text.Size * _scale), text.Bold, text.Align);
                var height = _engine.Measure(text.Text, style, Right - Left).Height;
                items.Add(new FlowItem(height, text.Heading ? 7 * _scale : 1.5 * _scale, [new FlowCell(text.Text, style, Left, Right - Left, height)]) { KeepWithNext = text.Heading });
            }
            else if (block is PdfTable table)
            {
                AddTable(items, table);
            }
        }

        return items;
    }

    private void AddTable(List<FlowItem> items, PdfTable table)
    {
        var total = table.Columns.Sum(c => c.Width);
        var edges = new double[table.Columns.Length + 1];
        edges[0] = Left;
        for (var i = 0; i < table.Columns.Length; i++)
        {
            edges[i + 1] = edges[i] + (table.Columns[i].Width / total * (Right - Left));
        }

        var header = table.Header.Select(r => Row(r, table, edges)).ToList();
        for (var i = 0; i < header.Count; i++)
        {
            items.Add(header[i] with { Above = i == 0 ? 2.5 * _scale : 0, KeepWithNext = true });
        }

        var first = header.Count == 0;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = Row(table.Rows[i], table, edges);
            items.Add(row with
            {
                Above = first ? 2.5 * _scale : 0,
                Header = header,
                KeepWithNext = row.KeepWithNext || (table.KeepTogether && i + 1 < table.Rows.Length),
            });
            first = false;
        }
    }

    private FlowItem Row(PdfRow row, PdfTable table, double[] edges)
    {
        var cells = ImmutableArray.CreateBuilder<FlowCell>(row.Cells.Length);
        var column = 0;
        var height = row.MinHeight * _scale;
        foreach (var cell in row.Cells)
        {
            var x = edges[column];
            var width = edges[column + cell.Span] - x;
            var style = new TextStyle(Round(BodySize * _scale), cell.Bold, cell.Align ?? table.Columns[column].Align);
            var inner = width - (2 * Pad);
            var textHeight = cell.Text.Length == 0 ? 0 : _engine.Measure(cell.Text, style, inner).Height;
            var (pictureWidth, pictureHeight) = cell.Picture is { } picture ? PictureSize(picture, inner) : (0, 0);
            height = Math.Max(height, textHeight + pictureHeight + (1.3 * Pad));
            cells.Add(new FlowCell(cell.Text, style, x, width, textHeight) { Picture = cell.Picture, PictureWidth = pictureWidth, PictureHeight = pictureHeight, Bar = cell.Bar });
            column += cell.Span;
        }

        return new FlowItem(height, 0, cells.ToImmutable()) { IsRow = true, Shaded = row.Shaded, KeepWithNext = row.KeepWithNext };
    }

    // At 200 dots an inch as large as on the paper, unless the sheet is short of room.
    private (double Width, double Height) PictureSize(Core.Documents.MarkPicture picture, double room)
    {
        var points = 72.0 / 200;
        var scale = Math.Min(points, Math.Min(room / picture.Width, MostPicture * _scale / picture.Height));
        return (picture.Width * scale, picture.Height * scale);
    }

    private static List<List<FlowItem>> Paginate(List<FlowItem> items)
    {
        var pages = new List<List<FlowItem>> { new() };
        var y = Top;
        for (var i = 0; i < items.Count; i++)
        {
            var alone = items[i].Above + items[i].Height;
            var needed = Kept(items, i);
            // What does not fit on a page of its own is parted; then only the next rows are kept.
            needed = needed <= Bottom - Top ? needed : alone;
            if (y + needed > Bottom && pages[^1].Count > 0)
            {
                pages.Add([]);
                y = Top;
                foreach (var header in items[i].Header)
                {
                    pages[^1].Add(header with { Y = y });
                    y += header.Height;
                }
            }

            y += pages[^1].Count == 0 ? 0 : items[i].Above;
            pages[^1].Add(items[i] with { Y = y });
            y += items[i].Height;
        }

        return pages;
    }

    // Height of an item with all that must stay on its page.
    private static double Kept(List<FlowItem> items, int index)
    {
        var height = items[index].Above + items[index].Height;
        for (var j = index; items[j].KeepWithNext && j + 1 < items.Count; j++)
        {
            height += items[j + 1].Above + items[j + 1].Height;
        }

        return height;
    }

    private void Draw(IPdfCanvas document, FlowItem item)
    {
        if (item.Shaded)
        {
            var first = item.Cells[0];
            var last = item.Cells[^1];
            document.Fill(first.X, item.Y, last.X + last.Width - first.X, item.Height, 0.9);
        }

        foreach (var cell in item.Cells)
        {
            if (!item.IsRow)
            {
                document.Text(cell.Text, cell.Style, cell.X, item.Y, cell.Width);
                continue;
            }

            Frame(document, cell, item);
            var top = item.Y + ((item.Height - cell.TextHeight - cell.PictureHeight) / 2);
            if (cell.Picture is { } picture)
            {
                document.Picture(picture, cell.X + ((cell.Width - cell.PictureWidth) / 2), top, cell.PictureWidth, cell.PictureHeight);
            }

            if (cell.Bar is { } bar)
            {
                document.Fill(cell.X + Pad, item.Y + (item.Height * 0.2), Math.Max(0.6, (cell.Width - (2 * Pad)) * Math.Clamp(bar, 0, 1)), item.Height * 0.6, 0.35);
            }

            if (cell.Text.Length > 0)
            {
                document.Text(cell.Text, cell.Style, cell.X + Pad, top + cell.PictureHeight, cell.Width - (2 * Pad));
            }
        }
    }

    private static void Frame(IPdfCanvas document, FlowCell cell, FlowItem row) =>
        document.Frame(cell.X, row.Y, cell.Width, row.Height, 0.5);

    private static void Foot(IPdfCanvas document, string footer, string page)
    {
        var y = Bottom + 6;
        document.Line(Left, y, Right, y, 0.5);
        document.Text(footer, new TextStyle(8), Left, y + 3, null);
        document.Text(page, new TextStyle(8, Align: TextAlign.Right), Left, y + 3, Right - Left);
    }

    private static double Round(double size) => Math.Round(size * 20) / 20;
}
