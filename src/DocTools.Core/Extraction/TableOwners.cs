using System.Runtime.CompilerServices;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>Which definition each table of a segment belongs to: the one with most of its columns in the header.</summary>
/// <param name="Rows">Tables whose rows repeat.</param>
/// <param name="Matrices">Tables of printed lines.</param>
internal sealed record TableOwners(IReadOnlyDictionary<TableGrid, TableDefinition> Rows, IReadOnlyDictionary<TableGrid, MatrixDefinition> Matrices)
{
    private static readonly ConditionalWeakTable<Segment, Dictionary<FormDefinition, TableOwners>> Known = [];

    /// <summary>The owners of a segment's tables by a form's definitions; worked out once.</summary>
    public static TableOwners Of(FormDefinition form, Segment segment)
    {
        var known = Known.GetValue(segment, static _ => new(ReferenceEqualityComparer.Instance));
        return known.TryGetValue(form, out var owners) ? owners : known[form] = Find(form, segment);
    }

    private static TableOwners Find(FormDefinition form, Segment segment)
    {
        var rows = new Dictionary<TableGrid, TableDefinition>(ReferenceEqualityComparer.Instance);
        var matrices = new Dictionary<TableGrid, MatrixDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var grid in segment.Grids)
        {
            if (form.Matrices.FirstOrDefault(m => MatrixReader.Owns(grid, m)) is { } matrix)
            {
                matrices[grid] = matrix;
            }

            var best = form.Tables.Select(t => (Table: t, Match: RowTables.Find(grid, t))).Where(p => p.Match is not null && (!p.Table.NeedsGroup || NamesGroup(segment, grid, p.Table, p.Match)))
                .OrderByDescending(p => p.Match!.Score).Select(p => p.Table).FirstOrDefault();
            if (best is not null && !matrices.ContainsKey(grid))
            {
                rows[grid] = best;
            }
        }

        return new TableOwners(rows, matrices);
    }

    /// <summary>Whether a column, a caption or a row of the table's own names one of the groups.</summary>
    private static bool NamesGroup(Segment segment, TableGrid grid, TableDefinition table, HeaderMatch header) =>
        (table.GroupColumn is { } column && header.Columns.ContainsKey(column))
        || Captions.Titles(segment, grid, header.FirstRow).Any(c => table.GroupOf(c) is not null)
        || grid.Table.Cells.Any(c => c.Row > header.LastRow && (c.ColumnSpan * 2 > grid.Table.ColumnCount || IsAlone(grid, c)) && table.GroupOf(c.Text) is not null && table.IsGroupAlone(c.Text));

    private static bool IsAlone(TableGrid grid, Cell cell) => grid.Row(cell.Row).All(c => ReferenceEquals(c, cell) || c.Text.Trim().Length == 0);
}
