namespace DocTools.Formats.Reading.Pdf;

/// <summary>Finds the tables and the lines of one page.</summary>
internal sealed class PageLayout
{
    // A picture over most of the page is the page itself or its background.
    private const double Background = 0.5;
    private const double SmallestPicture = 6;
    private const double SmallestSignature = 12;
    private const double TallestStroke = 2.4;

    private readonly PdfPage _page;
    private readonly PageTurn _turn;
    private readonly List<RuledArea> _areas;
    private readonly List<DraftTable> _tables;
    private readonly List<Dictionary<(int, int), DraftCell>> _places = [];
    private readonly List<PdfGlyph> _glyphs;

    private PageLayout(PdfPage page, PageTurn turn)
    {
        _page = page;
        _turn = turn;
        var glyphs = PaintedTwice.Leave(page.Glyphs);
        // The frame of a form's field is no side of a cell.
        var rules = RuleMerger.Merge([.. page.Rules, .. page.AnnotationRules.Where(r => !page.Widgets.Any(w => w.Box.Holds(r.Box, 1.5)))]);
        rules.RemoveAll(r => page.Widgets.Any(w => IsFrame(r, w.Box)));

        // On a scan the pixels around a line told that it is one; the places of recognised characters are too rough to.
        var stray = page.IsRecognised ? [] : StrayRules.Find(rules, glyphs);
        rules.RemoveAll(stray.Contains);
        var (ruled, drawn) = AreaFinder.Find(rules, page, glyphs);
        glyphs = page.IsRecognised ? glyphs : StruckOut.Leave(glyphs, [.. rules.Where(r => !ruled.Exists(a => a.IsSide(r))), .. stray]);
        var outlines = page.Shapes.Where(s => s.Kind is PdfShapeKind.Square).Select(s => s.Box).Concat(drawn);
        (_glyphs, var cells) = CheckBoxes.Read(page, glyphs, outlines);
        _areas = AreaFinder.Find([.. rules, .. cells.SelectMany(Sides)], page, _glyphs).Areas;
        _areas.RemoveAll(a => page.Widgets.Any(w => w.Box.Grown(3).Holds(a.Box, 0)));
        _areas.RemoveAll(a => !page.IsRecognised && a is { Rows: 1, Columns: 1 } && StrayRules.CutWords(a.Box, _glyphs));
        _tables = [.. _areas.Select(Draft)];
    }

    /// <summary>Lays a page out.</summary>
    public static PageDraft Of(PdfPage page)
    {
        var turn = PageTurn.Of(page);
        return new PageLayout(turn.Upright(page), turn).Build();
    }

    private PageDraft Build()
    {
        var byCell = new Dictionary<DraftCell, List<PdfGlyph>>(ReferenceEqualityComparer.Instance);
        var free = new List<PdfGlyph>();
        foreach (var glyph in _glyphs)
        {
            if ((CellAt(glyph.Box.CenterX, glyph.Box.CenterY) ?? AtEdge(glyph)) is not { } cell)
            {
                free.Add(glyph);
            }
            else if (byCell.TryGetValue(cell, out var list))
            {
                list.Add(glyph);
            }
            else
            {
                byCell[cell] = [glyph];
            }
        }

        foreach (var (cell, glyphs) in byCell)
        {
            cell.Lines.AddRange(LineFinder.Find(glyphs, _page));
            cell.IsObscured = cell.Lines.Exists(l => l.IsAcross && IsCrossed(l, _page));
        }

        var items = PictureLines.Set(LineFinder.Find(free, _page), Pictures()).Select(l => new PageItem(l.Place, l, null)).ToList();
        items.AddRange(Outer().Select(t => new PageItem(t.Area.Box, null, t.Table)));
        return new PageDraft(_page, _turn, [.. items.OrderBy(i => i.Line is null ? i.Place.Y0 : i.Place.CenterY).ThenBy(i => i.Place.X0)]);
    }

    private DraftTable Draft(RuledArea area)
    {
        var table = new DraftTable(area.Xs, _page.Number) { RowCount = area.Rows, End = area.Box.Y1 };
        var places = new Dictionary<(int, int), DraftCell>();
        foreach (var cell in area.Cells())
        {
            var box = area.BoxOf(cell);
            var draft = new DraftCell { Row = cell.Row + 1, Column = cell.Column + 1, RowSpan = cell.Rows, ColumnSpan = cell.Columns, Page = _page.Number, Box = box, Place = _page.Placement is { } placement ? placement.Seen(_turn.Original(box)) : _turn.Original(box) };
            table.Cells.Add(draft);
            for (var r = 0; r < cell.Rows; r++)
            {
                for (var c = 0; c < cell.Columns; c++)
                {
                    places[(cell.Row + r, cell.Column + c)] = draft;
                }
            }
        }

        _places.Add(places);
        return table;
    }

