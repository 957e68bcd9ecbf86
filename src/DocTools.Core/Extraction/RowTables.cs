using DocTools.Core.Documents;
using DocTools.Core.Programs;

namespace DocTools.Core.Extraction;

/// <summary>Finds and reads the tables of one definition: continued over several tables, grouped by captions, columns in any order.</summary>
internal static class RowTables
{
    /// <summary>Reads all tables of the segment that belong to the definition.</summary>
    public static RowTableResult Read(FormScope scope, TableDefinition table, IReadOnlyDictionary<TableGrid, TableDefinition> owners)
    {
        var reader = new RowReader(scope, table);
        HeaderMatch? header = null;
        TableGrid? previous = null;
        foreach (var grid in scope.Segment.Grids)
        {
            if (owners.TryGetValue(grid, out var owner) && ReferenceEquals(owner, table))
            {
                scope.FormTables.Add(grid.Table.Number);
                header = Find(grid, table)!;
                reader.Start(grid, header, previous);
                reader.ReadRows(grid, header, header.LastRow + 1);
                previous = grid;
            }
            else if (header is not null && previous is not null && !owners.ContainsKey(grid) && Continues(scope, previous, grid))
            {
                scope.FormTables.Add(grid.Table.Number);
                reader.ReadRows(grid, header, 1);
                previous = grid;
            }
            else
            {
                previous = null;
            }
        }

        return reader.Result();
    }

    /// <summary>The header of the table's definition in a grid, or null.</summary>
    public static HeaderMatch? Find(TableGrid grid, TableDefinition table)
    {
        var columns = HeaderColumns.Of(table);
        HeaderMatch? best = null;
        var bestRank = 0;
        for (var row = 1; row <= Math.Min(grid.Table.RowCount, 60); row++)
        {
            var match = columns.At(grid, row);
            if (match is not null && match.Score >= table.MinimumColumns && (table.MonthColumn is null || match.Months.Count > 0) && HasKey(table, match) && Rank(grid, table, match) is var rank && (best is null || rank > bestRank))
            {
                (best, bestRank) = (match, rank);
            }
        }

        return best;
    }

    // Of several tables on one sheet that have such columns the one whose groups follow is meant.
    private static int Rank(TableGrid grid, TableDefinition table, HeaderMatch match)
    {
        if (!table.NeedsGroup)
        {
            return match.Score;
        }

        var grouped = (table.GroupColumn is { } column && match.Columns.ContainsKey(column))
            || IsBand(grid, table, Enumerable.Range(match.LastRow + 1, Math.Max(0, grid.Table.RowCount - match.LastRow)))
            || IsBand(grid, table, Enumerable.Range(1, match.FirstRow - 1).Reverse());
        return match.Score + (grouped ? table.Columns.Length : 0);
    }

    // Whether the nearest row in which anything stands is a group's name alone.
    private static bool IsBand(TableGrid grid, TableDefinition table, IEnumerable<int> rows) =>
        rows.Select(r => grid.Row(r).Where(c => c.Row == r && c.Text.Trim().Length > 0).Take(2).ToArray()).FirstOrDefault(c => c.Length > 0) is [var band] && table.IsGroupAlone(band.Text);

    private static bool HasKey(TableDefinition table, HeaderMatch match) =>
        table.KeyColumns.IsEmpty || table.KeyColumns.Any(match.Columns.ContainsKey) || table.Columns.Any(c => c.Unheaded && table.KeyColumns.Contains(c.Id, StringComparer.Ordinal));

    /// <summary>A table without a header right behind one of equal width is its continuation on the next page.</summary>
    private static bool Continues(FormScope scope, TableGrid previous, TableGrid grid) =>
        grid.Table.ColumnCount == previous.Table.ColumnCount && grid.Table.Number.Contains('.', StringComparison.Ordinal) == previous.Table.Number.Contains('.', StringComparison.Ordinal)
        && Captions.Paragraphs(scope.Segment, grid).Count == 0;
}
