using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DocTools.Core.Documents;

/// <summary>Finds the cell that covers a place of a table.</summary>
public sealed class TableGrid
{
    // A sheet with one cell at its far end would need 17 billion places: such a grid keeps first places only.
    private const long MostPlaces = 4_000_000;

    private static readonly ConditionalWeakTable<Table, TableGrid> Known = [];

    private readonly Dictionary<long, Cell> _places = [];
    private readonly Dictionary<Cell, CellKeys> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, ImmutableArray<Cell>> _rows = [];

    /// <summary>Lays the cells out; places outside the table's bounds are left out.</summary>
    private TableGrid(Table table)
    {
        Table = table;
        var spans = (long)table.RowCount * table.ColumnCount <= MostPlaces;
        foreach (var cell in table.Cells)
        {
            var lastRow = spans ? Math.Min(cell.Row + cell.RowSpan - 1, table.RowCount) : cell.Row;
            var lastColumn = spans ? Math.Min(cell.Column + cell.ColumnSpan - 1, table.ColumnCount) : cell.Column;
            for (var r = cell.Row; r <= lastRow; r++)
            {
                for (var c = cell.Column; c <= lastColumn; c++)
                {
                    _places.TryAdd(Place(r, c), cell);
                }
            }
        }
    }

    /// <summary>The grid of a table, laid out once. A document is read by one thread, and so is its grid.</summary>
    public static TableGrid Of(Table table) => Known.GetValue(table, static t => new TableGrid(t));

    /// <summary>The keys of a cell's text, worked out once.</summary>
    public CellKeys KeysOf(Cell cell)
    {
        if (!_keys.TryGetValue(cell, out var keys))
        {
            _keys[cell] = keys = CellKeys.Of(cell.Text);
        }

        return keys;
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The cell that covers a place (from 1), or null.</summary>
    public Cell? At(int row, int column) =>
        _places.GetValueOrDefault(Place(row, column));

    /// <summary>The distinct cells of a row from left to right, those that reach into it from above included.</summary>
    public ImmutableArray<Cell> Row(int row)
    {
        if (_rows.TryGetValue(row, out var known))
        {
            return known;
        }

        var cells = new List<Cell>();
        for (var c = 1; c <= Table.ColumnCount; c++)
        {
            if (At(row, c) is { } cell && (cells.Count == 0 || !ReferenceEquals(cell, cells[^1])))
            {
                cells.Add(cell);
            }
        }

        // The blank rows of a sheet are a million, and cost nothing to look up again.
        return cells.Count == 0 ? [] : _rows[row] = [.. cells];
    }

    /// <summary>The cells to the right of a cell in its first row.</summary>
    public IEnumerable<Cell> RightOf(Cell cell) => Row(cell.Row).SkipWhile(c => !ReferenceEquals(c, cell)).Skip(1);

    /// <summary>The cells to the left of a cell in one row, nearest first.</summary>
    public IEnumerable<Cell> LeftOf(Cell cell, int row) => Row(row).TakeWhile(c => !ReferenceEquals(c, cell)).Reverse();

    /// <summary>The cell below a cell, in its first column.</summary>
    public Cell? Below(Cell cell) => At(cell.Row + cell.RowSpan, cell.Column);

    private static long Place(int row, int column) => ((long)row << 24) | (uint)column;
}
