using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>Which definition each table of a segment belongs to: the one with most of its columns in the header.</summary>
/// <param name="Rows">Tables whose rows repeat.</param>
/// <param name="Matrices">Tables of printed lines.</param>
internal sealed record TableOwners(IReadOnlyDictionary<TableGrid, TableDefinition> Rows, IReadOnlyDictionary<TableGrid, MatrixDefinition> Matrices)
{
    public static TableOwners Of(FormDefinition form, Segment segment)
    {
        var rows = new Dictionary<TableGrid, TableDefinition>(ReferenceEqualityComparer.Instance);
        var matrices = new Dictionary<TableGrid, MatrixDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var grid in segment.Grids)
        {
            if (form.Matrices.FirstOrDefault(m => MatrixReader.Owns(grid, m)) is { } matrix)
            {
                matrices[grid] = matrix;
            }

            var best = form.Tables.Select(t => (Table: t, Match: RowTables.Find(grid, t))).Where(p => p.Match is not null)
                .OrderByDescending(p => p.Match!.Score).Select(p => p.Table).FirstOrDefault();
            if (best is not null && !matrices.ContainsKey(grid))
            {
                rows[grid] = best;
            }
        }

        return new TableOwners(rows, matrices);
    }
}
