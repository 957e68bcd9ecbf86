using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Reads tables with a row per plan: columns in any order under one or two rows of heads, years with or without 年, rows of sums left out.</summary>
internal sealed class PlanTableReader
{
    private const int MostRowsAhead = 20;

    private readonly RollupDefinition _definition;
    private readonly Table _table;
    private readonly TableGrid _grid;
    private readonly string _path;
    private readonly Dictionary<PlanPart, int> _columns = [];
    private readonly SortedDictionary<int, (int Column, decimal? Unit, BudgetStatus? Mark)> _years = [];
    private readonly Dictionary<int, (int Column, bool IsNote)> _statuses = [];
    private int _first;
    private string? _lastMinistry;

    private PlanTableReader(Table table, string path, RollupDefinition definition)
    {
        (_table, _path, _definition) = (table, path, definition);
        _grid = TableGrid.Of(table);
    }

    /// <summary>Reads a table's plans; null where it is no list of plans.</summary>
    /// <param name="table">The table.</param>
    /// <param name="path">Its document.</param>
    /// <param name="unit">What a caption above it multiplies amounts by.</param>
    /// <param name="definition">The labels.</param>
    public static ImmutableArray<PlanSheet>? Read(Table table, string path, decimal? unit, RollupDefinition definition)
    {
        var reader = new PlanTableReader(table, path, definition);
        return reader.FindHead(unit) ? reader.Rows() : null;
    }

