using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Rollups;

/// <summary>
/// Reads plan sheets out of lines: text with labels at the start of lines, tables with a label beside or above each value, and workbooks with a
/// sheet a plan. A sheet may run over pages; the number of a page is no text of it.
/// </summary>
internal sealed class SheetReader
{
    private readonly RollupDefinition _definition;
    private readonly ImmutableArray<SheetLine> _lines;
    private readonly ImmutableArray<PlanSheet>.Builder _plans = ImmutableArray.CreateBuilder<PlanSheet>();
    private readonly List<SheetLine> _body = [];
    private readonly HashSet<Table> _whole;
    private SheetDraft? _sheet;
    private string? _ministry;
    private Table? _table;
    private SheetLine? _head;
    private SheetLine? _last;
    private string? _tab;

    private SheetReader(ImmutableArray<SheetLine> lines, RollupDefinition definition)
    {
        _lines = lines;
        _definition = definition;
        _whole = new HashSet<Table>(lines.Where(l => l.Table is not null && Label(l).Part == PlanPart.Name).Select(l => l.Table!), ReferenceEqualityComparer.Instance);
    }

    /// <summary>Reads the plans, and gives the lines that belong to none.</summary>
    public static (ImmutableArray<PlanSheet> Plans, IReadOnlyList<SheetLine> Body) Read(ImmutableArray<SheetLine> lines, RollupDefinition definition)
    {
        var reader = new SheetReader(lines, definition);
        reader.Run();
        return (reader._plans.ToImmutable(), reader._body);
    }

    private void Run()
    {
        for (var i = Annex(); i < _lines.Length; i++)
        {
            var line = _lines[i];
            Turn(line);
            if (line.IsPageNumber && !MayBeAmount(line))
            {
                continue;
            }

            if (IsAnnexTitle(line))
            {
                Close();
            }
            else if (Heading(i) is { } ministry)
            {
                Close();
                _ministry = ministry;
            }
            else
            {
                Take(line);
            }
        }

        Close();
    }

