using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>The texts of one row of a table, by column.</summary>
internal sealed class RowTexts(FormScope scope, TableGrid grid, HeaderMatch header, int row)
{
    /// <summary>The place of the row's first cell.</summary>
    public Source Place => scope.Segment.UnitOf(grid.Row(row).First()).Source;

    /// <summary>The text under a column's header, of all cells that begin there, with its place and stored number; null where the column does not stand.</summary>
    public (string Text, Source Source, CellNumber? Number)? Get(string column)
    {
        var cells = Cells(column);
        if (cells.Length == 0)
        {
            return null;
        }

        var written = cells.Where(c => c.Text.Trim().Length > 0).ToArray();
        var place = scope.Segment.UnitOf(written.Length > 0 ? written[0] : cells[0]).Source;
        return (string.Join(' ', written.Select(c => c.Text.Trim())), place, written.Length == 1 ? written[0].Number : null);
    }

    /// <summary>The column's first cell in this row.</summary>
    public Cell? First(string column) => Cells(column).FirstOrDefault();

    /// <summary>Whether the column's cell reaches into this row from a row above.</summary>
    public bool IsFromAbove(string column) => First(column) is { } cell && cell.Row < row;

    /// <summary>The unit of money in the column's header.</summary>
    public decimal? HeaderUnit(string column) =>
        header.Columns.TryGetValue(column, out var span) && grid.At(header.LastRow, span.First) is { } cell ? MoneyUnits.InNote(cell.Text) ?? MoneyUnits.InCaption(cell.Text) ?? MoneyUnits.AtEnd(cell.Text) : null;

    /// <summary>Whether a box stands anywhere under the column's header: a word in a column without any is no option beside a box that was left blank.</summary>
    public bool HasBoxes(string column) =>
        header.Columns.TryGetValue(column, out var span) && Enumerable.Range(header.LastRow + 1, Math.Max(0, grid.Table.RowCount - header.LastRow)).Any(r => Enumerable.Range(span.First, span.Last - span.First + 1).Any(c => grid.At(r, c) is { } cell && Marks.Any(cell.Text)));

    private Cell[] Cells(string column)
    {
        if (!header.Columns.TryGetValue(column, out var span))
        {
            return [];
        }

        var others = header.Columns.Where(c => !string.Equals(c.Key, column, StringComparison.Ordinal)).Select(c => c.Value).ToArray();
        return [.. grid.Row(row).Where(c => c.Column <= span.Last && c.Column + c.ColumnSpan - 1 >= span.First
            && (c.Column >= span.First || (c.Column + c.ColumnSpan - 1 <= span.Last && !others.Any(o => c.Column <= o.Last && c.Column + c.ColumnSpan - 1 >= o.First)))
            && !(span.First < span.Last && LabelText.Key(c.Text) is { Length: > 0 } key && key.All(char.IsDigit) && grid.Row(row).Any(d => d.Column > c.Column && d.Column <= span.Last && d.Text.Trim().Length > 0)))];
    }
}
