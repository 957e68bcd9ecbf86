using System.Buffers;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads the rows of one table definition, over all the tables that belong to it.</summary>
internal sealed class RowReader(FormScope scope, TableDefinition table)
{
    private readonly List<Dictionary<string, Reading>> _rows = [];
    private readonly RowTotals _totals = new(scope, table);
    private readonly HashSet<Cell> _keyCells = new(ReferenceEqualityComparer.Instance);
    private static readonly SearchValues<char> Crosses = SearchValues.Create("XxＸｘ×✕✖✗✘☒");
    private readonly RowGroup _group = new(scope, table);
    private decimal? _unit;
    private string? _heads;
    private BrokenRow? _last;

    /// <summary>Begins a table: takes its group and its unit from the lines above it.</summary>
    public void Start(TableGrid grid, HeaderMatch header, TableGrid? previous)
    {
        // A table that goes on under the same header states its unit once.
        var heads = string.Join('\n', grid.Row(header.FirstRow).Select(c => LabelText.Key(c.Text)));
        _unit = Captions.MoneyUnit(scope.Segment, grid, header.FirstRow) ?? (string.Equals(heads, _heads, StringComparison.Ordinal) ? _unit : null) ?? Captions.TitleUnit(scope);
        _heads = heads;
        _group.Start(grid, header, isFirst: previous is null);
    }

    /// <summary>Reads the rows from a row on.</summary>
    public void ReadRows(TableGrid grid, HeaderMatch header, int from)
    {
        header = WithUnheaded(grid, header);
        var heads = SubHeads.Of(grid, header, table);
        for (var row = Math.Max(from, heads.IsRowOfItsOwn ? header.LastRow + 2 : from); row <= grid.Table.RowCount; row++)
        {
            var cells = grid.Row(row).ToArray();
            var written = cells.Where(c => c.Row == row && c.Text.Trim().Length > 0).ToArray();
            if (written.Length == 0)
            {
                continue;
            }

            if (IsHeaderAgain(grid, row))
            {
                continue;
            }

            if (written.Length == 1 && table.GroupOf(written[0].Text) is { } group && (written[0].ColumnSpan * 2 > grid.Table.ColumnCount || table.IsGroupAlone(written[0].Text)))
            {
                _group.Band(group);
                continue;
            }

            if (_totals.IsTotal(cells))
            {
                _totals.Read(grid, header, row, _group.Id, _unit);
                _group.End();
                continue;
            }

            ReadRow(grid, header, heads, row);
        }
    }

    /// <summary>What was read.</summary>
    public RowTableResult Result() => new(_rows, _totals.Values, _totals.MonthRow);

    private bool IsHeaderAgain(TableGrid grid, int row)
    {
        var match = HeaderColumns.Of(table).At(grid, row);
        return match is not null && match.FirstRow == match.LastRow && match.Score >= Math.Max(2, table.MinimumColumns);
    }

    private void ReadRow(TableGrid grid, HeaderMatch header, SubHeads heads, int row)
    {
        var texts = new RowTexts(scope, grid, header, row);
        if (MayGoOn(grid, header, row) && _last?.Continue(texts, this) is { } whole)
        {
            _rows[^1] = whole;
            scope.RowCells.UnionWith(grid.Row(row).Where(c => c.Row == row));
            _last = null;
            return;
        }

        if (IsLeft(grid, texts, row))
        {
            return;
        }

        var continued = table.KeyColumns.Length > 0 && table.KeyColumns.All(k => texts.IsFromAbove(k)) && _rows.Count > 0 && table.KeyColumns.Any(k => texts.First(k) is { } c && _keyCells.Contains(c));
        var item = ItemOf(texts);
        var readings = ReadColumns(texts, heads, item, row, continued);
        if (continued || !IsRow(readings, item))
        {
            return;
        }

        foreach (var key in table.KeyColumns)
        {
            if (texts.First(key) is { } cell)
            {
                _keyCells.Add(cell);
            }
        }

        AddDerived(readings);
        if (table.GroupColumn is { } groupColumn)
        {
            var column = table.Columns.First(c => string.Equals(c.Id, groupColumn, StringComparison.Ordinal));
            var group = _group.Read(column, texts, heads.Read(scope, column, row), _rows.Count > 0 ? _rows[^1] : null, written => Cell(column, texts, written, item, continued: false));
            if (group is not null)
            {
                readings[groupColumn] = group;
            }
        }

        if (table.MonthColumn is { } monthColumn)
        {
            readings[monthColumn] = Marking.Read(scope, grid, header, row);
        }

        _rows.Add(readings);
        _last = new BrokenRow(table, texts, readings);
        scope.RowCells.UnionWith(grid.Row(row).Where(c => c.Row == row));
        scope.FilledTables.Add(grid.Table.Number);
    }

