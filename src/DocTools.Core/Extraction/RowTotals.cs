using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads the total rows of a table: 投入人月合計, and the row that gives a number for each month.</summary>
internal sealed class RowTotals(FormScope scope, TableDefinition table)
{
    private readonly Dictionary<string, Reading> _values = new(StringComparer.Ordinal);

    /// <summary>Total fields by their id within the form.</summary>
    public IReadOnlyDictionary<string, Reading> Values => _values;

    /// <summary>The row of months; null where there is none.</summary>
    public Reading? MonthRow { get; private set; }

    /// <summary>Whether the first words of a row say that it is a total.</summary>
    public bool IsTotal(Cell[] cells)
    {
        var first = cells.FirstOrDefault(c => LabelText.Key(c.Text).Any(char.IsLetter));
        if (first is null)
        {
            return false;
        }

        var key = LabelText.Key(first.Text);
        var plain = LabelText.BaseKey(first.Text);
        return table.TotalKeys.Concat(table.MonthRowKeys).Any(k => string.Equals(k, key, StringComparison.Ordinal) || string.Equals(k, plain, StringComparison.Ordinal)
            || (k.Length >= 4 && key.StartsWith(k, StringComparison.Ordinal)) || (key.StartsWith(k, StringComparison.Ordinal) && key[k.Length..].All(c => char.IsDigit(c) || c is '人' or '月' or '家' or '共' or '計')));
    }

    /// <summary>Reads a total row of a group.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="header">Its columns.</param>
    /// <param name="row">The row.</param>
    /// <param name="group">The group that it totals.</param>
    /// <param name="unit">The unit of money that the lines above the table state; null where none does.</param>
    public void Read(TableGrid grid, HeaderMatch header, int row, string? group, decimal? unit)
    {
        var texts = new RowTexts(scope, grid, header, row);
        foreach (var (column, target) in table.Totals)
        {
            var definition = table.Columns.First(c => string.Equals(c.Id, column, StringComparison.Ordinal));
            if (header.Columns.TryGetValue(column, out var span) && grid.At(row, span.First) is { } cell)
            {
                var source = scope.Segment.UnitOf(cell).Source;
                var raw = cell.Text.Trim();
                var value = WithoutTotalLabel(raw);
                // A total is in the unit of the rows above it.
                var field = definition.Field.Type == FieldType.Money ? definition.Field with { PrintedUnit = table.PrintedUnit } : definition.Field;
                var reading = FieldParser.Parse(field, value, source, scope.Context(field) with { Number = cell.Number, MoneyUnit = field.Type == FieldType.Money ? unit ?? texts.HeaderUnit(column) : null });
                var id = target.Replace("{group}", group ?? "", StringComparison.Ordinal);
                if (!_values.TryGetValue(id, out var known) || known.IsBlank)
                {
                    // A second total below (of all groups together) is not this group's.
                    _values[id] = reading with { Raw = raw.Length == 0 ? null : raw };
                }

                if (!reading.IsBlank)
                {
                    scope.FilledTables.Add(grid.Table.Number);
                }
            }
        }

        if (table.CountTotal is { } count && (!_values.TryGetValue(count, out var counted) || counted.IsBlank) && Count(grid, header, row) is { } number)
        {
            _values[count] = number;
        }

        var first = grid.Row(row).First(c => LabelText.Key(c.Text).Any(char.IsLetter));
        if (table.MonthRowField is not null && MonthRow is null && header.Months.Count > 0 && table.MonthRowKeys.Any(k => LabelText.Key(first.Text).StartsWith(k, StringComparison.Ordinal)))
        {
            MonthRow = ReadMonthRow(grid, header, row);
        }
    }

    /// <summary>The number of rows that a total row states: in the label's cell, in one with 家, or beside the label before the columns of figures.</summary>
    private Reading? Count(TableGrid grid, HeaderMatch header, int row)
    {
        var cells = grid.Row(row).Where(c => c.Row == row && c.Text.Trim().Length > 0).ToArray();
        var last = table.KeyColumns.Where(header.Columns.ContainsKey).Select(k => header.Columns[k].Last).DefaultIfEmpty(1).Max();
        var cell = cells.FirstOrDefault(c => c.Text.Contains('家', StringComparison.Ordinal) && c.Text.Any(char.IsDigit)) ?? cells.FirstOrDefault(c => c.Column <= last + 1 && Nfkc.Fold(c.Text).Any(char.IsAsciiDigit));
        if (cell is null)
        {
            return null;
        }

        var numbers = string.Concat(Nfkc.Fold(cell.Text).Select(c => char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parsed = numbers.Length == 1 ? ValueReader.Read(FieldType.Integer, numbers[0], ParseContext.None) : ParsedValue.Invalid();
        return new Reading(parsed, cell.Text.Trim(), scope.Segment.UnitOf(cell).Source);
    }

    private string WithoutTotalLabel(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        var head = colon < 0 ? "" : LabelText.Key(text[..colon]);
        if (colon >= 0 && table.TotalKeys.Contains(head, StringComparer.Ordinal))
        {
            return text[(colon + 1)..];
        }

        var label = table.TotalKeys.OrderByDescending(k => k.Length).FirstOrDefault(k => text.StartsWith(k, StringComparison.Ordinal));
        return label is null ? text : text[label.Length..];
    }

    private Reading? ReadMonthRow(TableGrid grid, HeaderMatch header, int row)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var raws = new List<string>();
        Documents.Source? place = null;
        var invalid = false;
        foreach (var (name, first, last) in header.Months)
        {
            // Of two halves of a month the later one tells where it ends.
            var cell = Enumerable.Range(first, last - first + 1).Select(c => grid.At(row, c)).LastOrDefault(c => c is not null && c.Text.Trim().Length > 0);
            if (cell is null)
            {
                continue;
            }

            var parsed = ValueReader.Read(FieldType.Percent, cell.Text, ParseContext.None with { Number = cell.Number });
            if (parsed.Value is FieldValue.Number number)
            {
                entries.Add(new MapEntry(name, [number.Value]));
                place ??= scope.Segment.UnitOf(cell).Source;
            }

            invalid |= parsed.Outcome == ParseOutcome.Invalid;
            raws.Add(cell.Text.Trim());
        }

        var raw = string.Join(' ', raws);
        return invalid
            ? new Reading(ParsedValue.Invalid(), raw, place ?? scope.Segment.UnitOf(grid.Row(row).First()).Source)
            : entries.Count == 0 ? null : new Reading(ParsedValue.Of(new FieldValue.Map(entries.ToImmutable(), Lists: false)), raw, place);
    }
}
