using DocTools.Core.Programs;
using DocTools.Core.Recognition;

namespace DocTools.Core.Extraction;

/// <summary>Reads fields at the crossing of a column's label and a row's section: a table of persons with 姓名, 電話 and E-mail above.</summary>
internal static class CrossTables
{
    public static void Read(FormScope scope, FormLabels labels, Dictionary<string, Reading> readings)
    {
        foreach (var grid in scope.Segment.Grids.Where(g => g.Table.RowCount is > 1 and < 200))
        {
            var heads = grid.Row(1).Select(scope.Segment.UnitOf).Where(scope.IsLabel).ToArray();
            if (heads.Length < 2)
            {
                continue;
            }

            for (var row = 2; row <= grid.Table.RowCount; row++)
            {
                if (grid.At(row, 1) is { } first && scope.HitsIn(scope.Segment.UnitOf(first)) is { Count: > 0 } hits && labels.SectionOf(hits[0].Label) is { } section)
                {
                    ReadRow(scope, labels, readings, grid, row, section, heads);
                }
            }
        }
    }

    private static void ReadRow(FormScope scope, FormLabels labels, Dictionary<string, Reading> readings, Documents.TableGrid grid, int row, string section, TextUnit[] heads)
    {
        foreach (var head in heads)
        {
            var field = labels.Resolve(scope.HitsIn(head)[0].Label, section);
            if (field?.Locator is Locator.Label { Section: { } own } && string.Equals(own, section, StringComparison.Ordinal)
                && grid.At(row, head.Cell!.Column) is { Column: > 1 } cell && scope.Segment.UnitOf(cell) is var unit && !scope.IsLabel(unit)
                && (!readings.TryGetValue(field.Id, out var known) || known.IsBlank))
            {
                readings[field.Id] = FieldParser.Parse(field, unit.Text, unit.Source, scope.Context(field) with { Number = cell.Number });
            }
        }
    }
}
