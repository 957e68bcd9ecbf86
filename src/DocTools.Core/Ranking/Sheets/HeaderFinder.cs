using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Finds the rows of headings in a sheet: in one row or two, with titles above, several times in a sheet.</summary>
/// <param name="grid">The sheet.</param>
/// <param name="matcher">What headings mean.</param>
internal sealed class HeaderFinder(TableGrid grid, HeadingMatcher matcher)
{
    // 編號 may stand a row above or below the criteria where headings take two rows.
    private static readonly int[] Around = [0, -1, -2, 1];

    /// <summary>The headings of a score sheet at or below a row; null where there are none.</summary>
    public SheetHeader? Scores(int from)
    {
        for (var row = from; row <= grid.Table.RowCount; row++)
        {
            if (At(row, from) is { } header && !header.Criteria.IsEmpty && Identifies(header))
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>The headings of a list of proposals; null where there are none.</summary>
    public SheetHeader? Proposals()
    {
        for (var row = 1; row <= grid.Table.RowCount; row++)
        {
            if (At(row, row) is { } header && header.Columns.ContainsKey(SheetColumn.Id) && (header.Columns.ContainsKey(SheetColumn.Organisation) || header.Columns.ContainsKey(SheetColumn.Project)))
            {
                return header;
            }
        }

        return null;
    }

    private static bool Identifies(SheetHeader header) =>
        header.Columns.ContainsKey(SheetColumn.Id) || header.Columns.ContainsKey(SheetColumn.Project) || header.Columns.ContainsKey(SheetColumn.Organisation);

    private SheetHeader? At(int row, int from)
    {
        var criteria = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var weights = ImmutableDictionary.CreateBuilder<string, ImmutableArray<decimal>>(StringComparer.Ordinal);
        string? doubled = null;
        var last = row;
        foreach (var cell in grid.Row(row).Where(c => c.Text.Length > 0))
        {
            if (matcher.Criterion(cell.Text) is not { } criterion)
            {
                continue;
            }

            doubled = criteria.ContainsKey(criterion.Name) ? criterion.Name : doubled;
            criteria.TryAdd(criterion.Name, cell.Column);
            weights.TryAdd(criterion.Name, criterion.Weights);
            last = Math.Max(last, cell.Row + cell.RowSpan - 1);
        }

        var taken = criteria.Values.ToHashSet();
        var (columns, rows) = Columns(row, from, taken);
        if (columns.IsEmpty)
        {
            return null;
        }

        last = Math.Max(last, rows.Max());
        if (WeightRow(last + 1, columns, criteria))
        {
            last++;
        }

        for (var below = row + 1; below <= last; below++)
        {
            AddWeights(below, criteria, weights);
        }

        return new SheetHeader { FirstRow = rows.Min(), LastRow = last, Columns = columns, Criteria = criteria.ToImmutable(), Weights = weights.ToImmutable(), Doubled = doubled };
    }

    // Of the columns that can mean the same, the wording that stands first in the list counts; the row of the criteria comes before those around it.
    private (ImmutableDictionary<SheetColumn, int> Columns, ImmutableArray<int> Rows) Columns(int row, int from, HashSet<int> taken)
    {
        var found = new Dictionary<SheetColumn, (int Column, int Rank, int Row)>();
        foreach (var offset in Around.Where(o => row + o >= from && row + o <= grid.Table.RowCount && (o == 0 || taken.Count > 0)))
        {
            foreach (var cell in grid.Row(row + offset).Where(c => c.Text.Length > 0 && !taken.Contains(c.Column)))
            {
                if (matcher.Column(cell.Text) is { } column && (!found.TryGetValue(column.Column, out var known) || (known.Row == row + offset && column.Rank < known.Rank)))
                {
                    found[column.Column] = (cell.Column, column.Rank, row + offset);
                }
            }
        }

        return (found.ToImmutableDictionary(f => f.Key, f => f.Value.Column), [row, .. found.Values.Select(f => f.Row)]);
    }

    // A row of weights below the headings names no proposal.
    private bool WeightRow(int row, ImmutableDictionary<SheetColumn, int> columns, ImmutableDictionary<string, int>.Builder criteria)
    {
        if (row > grid.Table.RowCount || criteria.Count == 0)
        {
            return false;
        }

        var named = new[] { SheetColumn.Id, SheetColumn.Organisation, SheetColumn.Project }.Any(c => columns.TryGetValue(c, out var at) && grid.At(row, at) is { } cell && cell.Row == row && cell.Text.Trim().Length > 0);
        return !named && criteria.Values.All(c => grid.At(row, c) is { } cell && !HeadingMatcher.WeightsAlone(cell.Text).IsEmpty);
    }

    private void AddWeights(int row, ImmutableDictionary<string, int>.Builder criteria, ImmutableDictionary<string, ImmutableArray<decimal>>.Builder weights)
    {
        foreach (var (name, column) in criteria)
        {
            if (grid.At(row, column) is { } cell && cell.Row == row)
            {
                weights[name] = weights[name].AddRange(HeadingMatcher.WeightsAlone(cell.Text));
            }
        }
    }
}