    // A row that begins with a label of the form, or that lies across columns, is no rest of the row above.
    private bool MayGoOn(TableGrid grid, HeaderMatch header, int row) =>
        !grid.Row(row).Any(c => c.Row == row && c.Text.Trim().Length > 0 && (scope.IsLabel(scope.Segment.UnitOf(c)) || header.Columns.Values.Count(v => c.Column <= v.Last && c.Column + c.ColumnSpan - 1 >= v.First) > 1));

    // A row of the form's own labels, where the definition says that they are none of the table's.
    private bool IsLeft(TableGrid grid, RowTexts texts, int row) =>
        table.LeavesLabels && grid.Row(row).Any(c => c.Row == row && scope.IsLabel(scope.Segment.UnitOf(c)) && table.GroupOf(c.Text) is null && (c.Column == 1 || table.KeyColumns.Append(table.GroupColumn).OfType<string>().Any(k => ReferenceEquals(texts.First(k), c))));

    private Dictionary<string, Reading> ReadColumns(RowTexts texts, SubHeads heads, PrintedItem? item, int row, bool continued)
    {
        var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            if (string.Equals(column.Id, table.GroupColumn, StringComparison.Ordinal) || string.Equals(column.Id, table.MonthColumn, StringComparison.Ordinal))
            {
                continue;
            }

            var read = heads.Read(scope, column, row) ?? CellReading(column, texts, item, continued);
            if (read is not null)
            {
                readings[column.Id] = read;
            }
        }

