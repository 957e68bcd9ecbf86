using System.Collections.Immutable;
using DocTools.Core.Printing;
using DocTools.Core.Values;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing.Forms;

/// <summary>Lays the blocks of a form out on the grid of one sheet.</summary>
internal sealed class FormSheet
{
    private const string Shade = "FFF2F2F2";
    private const string Computed = "FFE2EFDA";
    private const double PortraitWidth = 92;
    private const double LandscapeWidth = 136;
    private const double LineHeight = 16.5;
    private readonly ImmutableArray<decimal> _edges;
    private readonly PrintFormulas _formulas;
    private readonly List<FormCell> _cells = [];
    private readonly Dictionary<int, double> _heights = [];
    private int _row;

    /// <summary>Lays a sheet out.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="form">The form.</param>
    /// <param name="blocks">What stands on the sheet.</param>
    /// <param name="formulas">What the form's cells compute.</param>
    public FormSheet(string name, PrintedForm form, IReadOnlyList<PrintedBlock> blocks, PrintFormulas formulas)
    {
        Name = name;
        IsLandscape = form.IsLandscape;
        _formulas = formulas;
        var tables = blocks.OfType<PrintedBlock.Table>().ToList();
        _edges = [.. tables.SelectMany(EdgesOf).Append(0).Append(1).Select(e => Math.Round(e, 3)).Distinct().Order()];
        var whole = IsLandscape ? LandscapeWidth : PortraitWidth;
        Widths = [.. _edges.Zip(_edges.Skip(1), (a, b) => Math.Round((double)(b - a) * whole, 2))];
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PrintedBlock.Line line when line.Runs.Any(r => r is not PrintedRun.Words { Text: " " }):
                    Line(line);
                    break;
                case PrintedBlock.Table table:
                    Table(table);
                    break;
            }
        }
    }

    /// <summary>The sheet's name.</summary>
    public string Name { get; }

    /// <summary>Whether printed on the page's long side.</summary>
    public bool IsLandscape { get; }

    /// <summary>Widths of the columns in half-width characters.</summary>
    public ImmutableArray<double> Widths { get; }

    /// <summary>First and last row that are repeated on each page; 0 where none are.</summary>
    public (int First, int Last) Repeated { get; private set; }

    /// <summary>The cells by row and column.</summary>
    public IEnumerable<FormCell> Cells => _cells.OrderBy(c => c.Row).ThenBy(c => c.Column);

    /// <summary>Height of a row in points, by the text that wraps in it.</summary>
    public double HeightOf(int row)
    {
        var lines = _cells.Where(c => c.Row == row && c.Down == 1).Select(c => c.Text is { } text ? TextWidth.Lines(text, Math.Max(2, WidthOf(c) - 1)) * (c.Look.Size / 11.0) : 1).DefaultIfEmpty(1).Max();
        return Math.Min(400, Math.Max(_heights.GetValueOrDefault(row), (lines * LineHeight) + 4));
    }

    private static IEnumerable<decimal> EdgesOf(PrintedBlock.Table table)
    {
        var sum = table.Widths.Sum();
        var at = 0m;
        foreach (var width in table.Widths)
        {
            at += width;
            yield return at / sum;
        }
    }

    private double WidthOf(FormCell cell) => Widths.Skip(cell.Column - 1).Take(cell.Across).Sum();

    private void Line(PrintedBlock.Line line)
    {
        _row++;
        var size = line.Look switch { PrintLook.Title => 16, PrintLook.Subtitle or PrintLook.Chapter => 14, PrintLook.Note => 10, _ => 12 };
        var open = line.Runs.Any(r => r is not PrintedRun.Words);
        var look = new FormLook("@", size, line.Look is PrintLook.Title or PrintLook.Chapter or PrintLook.Heading, null, HasBorder: false, line.Align, open);
        _cells.Add(FormCells.Whole(new FormCell(_row, 1, Widths.Length, 1, look), line.Runs));
    }

    private void Table(PrintedBlock.Table table)
    {
        var edges = EdgesOf(table).Prepend(0).Select(e => _edges.IndexOf(Math.Round(e, 3))).ToArray();
        if (table.HeaderRows > 0 && Repeated.First == 0)
        {
            Repeated = (_row + 1, _row + table.HeaderRows);
        }

        foreach (var row in table.Rows)
        {
            _row++;
            if (row.Height is { } height)
            {
                _heights[_row] = (double)height * 72 / 25.4;
            }

            FormCell? left = null;
            foreach (var cell in row.Cells)
            {
                var place = new FormCell(_row, edges[cell.Column] + 1, edges[cell.Column + cell.Across] - edges[cell.Column], cell.Down, new FormLook("@", 11, false, null, HasBorder: true, cell.Align, IsOpen: cell.Runs.IsEmpty || cell.Runs.Any(r => r is not PrintedRun.Words)));
                var made = Cell(place, cell, left);
                _cells.Add(made);
                left = made;
            }
        }
    }

    private FormCell Cell(FormCell place, PrintedCell cell, FormCell? left)
    {
        if (cell.IsLabel)
        {
            var text = string.Concat(cell.Runs.OfType<PrintedRun.Words>().Select(w => w.Text));
            return place with { Text = text, Look = place.Look with { Fill = Shade } };
        }

        if (cell.Runs is not ([PrintedRun.Value] or [PrintedRun.Value, PrintedRun.Words]) || cell.Runs[0] is not PrintedRun.Value value || value.Field.Type is FieldType.Map)
        {
            return FormCells.Whole(place, cell.Runs);
        }

        var unit = cell.Runs is [_, PrintedRun.Words words] ? words.Text.Trim() : "";
        // Behind a label the unit stands with it, where it is seen while the cell is blank.
        if (unit.Length > 0 && left is { Text: { } label } && label.Any(char.IsLetter) && string.Equals(left.Look.Fill, Shade, StringComparison.Ordinal) && left.Row == place.Row)
        {
            if (!label.Contains(unit, StringComparison.Ordinal))
            {
                _cells[_cells.IndexOf(left)] = left with { Text = $"{label}（{unit}）" };
            }

            unit = "";
        }

        var made = FormCells.Value(place, value, unit);
        return _formulas.Formulas.TryGetValue(value.Id, out var formula) && made.Number is null
            ? made with { Formula = formula, Look = made.Look with { Fill = Computed, IsOpen = false }, Check = null }
            : made;
    }
}
