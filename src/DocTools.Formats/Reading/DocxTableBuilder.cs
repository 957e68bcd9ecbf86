using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Collects the rows of a table into a grid of cells with spans.</summary>
/// <param name="number">The table's number.</param>
/// <param name="counts">The document's counters.</param>
internal sealed class DocxTableBuilder(string number, DocxCounts counts)
{
    public const int MostColumns = 1000;

    private readonly List<Cell> _cells = [];

    // Blank cells in which the word processor draws a number, by their place in _cells.
    private readonly List<(int Cell, string Mark)> _marked = [];

    // Per first column: the place in _cells of the cell that a "continue" in the next row would prolong.
    private Dictionary<int, int> _open = [];
    private Dictionary<int, int> _stillOpen = [];
    private int _row;
    private int _column;
    private int _columnCount;
    private int _nested;
    private int _last = -1;

    /// <summary>The table's number.</summary>
    public string Number => number;

    /// <summary>Number of the next nested table over all cells, from 1.</summary>
    public int NextNested() => ++_nested;

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        counts.AddRow();
        _row++;
        _column = 1;
        _last = -1;
    }

    /// <summary>Leaves columns of the row empty (gridBefore, gridAfter).</summary>
    public void SkipColumns(int count)
    {
        _column = Math.Min(_column + Math.Max(0, count), MostColumns);
        _columnCount = Math.Max(_columnCount, _column - 1);
    }

    /// <summary>Takes the row's next cell.</summary>
    public void AddCell(DocxCellLook look, CellSink content)
    {
        counts.AddCell();
        var span = Math.Clamp(look.Span, 1, MostColumns);
        var first = _column;
        _column = Math.Min(first + span, MostColumns);
        _columnCount = Math.Max(_columnCount, _column - 1);
        if (look.ContinuesLeft && _last >= 0)
        {
            _cells[_last] = _cells[_last] with { ColumnSpan = _cells[_last].ColumnSpan + span };
            return;
        }

        if (look.ContinuesAbove && _open.TryGetValue(first, out var above))
        {
            // What a covered cell holds is not shown.
            _cells[above] = _cells[above] with { RowSpan = _row - _cells[above].Row + 1 };
            _stillOpen[first] = above;
            _last = -1;
            return;
        }

        _last = _cells.Count;
        _cells.Add(new Cell(_row, first, 1, span, content.Text) { Nested = content.Nested, HasPicture = content.HasPicture, Pictures = [.. content.Pictures], ListItems = content.ListItems });
        if (content.Mark is { } mark && string.IsNullOrWhiteSpace(content.Text))
        {
            _marked.Add((_last, mark));
        }

        if (look.BeginsMerge || look.ContinuesAbove)
        {
            _stillOpen[first] = _last;
        }
    }

    /// <summary>Takes a cell whose place and spans the file tells (OpenDocument).</summary>
    public void AddCellAt(int column, int rows, int columns, CellSink content)
    {
        counts.AddCell();
        _columnCount = Math.Max(_columnCount, column + columns - 1);
        if (content.Mark is { } mark && string.IsNullOrWhiteSpace(content.Text))
        {
            _marked.Add((_cells.Count, mark));
        }

        _cells.Add(new Cell(_row, column, rows, columns, content.Text) { Nested = content.Nested, HasPicture = content.HasPicture, Pictures = [.. content.Pictures], ListItems = content.ListItems });
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        (_open, _stillOpen) = (_stillOpen, _open);
        _stillOpen.Clear();
    }

    /// <summary>The table so far.</summary>
    public Table Build()
    {
        // 編號 1. 2. 3. by an automatic list: in a column of them the number is what the cell says. A single one begins a list that nobody wrote.
        foreach (var column in _marked.GroupBy(m => _cells[m.Cell].Column).Where(g => g.Count() > 1))
        {
            foreach (var (cell, mark) in column)
            {
                _cells[cell] = _cells[cell] with { Text = mark };
            }
        }

        return new(number, _row, _columnCount, [.. _cells.Select(c => c.Row + c.RowSpan - 1 > _row ? c with { RowSpan = _row - c.Row + 1 } : c)]);
    }
}