        GoDown(readings);
        return readings;
    }

    // Only into a row that says something of its own: the printed rows that nobody filled in are none of the one above.
    private void GoDown(Dictionary<string, Reading> readings)
    {
        if (_rows.Count == 0 || readings.Values.All(r => r.IsBlank))
        {
            return;
        }

        foreach (var column in table.Columns.Where(c => c.GoesDown))
        {
            if (readings.GetValueOrDefault(column.Id) is { IsBlank: true, Raw: null } read && _rows[^1].TryGetValue(column.Id, out var over) && !over.IsBlank)
            {
                readings[column.Id] = over with { Parsed = over.Parsed with { Confidence = Math.Min(over.Parsed.Confidence, RowGroup.GoesOn) }, Raw = null, Source = read.Source, How = "the row above" };
            }
        }
    }

    /// <summary>A column's reading of a text that a page's end had parted.</summary>
    public Reading Whole(ColumnDefinition column, RowTexts texts, string text, Source source) => Cell(column, texts, (text, source, null), null, continued: false)!;

    private Reading? CellReading(ColumnDefinition column, RowTexts texts, PrintedItem? item, bool continued) =>
        texts.Get(column.Id) is { } cells ? Cell(column, texts, cells, item, continued) : null;

    private Reading? Cell(ColumnDefinition column, RowTexts texts, (string Text, Source Source, CellNumber? Number) cells, PrintedItem? item, bool continued)
    {

        var field = Typed(column, item, cells.Text);
        var context = scope.Context(field) with { Number = cells.Number, MoneyUnit = field.Type == FieldType.Money ? _unit ?? texts.HeaderUnit(column.Id) : null, BoxesExpected = scope.Segment.Document.HasBoxes && texts.HasBoxes(column.Id) };
        if (texts.IsFromAbove(column.Id) && field.Type is not (FieldType.Text or FieldType.Choice or FieldType.YesNo) && !continued)
        {
            // A number in a cell merged over several rows belongs to the first of them.
            return new Reading(ParsedValue.Blank, null, cells.Source);
        }

        if (Ditto.Is(cells.Text) && _rows.Count > 0 && _rows[^1].TryGetValue(column.Id, out var above))
        {
            return above with { Raw = cells.Text.Trim(), Source = cells.Source, Copied = above.Copied ?? above.Raw };
        }

        if (field.Type == FieldType.YesNo && Marks.Alone(cells.Text) == true)
        {
            return new Reading(IsCross(cells.Text) ? ParsedValue.Invalid() : ParsedValue.Of(new FieldValue.Flag(true)), cells.Text, cells.Source);
        }

        if (scope.Form.FindField(column.Field.Id)?.Locator is Locator.Scale scale && cells.Text.Length > 0)
        {
            return new Reading(ScaleLocator.Parse(cells.Text, scale.Least, scale.Most), cells.Text, cells.Source);
        }

        return FieldParser.Parse(field, cells.Text, cells.Source, context);
    }

    // A cross in a column of a question may be a tick as well as a no.
    private static bool IsCross(string text) => text.AsSpan().ContainsAny(Crosses);

    private FieldDefinition Typed(ColumnDefinition column, PrintedItem? item, string text)
    {
        var field = column.Field;
        if (field.Type == FieldType.Text && item is not null && !string.Equals(column.Id, table.ItemColumn, StringComparison.Ordinal))
        {
            field = field with { Hints = [.. field.Hints, .. item.Hints] };
        }

        var money = field.Type == FieldType.Money || (column.ByItem && (item?.Money ?? IsAmount(text)));
        return money ? field with { Type = FieldType.Money, PrintedUnit = table.PrintedUnit } : field;
    }

    // An item that the applicant added: its own unit decides.
    private static bool IsAmount(string text) => Nfkc.Fold(text).Contains('元', StringComparison.Ordinal);

    private PrintedItem? ItemOf(RowTexts texts)
    {
        if (table.ItemColumn is null || texts.Get(table.ItemColumn) is not { } cells)
        {
            return null;
        }

        var key = LabelText.Key(cells.Text);
        var plain = LabelText.BaseKey(cells.Text);
        return table.Items.FirstOrDefault(i => i.Keys.Contains(key, StringComparer.Ordinal))
            ?? table.Items.FirstOrDefault(i => i.Keys.Contains(plain, StringComparer.Ordinal))
            ?? table.Items.FirstOrDefault(i => i.Keys.Any(k => key.StartsWith(k, StringComparison.Ordinal)));
    }

    private bool IsRow(Dictionary<string, Reading> readings, PrintedItem? item) =>
        item is not null || table.KeyColumns.Any(k => readings.TryGetValue(k, out var r) && !r.IsBlank) || (table.KeyColumns.IsEmpty && readings.Values.Any(r => !r.IsBlank))
        || (table.ItemColumn is null && readings.Values.Count(r => !r.IsBlank && r.Parsed.Value is not null) >= 2);

    private void AddDerived(Dictionary<string, Reading> readings)
    {
        foreach (var column in table.Columns.Where(c => c.Derivation is not null))
        {
            if (readings.TryGetValue(column.Id, out var own) && !own.IsBlank)
            {
                // A column of its own may say 「12年以上」 as the joint one does.
                readings[column.Id] = Derive.Own(column.Derivation!, own) ?? own;
            }
            else if (readings.TryGetValue(column.Derivation!.From, out var from))
            {
                readings[column.Id] = Derive.For(column.Field with { Derivation = column.Derivation }, from);
            }
        }
    }

    /// <summary>Gives a column without a printed header the free column before the first month.</summary>
    private HeaderMatch WithUnheaded(TableGrid grid, HeaderMatch header)
    {
        var column = table.Columns.FirstOrDefault(c => c.Unheaded && !header.Columns.ContainsKey(c.Id));
        if (column is null || header.Months.Count == 0)
        {
            return header;
        }

        var last = header.Months[0].First - 1;
        var taken = header.Columns.Values.Where(v => v.First <= last).Select(v => v.Last).DefaultIfEmpty(0).Max();
        var free = Enumerable.Range(taken + 1, Math.Max(0, last - taken))
            .Where(c => Enumerable.Range(header.LastRow + 1, Math.Max(0, grid.Table.RowCount - header.LastRow)).Any(r => grid.At(r, c) is { } cell && LabelText.Key(cell.Text).Any(char.IsLetter) && !_totals.IsTotal([cell])))
            .ToArray();
        if (free.Length == 0)
        {
            return header;
        }

        var columns = new Dictionary<string, (int First, int Last)>(header.Columns, StringComparer.Ordinal) { [column.Id] = (free[0], last) };
        return header with { Columns = columns };
    }
}
