using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Extraction;

namespace DocTools.Core.Rollups;

/// <summary>Collects the budget of one sheet: years in a row above their amounts, or a year beside its amount.</summary>
/// <param name="definition">Years and marks.</param>
internal sealed class BudgetArea(RollupDefinition definition)
{
    private readonly List<(int Year, int Column, int Span)> _heads = [];
    private readonly Dictionary<int, BudgetStatus> _marks = [];
    private readonly SortedDictionary<int, List<LineCell>> _cells = [];
    private readonly List<string> _lines = [];
    private List<int> _lineYears = [];
    private bool _doubtful;

    /// <summary>What a unit beside the label or in a caption multiplies by; null where none is stated.</summary>
    public decimal? Unit { get; set; }

    /// <summary>Whether years were found.</summary>
    public bool HasYears => _heads.Count > 0 || _lineYears.Count > 0 || _cells.Count > 0;

    /// <summary>Whether anything was found.</summary>
    public bool HasAnything => HasYears || _lines.Count > 0;

    /// <summary>Takes a line behind or below the label.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cells">Its cells without the label's; not empty.</param>
    public void Add(SheetLine line, ImmutableArray<LineCell> cells)
    {
        Unit ??= MoneyUnits.InCaption(line.Text);
        if (line.Table is null || cells is [{ Column: 0 }])
        {
            AddText(line, cells[0].Text);
        }
        else if (!Heads(cells) && !Beside(cells))
        {
            Below(cells);
        }
    }

    /// <summary>The budget by year.</summary>
    public ImmutableSortedDictionary<int, YearBudget> Read()
    {
        var budget = ImmutableSortedDictionary.CreateBuilder<int, YearBudget>();
        foreach (var (year, cells) in _cells)
        {
            var text = string.Join('\n', cells.Select(c => c.Text));
            var number = cells.Count == 1 ? cells[0].Number : null;
            var cell = new LineCell(text, 0, 1, number, cells.Exists(c => c.Doubtful));
            if (BudgetCellReader.Read(YearText.Under(cell, _marks.TryGetValue(year, out var mark) ? mark : null, definition), Unit, definition) is { } read)
            {
                budget[year] = read;
            }
        }

        if (_lineYears.Count > 0)
        {
            FromText(budget);
        }

        return budget.ToImmutable();
    }

    private void FromText(ImmutableSortedDictionary<int, YearBudget>.Builder budget)
    {
        if (_lines.Count == 0)
        {
            return;
        }

        var parts = _doubtful ? null : BudgetWords.Part(_lines, _lineYears.Count, definition);
        var whole = string.Join(' ', _lines);
        for (var i = 0; i < _lineYears.Count; i++)
        {
            budget[_lineYears[i]] = parts is null
                ? new YearBudget(null, BudgetStatus.Unreadable, whole)
                : BudgetCellReader.Read(new LineCell(parts[i], 0, 1, null, false), Unit, definition) ?? new YearBudget(null, BudgetStatus.Unreadable, parts[i]);
        }
    }

    private void AddText(SheetLine line, string text)
    {
        if (YearText.Line(text, definition) is { Count: > 0 } years)
        {
            _lineYears = _lineYears.Count == 0 ? years : [.. _lineYears.Union(years)];
        }
        else if (_lineYears.Count == 0 && YearText.AtStart(text, definition) is { } year)
        {
            var at = text.IndexOf('年', StringComparison.Ordinal);
            Put(year, new LineCell(text[(at + 1)..].TrimStart('度', ' ', ':', '：', '\t'), 0, 1, null, line.Cells[0].Doubtful));
        }
        else if (!line.IsPageNumber && MoneyUnits.InCaption(text) is null)
        {
            _lines.Add(text);
            _doubtful |= line.Cells[0].Doubtful;
        }
    }

    // A row of years above the amounts.
    private bool Heads(ImmutableArray<LineCell> cells)
    {
        var heads = cells.Select(c => (Year: YearText.Of(c.Text, definition), Cell: c)).Where(h => h.Year is not null).ToList();
        if (heads.Count == 0 || _heads.Count > 0 || (heads.Count == 1 && cells.Length > 1) || heads.Select(h => h.Year).Distinct().Count() < heads.Count)
        {
            return false;
        }

        _heads.AddRange(heads.Select(h => (h.Year!.Value, h.Cell.Column, h.Cell.Span)));
        Unit ??= heads.Select(h => MoneyUnits.InNote(h.Cell.Text)).FirstOrDefault(u => u is not null);
        heads.ForEach(h => Mark(h.Year!.Value, h.Cell.Text));
        return true;
    }

    // A year beside its amount.
    private bool Beside(ImmutableArray<LineCell> cells)
    {
        var at = _heads.Count > 0 ? -1 : cells.Select((c, i) => (c, i)).Where(p => YearText.Of(p.c.Text, definition) is not null).Select(p => p.i).DefaultIfEmpty(-1).First();
        if (at < 0 || at + 1 >= cells.Length)
        {
            return false;
        }

        Unit ??= MoneyUnits.InNote(cells[at].Text);
        Mark(YearText.Of(cells[at].Text, definition)!.Value, cells[at].Text);
        foreach (var cell in cells[(at + 1)..])
        {
            Put(YearText.Of(cells[at].Text, definition)!.Value, cell);
        }

        return true;
    }

    private void Below(ImmutableArray<LineCell> cells)
    {
        foreach (var cell in cells)
        {
            var under = _heads.Where(h => cell.Column < h.Column + h.Span && h.Column < cell.Column + cell.Span).ToList();
            if (under.Count == 1)
            {
                Put(under[0].Year, cell);
            }
            else if (under.Count > 1)
            {
                // One amount over several years: whose it is cannot be told.
                under.ForEach(h => Put(h.Year, cell with { Doubtful = true }));
            }
        }
    }

    private void Mark(int year, string head)
    {
        if (YearText.Mark(head, definition) is { } mark)
        {
            _marks[year] = mark;
        }
    }

    private void Put(int year, LineCell cell)
    {
        if (!_cells.TryGetValue(year, out var cells))
        {
            _cells[year] = cells = [];
        }

        cells.Add(cell);
    }
}
