using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Odf;

/// <summary>Lays the cells of a text's table out by their spans: each takes the next place that no cell above it covers.</summary>
/// <param name="inner">Takes the cells.</param>
internal sealed class OdfTableBuilder(DocxTableBuilder inner)
{
    // Per column from 1: rows below the present one that a cell above covers.
    private readonly int[] _covered = new int[DocxTableBuilder.MostColumns + 1];

    /// <summary>The grid that the cells go to.</summary>
    public DocxTableBuilder Inner => inner;

    /// <summary>Takes a row.</summary>
    public void AddRow(List<OdfCell> cells)
    {
        inner.BeginRow();
        var isCovered = Array.ConvertAll(_covered, c => c > 0);
        for (var i = 1; i < _covered.Length; i++)
        {
            _covered[i] -= isCovered[i] ? 1 : 0;
        }

        var column = 1;
        foreach (var cell in cells)
        {
            for (var i = 0; i < cell.Repeated && column < isCovered.Length; i++)
            {
                column = Place(cell, column, isCovered);
            }
        }

        inner.EndRow();
    }

    /// <summary>The table so far.</summary>
    public Table Build() => inner.Build();

    private int Place(OdfCell cell, int column, bool[] isCovered)
    {
        while (column < isCovered.Length && isCovered[column])
        {
            column++;
        }

        if (column >= isCovered.Length)
        {
            return column;
        }

        // A span that runs into a cell above it ends there.
        var columns = 1;
        while (columns < cell.Columns && column + columns < isCovered.Length && !isCovered[column + columns])
        {
            columns++;
        }

        Array.Fill(_covered, cell.Rows - 1, column, columns);
        inner.AddCellAt(column, cell.Rows, columns, cell.Content);
        return column + columns;
    }
}
