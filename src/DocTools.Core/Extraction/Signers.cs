using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>The persons of a form that comes once per person, where one sheet was signed by several: in a table under the label, or line by line.</summary>
internal static class Signers
{
    /// <summary>One record per person; the record as it is where there is one person or none.</summary>
    public static ImmutableArray<FormRecord> Split(FormScope scope, FormRecord record)
    {
        if (scope.Form.KeyField is not { } key || scope.Form.FindField(key) is not { Locator: Locator.Label label } field)
        {
            return [record];
        }

        var persons = scope.Segment.Units.SelectMany(scope.HitsIn).Where(h => label.Keys.Contains(h.Label, StringComparer.Ordinal))
            .SelectMany(h => Under(scope, field, h) ?? [LabelLocator.ValueOf(scope, field, h)])
            .Select(r => RecordWriter.Doubted(field, r)!).Where(r => r.Parsed.Outcome == ParseOutcome.Value).DistinctBy(r => MatchKey.Of(r.Parsed.Value!.Display), StringComparer.Ordinal).ToArray();
        return persons.Length == 0 ? [record] : [.. persons.Select(p => With(record, $"{scope.Form.Id}.{key}", p))];
    }

    /// <summary>The cells under a label that heads a column of a list; null where it heads none.</summary>
    private static Reading[]? Under(FormScope scope, FieldDefinition field, LabelHit hit)
    {
        if (hit.Unit is not { Grid: { } grid, Cell: { } cell } || Hints.Strip(hit.Unit.Text[hit.End..], field.Hints).Length > 0
            || grid.RightOf(cell).FirstOrDefault(c => c.Text.Trim().Length > 0) is not { } right || grid.Below(cell) is null || grid.Below(right) is null
            || scope.HitsIn(scope.Segment.UnitOf(grid.Below(cell)!)).Count > 0)
        {
            return null;
        }

        // 「立同意書人｜王一」 above 「日期｜…」 is a label with its value; a list has names in its own column.
        var below = Enumerable.Range(cell.Row + cell.RowSpan, Math.Max(0, grid.Table.RowCount - cell.Row - cell.RowSpan + 1))
            .Select(r => grid.At(r, cell.Column)).TakeWhile(c => c is not null && !BlankText.IsBlank(c.Text, ParseContext.None)).ToArray();
        return below.Length == 0 ? null : [.. below.Select(c => FieldParser.Parse(field, c!.Text, scope.Segment.UnitOf(c).Source, scope.Context(field)))];
    }

    private static FormRecord With(FormRecord record, string id, Reading person) => record with
    {
        Fields = [.. record.Fields.Select(f => string.Equals(f.Id, id, StringComparison.Ordinal) ? f with { Parsed = person.Parsed, Raw = person.Raw, Origin = person.ToOrigin(record.Document) } : f)],
    };
}