    // The lines in front of the annex are the body of the document, whatever they look like.
    private int Annex()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (IsAnnexTitle(_lines[i]) && _lines.Skip(i + 1).Take(5).Any(l => Label(l).Part is PlanPart.Strategy or PlanPart.Name))
            {
                _body.AddRange(_lines[..i]);
                return i;
            }
        }

        return 0;
    }

    // Each sheet of a workbook stands for itself.
    private void Turn(SheetLine line)
    {
        if (!string.Equals(line.Source.Sheet, _tab, StringComparison.Ordinal))
        {
            Close();
            _tab = line.Source.Sheet;
            _ministry = _tab is null ? null : _definition.MinistryBook.In(_tab);
        }
    }

    private bool IsAnnexTitle(SheetLine line) => line.Cells.Length == 1 && _definition.AnnexKey.Length > 0 && string.Equals(LabelText.Key(line.Text), _definition.AnnexKey, StringComparison.Ordinal);

    private bool MayBeAmount(SheetLine line) => line.Table is not null || _sheet is { Current: PlanPart.Budget, Budget.Unit: not null };

    private string? Heading(int index)
    {
        var line = _lines[index];
        if (line.Cells.Length != 1 || line.Text.Length > 60 || PlanText.Heading(line.Text, _definition) is not { } ministry)
        {
            return null;
        }

        var next = _lines.Skip(index + 1).FirstOrDefault(l => !l.IsPageNumber && !IsAnnexTitle(l));
        return next is not null && Label(next).Part is PlanPart.Strategy or PlanPart.Name ? ministry : null;
    }

    private void Take(SheetLine line)
    {
        var (part, length) = Label(line);
        if (part is { } found && Begins(found, line))
        {
            Close();
            _sheet = new SheetDraft(_definition, line.Source);
            if (Dropped(found, line) is { } head)
            {
                TakeRow(head);
            }
        }

        _last = line;
        _head = ReferenceEquals(line.Table, _table) ? _head : line;
        _table = line.Table;
        if (_sheet is null)
        {
            _body.Add(line);
            return;
        }

        if (line.Table is null || line.Cells.Length == 1)
        {
            TakeText(line, part, length);
        }
        else
        {
            TakeRow(line);
        }
    }

    // Tables that touch over the end of a page are read as one, and a first row like that of the first page is left out as a repeated head.
    private SheetLine? Dropped(PlanPart part, SheetLine line) =>
        part == PlanPart.Name && line.Table is not null && ReferenceEquals(line.Table, _table) && _last is { Source.Page: { } page } && line.Source.Page > page &&
        _head is { Cells.Length: > 1 } head && Label(head).Part == PlanPart.Strategy
            ? head
            : null;

    // A label that opens a sheet: strategy or name, where that one was met before, or where the sheet in work has its other parts already.
    // A table that names a plan is a sheet from its first label on, whichever that is.
    private bool Begins(PlanPart part, SheetLine line)
    {
        var isNew = line.Table is not null && !ReferenceEquals(line.Table, _table);
        var whole = isNew && _whole.Contains(line.Table!);
        if (_sheet is null)
        {
            return whole || part is PlanPart.Strategy or PlanPart.Name || (part == PlanPart.Ministry && line.Cells.Length > 1);
        }

        return part switch
        {
            _ when whole && _sheet.Has(PlanPart.Name) => true,
            PlanPart.Strategy or PlanPart.Name => _sheet.Has(part) || (_sheet.IsPastHead && (line.Table is null || isNew)),
            PlanPart.Ministry => line.Cells.Length > 1 && (_sheet.Has(part) || (_sheet.IsPastHead && isNew)),
            _ => false,
        };
    }

    private void TakeText(SheetLine line, PlanPart? part, int length)
    {
        var text = line.Text;
        if (part is { } found && (found is PlanPart.Note || !_sheet!.Has(found) || found == PlanPart.Budget) && !IsCellOfYears(line))
        {
            _sheet!.Open(found);
            text = text[length..].Trim();
        }
        else if (_sheet!.Current != PlanPart.Budget && YearText.Line(text, _definition).Count > 1)
        {
            _sheet.Open(PlanPart.Budget);
        }

        if (text.Length == 0)
        {
            if (part == PlanPart.Budget)
            {
                _sheet.Budget.Unit ??= Extraction.MoneyUnits.InNote(line.Text);
            }

            return;
        }

        if (_sheet.Current == PlanPart.Budget)
        {
            _sheet.Budget.Add(line, [line.Cells[0] with { Text = text }]);
        }
        else if (_sheet.Current is { } current)
        {
            _sheet.Add(current, text);
        }
    }

    // In a row of amounts 備註 is the mark of a year, and not the label of the note.
    private bool IsCellOfYears(SheetLine line) =>
        _sheet is { Current: PlanPart.Budget, Budget.HasYears: true } && Label(line).Part == PlanPart.Note &&
        line.Text.AsSpan().IndexOfAny(':', '：') < 0;

    private void TakeRow(SheetLine line)
    {
        var budget = ImmutableArray.CreateBuilder<LineCell>();
        var opened = false;
        foreach (var cell in line.Cells)
        {
            var years = _sheet is { Current: PlanPart.Budget, Budget.HasYears: true };
            if (_definition.PartOfCell(cell.Text) is { } part && !(part == PlanPart.Note && (years || budget.Count > 0) && (!ReferenceEquals(cell, line.Cells[0]) || line.Cells.Length > 2)))
            {
                opened = true;
                _sheet!.Open(part);
                if (part == PlanPart.Budget)
                {
                    _sheet.Budget.Unit ??= Extraction.MoneyUnits.InNote(cell.Text);
                }
            }
            else if (YearText.Of(cell.Text, _definition) is not null && (!opened || _sheet!.Current == PlanPart.Budget || budget.Count > 0))
            {
                _sheet!.Open(PlanPart.Budget);
                opened = true;
                budget.Add(cell);
            }
            else if (_sheet!.Current == PlanPart.Budget)
            {
                budget.Add(cell);
            }
            else if (_sheet.Current is { } current)
            {
                _sheet.Add(current, cell.Text);
            }
        }

        if (budget.Count > 0)
        {
            _sheet!.Budget.Add(line, budget.ToImmutable());
        }
    }

    private (PlanPart? Part, int Length) Label(SheetLine line)
    {
        if (line.Table is not null && _definition.PartOfCell(line.Cells[0].Text) is { } part)
        {
            return (part, line.Cells[0].Text.Length);
        }

        var folded = Values.Nfkc.FoldIdeographs(line.Cells[0].Text);
        foreach (var label in _definition.Labels)
        {
            if (label.AtStart(folded) is > 0 and var length)
            {
                return (label.Part, Math.Min(length, folded.Length));
            }
        }

        return (null, 0);
    }

    private void Close()
    {
        if (_sheet?.Finish(_ministry) is { } plan)
        {
            _plans.Add(plan);
        }

        _sheet = null;
    }
}