    private bool FindHead(decimal? caption)
    {
        for (var row = 1; row <= Math.Min(_table.RowCount, MostRowsAhead); row++)
        {
            var heads = _grid.Row(row).ToList();
            caption ??= heads.Select(c => MoneyUnits.InCaption(c.Text)).FirstOrDefault(u => u is not null);
            if (heads.Find(c => _definition.PartOfCell(c.Text) == PlanPart.Name) is not { } name || heads.Count(IsHead) < 2)
            {
                continue;
            }

            var below = _grid.At(row + 1, name.Column);
            var deep = below is null || ReferenceEquals(below, name) || string.IsNullOrWhiteSpace(below.Text) ? row + 1 : row;
            if (Take(row, row, caption) || (deep > row && Take(row, deep, caption)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHead(Cell cell) => _definition.PartOfCell(cell.Text) is not null || YearText.Of(cell.Text, _definition) is not null;

    // Takes one row of heads, or two; true where they have a year.
    private bool Take(int row, int last, decimal? caption)
    {
        _columns.Clear();
        _years.Clear();
        _statuses.Clear();
        for (var column = 1; column <= _table.ColumnCount; column++)
        {
            var heads = Enumerable.Range(row, last - row + 1).Select(r => _grid.At(r, column)).OfType<Cell>().Distinct(ReferenceEqualityComparer.Instance).Cast<Cell>().Where(c => c.Text.Length > 0).ToList();
            Head(heads, column, caption);
        }

        _first = last + 1;
        return _years.Count > 0 && _columns.ContainsKey(PlanPart.Name);
    }

    private void Head(List<Cell> heads, int column, decimal? caption)
    {
        if (heads.Count == 0)
        {
            return;
        }

        var unit = heads.AsEnumerable().Reverse().Select(h => MoneyUnits.InNote(h.Text)).FirstOrDefault(u => u is not null) ?? caption;
        var year = heads.Select(h => YearText.Of(h.Text, _definition)).FirstOrDefault(y => y is not null);
        if (StatusYear(heads, year) is { } of)
        {
            _statuses.TryAdd(of.Year, (column, of.IsNote));
        }
        else if (year is { } amount)
        {
            // A year over two columns has its amount in the first and what it is in the second.
            _ = _years.TryAdd(amount, (column, unit, heads.Select(h => YearText.Mark(h.Text, _definition)).FirstOrDefault(m => m is not null))) || (heads[^1].ColumnSpan > 1 && _statuses.TryAdd(amount, (column, false)));
        }
        else if (heads.Select(h => _definition.PartOfCell(h.Text)).FirstOrDefault(p => p is not null and not PlanPart.Budget and not PlanPart.Status) is { } part)
        {
            _columns.TryAdd(part, column);
        }
    }

    // 112年狀態, or 狀態 below 112年; a column of notes is one too.
    private (int Year, bool IsNote)? StatusYear(List<Cell> heads, int? year)
    {
        var text = LineText.Compact(heads[^1].Text);
        var own = YearText.AtStart(text, _definition);
        var word = own is null ? text : text[(text.IndexOf('年', StringComparison.Ordinal) + 1)..].TrimStart('度');
        return (own ?? year) is { } of && _definition.PartOfCell(word) is PlanPart.Status or PlanPart.Note ? (of, _definition.PartOfCell(word) == PlanPart.Note) : null;
    }

    private ImmutableArray<PlanSheet> Rows()
    {
        var plans = ImmutableArray.CreateBuilder<PlanSheet>();
        for (var row = _first; row <= _table.RowCount; row++)
        {
            if (Row(row) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans.ToImmutable();
    }

    private PlanSheet? Row(int row)
    {
        var name = Text(row, PlanPart.Name) ?? "";
        var cells = _years.Select(y => (Year: y.Key, Cell: _grid.At(row, y.Value.Column), y.Value.Unit)).Where(y => y.Cell is not null && (y.Cell.Text.Trim().Length > 0 || y.Cell.Number is not null)).ToList();
        if ((name.Length == 0 && cells.Count == 0) || IsTotal(row) || _definition.PartOfCell(name) == PlanPart.Name)
        {
            return null;
        }

        var written = Text(row, PlanPart.Ministry);
        var ditto = written is null || MatchKey.Of(written) is "同上";
        _lastMinistry = ditto ? _lastMinistry : PlanText.Ministry(written!, _definition);
        var budget = cells.Select(y => (y.Year, Budget: Read(row, y.Year, y.Cell!, y.Unit))).Where(y => y.Budget is not null);
        return PlanText.Complete(
            new PlanSheet
            {
                Ministry = _lastMinistry ?? (_table.Sheet is { } sheet ? _definition.MinistryBook.In(sheet) : null),
                Name = name,
                Content = Text(row, PlanPart.Content),
                Budget = budget.ToImmutableSortedDictionary(y => y.Year, y => y.Budget!),
                Note = Text(row, PlanPart.Note),
                Source = new Source(_path) { Page = _table.Page, Sheet = _table.Sheet, Table = _table.Number, Row = row, Cell = _grid.Row(row).FirstOrDefault()?.Address },
            },
            Text(row, PlanPart.Strategy),
            Text(row, PlanPart.Indicators),
            _definition);
    }

    private YearBudget? Read(int row, int year, Cell cell, decimal? unit)
    {
        var read = LineReader.Of(cell);
        if (cell.ColumnSpan > 1 && _years.Values.Count(y => y.Column >= cell.Column && y.Column < cell.Column + cell.ColumnSpan) > 1)
        {
            // One cell over several years: whose amount it is cannot be told.
            read = read with { Doubtful = true };
        }

        return _statuses.TryGetValue(year, out var beside) && _grid.At(row, beside.Column)?.Text.Trim() is { Length: > 0 } status && !(beside.IsNote && IsRemark(status))
            ? BudgetCellReader.Read(read with { Text = read.Text + " (" + status + ")" }, unit, _definition)
            : BudgetCellReader.Read(YearText.Under(read, _years[year].Mark, _definition), unit, _definition);
    }

    // A column of notes may say something else than what the amount is; a column of statuses may not.
    private bool IsRemark(string text) => !BlankText.IsBlank(BudgetCellReader.Marks(text, _definition).Left, ParseContext.None);

    // 合計 in any of the columns of words; a plan's own name may hold the word within it.
    private bool IsTotal(int row)
    {
        var years = _years.Values.Select(y => y.Column).ToHashSet();
        return _grid.Row(row).Where(c => !years.Contains(c.Column)).Select(c => LabelText.BaseKey(c.Text)).Take(_columns.Values.Max()).Any(key =>
            key.Length is > 0 and <= 20 && _definition.TotalKeys.Any(t => string.Equals(key, t, StringComparison.Ordinal) || (key.EndsWith(t, StringComparison.Ordinal) && IsSumOf(key[..^t.Length]))));
    }

    private bool IsSumOf(string key) => key.Length == 0 || _definition.MinistryBook.Find(key) is not null || _definition.StrategyBook.Find(key) is not null || _definition.TotalKeys.Contains(key, StringComparer.Ordinal);

    private string? Text(int row, PlanPart part) =>
        _columns.TryGetValue(part, out var column) && _grid.At(row, column) is { } cell && LineText.Join(cell.Text.Split('\n')) is { Length: > 0 } text && !BlankText.IsBlank(text, ParseContext.None) ? text : null;
}
