using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads fields at the crossing of a column's label and a row's section: a table of persons with 姓名, 電話 and E-mail above.</summary>
internal static class CrossTables
{
    /// <summary>Adds the readings of all such tables and gives the units that are their headers, which are no labels of a line.</summary>
    public static HashSet<int> Read(FormScope scope, FormLabels labels, Dictionary<string, Reading> readings)
    {
        var headers = new HashSet<int>();
        foreach (var grid in scope.Segment.Grids.Where(g => g.Table.RowCount is > 1 and < 200))
        {
            var heads = grid.Row(1).Select(scope.Segment.UnitOf).Where(u => IsBareLabel(scope, u)).ToArray();
            var rows = Enumerable.Range(2, grid.Table.RowCount - 1).Select(r => (Row: r, First: grid.At(r, 1)))
                .Where(p => p.First is not null && p.First.Row == p.Row && IsBareLabel(scope, scope.Segment.UnitOf(p.First))
                    && heads.All(h => h.Cell!.Column == 1 || (grid.At(p.Row, h.Cell.Column) is { } cell && !scope.IsLabel(scope.Segment.UnitOf(cell)))))
                .Select(p => (p.Row, Unit: scope.Segment.UnitOf(p.First!), Section: labels.SectionOf(scope.HitsIn(scope.Segment.UnitOf(p.First!))[0].Label)))
                .Where(p => p.Section is not null).ToArray();
            // A header row holds nothing but labels; in 「計畫主持人｜王一｜聯絡電話｜…」 values stand between them.
            if (heads.Length < 2 || rows.Length == 0 || grid.Row(1).Any(c => c.Column > 1 && Hints.Strip(c.Text, []).Length > 0 && !IsBareLabel(scope, scope.Segment.UnitOf(c))))
            {
                continue;
            }

            headers.UnionWith(heads.Select(h => h.Index));
            foreach (var (row, unit, section) in rows)
            {
                headers.Add(unit.Index);
                ReadRow(scope, labels, readings, grid, row, section!, heads);
            }
        }

        return headers;
    }

    private static bool IsBareLabel(FormScope scope, TextUnit unit) =>
        scope.IsLabel(unit) && scope.HitsIn(unit) is [var only] && Hints.Strip(unit.Text[only.End..], []).Length == 0;

    private static void ReadRow(FormScope scope, FormLabels labels, Dictionary<string, Reading> readings, TableGrid grid, int row, string section, TextUnit[] heads)
    {
        foreach (var head in heads)
        {
            var field = labels.Resolve(scope.HitsIn(head)[0].Label, section);
            if (field?.Locator is Locator.Label { Section: { } own } && string.Equals(own, section, StringComparison.Ordinal) && grid.At(row, head.Cell!.Column) is { Column: > 1 } cell)
            {
                readings[field.Id] = FieldParser.Parse(field, cell.Text, scope.Segment.UnitOf(cell).Source, scope.Context(field) with { Number = cell.Number });
            }
        }
    }
}