    /// <summary>The cell of the innermost table at a place.</summary>
    private DraftCell? CellAt(double x, double y, int from = 0)
    {
        for (var i = from; i < _areas.Count; i++)
        {
            var area = _areas[i];
            if (area.Box.Holds(x, y))
            {
                return _places[i].GetValueOrDefault((IndexOf(area.Ys, y), IndexOf(area.Xs, x)));
            }
        }

        return null;
    }

    /// <summary>The cell of a box that hangs over the side of its table.</summary>
    private DraftCell? AtEdge(PdfGlyph glyph) =>
        glyph.Text is not ("☐" or "☑" or "■") ? null : CellAt(glyph.Box.X0 + 1, glyph.Box.CenterY) ?? CellAt(glyph.Box.X1 - 1, glyph.Box.CenterY);

    private static int IndexOf(double[] boundaries, double value)
    {
        var i = Array.BinarySearch(boundaries, value);
        return Math.Clamp(i >= 0 ? i : ~i - 1, 0, boundaries.Length - 2);
    }

    /// <summary>Puts tables within a cell there; gives those that stand in none.</summary>
    private IEnumerable<(RuledArea Area, DraftTable Table)> Outer()
    {
        for (var i = 0; i < _areas.Count; i++)
        {
            var box = _areas[i].Box;
            var outer = Enumerable.Range(i + 1, _areas.Count - i - 1).FirstOrDefault(k => _areas[k].Box.Holds(box, 1), -1);
            if (!_tables[i].HasContent)
            {
                continue;
            }

            if (outer >= 0 && CellAt(box.CenterX, box.CenterY, outer) is { } cell)
            {
                cell.Nested.Add(_tables[i]);
            }
            else
            {
                yield return (_areas[i], _tables[i]);
            }
        }
    }

    /// <summary>Notes pictures and ink in the cells; gives the pictures that stand in none.</summary>
    private List<PdfRect> Pictures()
    {
        var free = new List<PdfRect>();
        var most = Background * _page.Width * _page.Height;
        foreach (var shape in _page.Shapes.Where(s => s.Box.Area < most && Math.Min(s.Box.Width, s.Box.Height) >= SmallestPicture))
        {
            var isInk = shape.Kind is PdfShapeKind.Ink && Math.Max(shape.Box.Width, shape.Box.Height) >= SmallestSignature;
            if (shape.Kind is not PdfShapeKind.Picture && !isInk)
            {
                continue;
            }

            if (CellAt(shape.Box.CenterX, shape.Box.CenterY) is { } cell)
            {
                cell.HasPicture = true;
                if (!isInk)
                {
                    cell.Pictures.Add(_page.Pictures?.At(_page.Number, _turn.Original(shape.Box)) ?? Core.Documents.Picture.Unknown);
                }
            }
            else if (!isInk)
            {
                free.Add(shape.Box);
            }
        }

        return free;
    }

    /// <summary>Whether a flat stroke runs over most of a line; a signature is taller.</summary>
    public static bool IsCrossed(PdfLine line, PdfPage page) =>
        page.Shapes.Any(s => s.Kind is PdfShapeKind.Ink && s.Box.Height <= TallestStroke * line.Size && s.Box.Width >= line.Size && line.Glyphs.Count(g => !g.IsBlank && s.Box.Grown(1).Holds(g.Box.CenterX, g.Box.CenterY)) is var under && under > 0 && under >= 0.6 * line.Glyphs.Count(g => !g.IsBlank));

    // A line no longer than a field's side and beside it; the side of a table's cell goes on to other cells.
    private static bool IsFrame(PdfRule rule, PdfRect field) =>
        field.Grown(3).Holds(rule.Box, 0) && rule.Length <= (rule.IsVertical ? field.Height : field.Width) + 6;

    private static IEnumerable<PdfRule> Sides(PdfRect box) =>
    [
        new(false, box.Y0, box.X0, box.X1), new(false, box.Y1, box.X0, box.X1),
        new(true, box.X0, box.Y0, box.Y1), new(true, box.X1, box.Y0, box.Y1),
    ];
}
