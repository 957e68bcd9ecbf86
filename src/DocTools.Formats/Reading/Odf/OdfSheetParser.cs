namespace DocTools.Formats.Reading.Odf;

/// <summary>Streams over a sheet.</summary>
internal sealed class OdfSheetParser
{
    // An empty run that reaches further is the rest of the sheet, not a blank beside its label.
    private const int WidestBlank = 16;

    private readonly XmlCursor _cursor;
    private readonly OdfContext _context;
    private readonly OdfStory _story;
    private readonly XlsxSheet _sheet;
    private readonly List<(XlsxSheet Sheet, XlsxCell Cell, OdfSheetCell Source)> _cells;
    private readonly CancellationToken _cancellation;
    private readonly DocxTableBuilder _grid;
    private readonly List<(CellAddress At, bool Ticked, string Label)> _ticks = [];
    private int _row = 1;

    private OdfSheetParser(XmlCursor cursor, OdfContext context, XlsxSheet sheet, List<(XlsxSheet Sheet, XlsxCell Cell, OdfSheetCell Source)> cells, CancellationToken cancellation)
    {
        (_cursor, _context, _sheet, _cells, _cancellation) = (cursor, context, sheet, cells, cancellation);
        _story = new OdfStory(cursor, context, context.Styles) { IsShaded = true };
        _grid = new DocxTableBuilder("", context.Counts);
    }

    /// <summary>Reads <c>table:table</c>, on which the cursor stands, to its end.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="context">The document.</param>
    /// <param name="cells">Takes the cells that hold something, to be shown when all sheets are known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static XlsxSheet Read(XmlCursor cursor, OdfContext context, List<(XlsxSheet Sheet, XlsxCell Cell, OdfSheetCell Source)> cells, CancellationToken cancellation)
    {
        var sheet = new XlsxSheet(cursor.Attribute("name") ?? "");
        var parser = new OdfSheetParser(cursor, context, sheet, cells, cancellation);
        parser.Rows();
        parser.Ticks();
        return sheet;
    }

    private void Ticks()
    {
        foreach (var (at, ticked, label) in _ticks)
        {
            XlsxControls.Place(_sheet, at, ticked, label);
            if (_sheet.Cells.TryGetValue(at, out var cell) && cell.Value is string text)
            {
                cell.Text = text;
            }
        }
    }

    private void Rows()
    {
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "table-row":
                    Row();
                    break;
                case "table-rows" or "table-header-rows" or "table-row-group":
                    Rows();
                    break;
                case "forms":
                    OdfForms.Read(_cursor, _context.Controls);
                    break;
                case "shapes":
                    Shapes();
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }
    }

    private void Shapes()
    {
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            OdfSheetShape.Read(_cursor, _story, _context, _sheet, _ticks, null);
        }
    }

    private void Row()
    {
        var repeated = Math.Max(1, OdfStyles.Number(_cursor.Attribute("number-rows-repeated")) ?? 1);
        var cells = new List<OdfSheetCell>();
        var column = 1;
        var styled = 0;
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            if (_cursor.LocalName is not ("table-cell" or "covered-table-cell"))
            {
                _cursor.Skip();
                continue;
            }

            var cell = Cell(column);
            column = (int)Math.Min((long)column + cell.Repeated, CellAddress.MaxColumn + 1);
            styled = cell.Style is not null && cell.Repeated <= WidestBlank ? column - 1 : styled;
            if (cell.IsFilled || cell.Spans != (1, 1))
            {
                cells.Add(cell);
            }
        }

        if (cells.Exists(c => c.IsFilled))
        {
            _sheet.StyledColumn = Math.Max(_sheet.StyledColumn, styled);
        }

        for (var i = 0; i < repeated && cells.Count > 0; i++)
        {
            Add(cells, _row + i);
        }

        _row = (int)Math.Min((long)_row + repeated, int.MaxValue / 2);
    }

    private void Add(List<OdfSheetCell> cells, int row)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (row > CellAddress.MaxRow)
        {
            throw new ReadingException(Reasons.TooMany("表格列數", "table rows", CellAddress.MaxRow));
        }

        _context.Counts.AddRow();
        foreach (var cell in cells)
        {
            for (var i = 0; i < cell.Repeated && cell.Column + i <= CellAddress.MaxColumn; i++)
            {
                Add(cell, new CellAddress(row, cell.Column + i));
            }
        }
    }

    private void Add(OdfSheetCell source, CellAddress at)
    {
        _context.Counts.AddCell();
        if (source.Spans != (1, 1))
        {
            _sheet.Merges.Add((at, new CellAddress(
                (int)Math.Min((long)at.Row + source.Spans.Rows - 1, CellAddress.MaxRow), (int)Math.Min((long)at.Column + source.Spans.Columns - 1, CellAddress.MaxColumn))));
        }

        if (source.IsFilled)
        {
            _context.Counts.AddCharacters(Math.Max(source.Text.Length, 8));
            var cell = new XlsxCell
            {
                At = at,
                Value = source.Value is null or string ? source.Text.Length > 0 ? source.Text : source.Value : Stored(source.Value),
                Formula = source.Formula,
                HasResult = source.Value is not null || source.Text.Length > 0,
                Text = source.Text,
            };
            _sheet.Cells[at] = cell;
            _cells.Add((_sheet, cell, source));
        }
    }

    private static object Stored(object value) => value is TimeSpan time ? (decimal)time.TotalDays : value;

    private OdfSheetCell Cell(int column)
    {
        var isCovered = _cursor.LocalName is "covered-table-cell";
        var style = _cursor.Attribute("style-name");
        var cell = new OdfSheetCell(
            column,
            Math.Max(1, OdfStyles.Number(_cursor.Attribute("number-columns-repeated")) ?? 1),
            (Math.Max(1, OdfStyles.Number(_cursor.Attribute("number-rows-spanned")) ?? 1), Math.Max(1, OdfStyles.Number(_cursor.Attribute("number-columns-spanned")) ?? 1)),
            style,
            OdfValue.Read(_cursor),
            "",
            _cursor.Attribute("formula") is { } formula ? OdfFormula.Translate(formula) : null)
        {
            IsPercent = _cursor.Attribute("value-type") is "percentage",
        };
        if (_cursor.IsEmpty)
        {
            return cell with { Text = cell.Value as string ?? "" };
        }

        _story.Basis = new OdfLook { Font = _context.Styles.Find("table-cell", style).Look.Font };
        var sink = new CellSink(_grid, _context.Counts);
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            switch (_cursor.LocalName)
            {
                case "p" or "h" or "list":
                    _story.ReadBlock(sink);
                    break;
                case "annotation":
                    Note();
                    break;
                case "detective" or "table" or "cell-range-source":
                    _cursor.Skip();
                    break;
                default:
                    OdfSheetShape.Read(_cursor, _story, _context, _sheet, _ticks, isCovered ? null : new CellAddress(Math.Min(_row, CellAddress.MaxRow), Math.Min(column, CellAddress.MaxColumn)));
                    break;
            }
        }

        sink.Flush();
        return cell with { Text = sink.Text.Length > 0 ? sink.Text : cell.Value as string ?? "" };
    }

    private void Note()
    {
        var sink = new CellSink(_grid, _context.Counts);
        var scope = _cursor.Enter();
        while (_cursor.NextChild(scope))
        {
            if (_cursor.LocalName is "p" or "list")
            {
                _story.ReadBlock(sink);
            }
            else
            {
                _cursor.Skip();
            }
        }

        sink.Flush();
        if (sink.Text.Length > 0)
        {
            _sheet.Notes.Add(sink.Text);
        }
    }
}
