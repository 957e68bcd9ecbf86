using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads a table of printed lines by printed columns: the budget.</summary>
internal sealed class MatrixReader(FormScope scope, MatrixDefinition matrix)
{
    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableGrid> _lineOf = new(StringComparer.Ordinal);
    private List<(string Prefix, bool Marked)> _details = [];
    private string? _parent;
    private string? _group;
    private int _extras;

    /// <summary>Reads every grid that has the matrix's header and lines, its continuations included; field ids within the form → reading.</summary>
    public IReadOnlyDictionary<string, Reading> Read(IReadOnlyDictionary<TableGrid, MatrixDefinition> owners)
    {
        HeaderMatch? header = null;
        decimal? unit = null;
        TableGrid? previous = null;
        foreach (var grid in scope.Segment.Grids)
        {
            if (owners.TryGetValue(grid, out var owner) && ReferenceEquals(owner, matrix))
            {
                header = FindHeader(grid, matrix)!;
                unit = Captions.MoneyUnit(scope.Segment, grid, header.FirstRow) ?? unit;
                ReadRows(grid, header, header.LastRow + 1, unit);
                previous = grid;
            }
            else if (header is not null && previous is not null && grid.Table.ColumnCount == previous.Table.ColumnCount && Captions.Paragraphs(scope.Segment, grid).Count == 0)
            {
                ReadRows(grid, header, 1, unit);
                previous = grid;
            }
            else
            {
                previous = null;
            }
        }

        DropDetails();
        return Numbered();
    }

    /// <summary>Whether a grid is the matrix: enough of its columns above, enough of its lines below.</summary>
    public static bool Owns(TableGrid grid, MatrixDefinition matrix)
    {
        if (FindHeader(grid, matrix) is not { } header)
        {
            return false;
        }

        var keys = matrix.LineKeys;
        var lines = 0;
        for (var row = header.LastRow + 1; row <= Math.Min(grid.Table.RowCount, header.LastRow + 60); row++)
        {
            lines += LabelCells(grid, header, row).Any(c => keys.Contains(grid.KeysOf(c).Full) || keys.Contains(grid.KeysOf(c).Plain)) ? 1 : 0;
        }

        return lines >= matrix.MinimumLines;
    }

    private static HeaderMatch? FindHeader(TableGrid grid, MatrixDefinition matrix)
    {
        var columns = HeaderColumns.Of(matrix);
        HeaderMatch? best = null;
        for (var row = 1; row <= Math.Min(grid.Table.RowCount, 200); row++)
        {
            var match = columns.At(grid, row);
            if (match is not null && match.Score >= matrix.MinimumColumns && match.Columns.Values.All(c => c.First > 1) && (best is null || match.Score > best.Score))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>The cells of a row to the left of the first headed column, outermost first.</summary>
    private static IEnumerable<Cell> LabelCells(TableGrid grid, HeaderMatch header, int row)
    {
        var first = header.Columns.Values.Min(c => c.First);
        return grid.Row(row).Where(c => c.Column < first && c.Text.Trim().Length > 0);
    }

    private void ReadRows(TableGrid grid, HeaderMatch header, int from, decimal? unit)
    {
        scope.FormTables.Add(grid.Table.Number);
        for (var row = from; row <= grid.Table.RowCount; row++)
        {
            var labels = LabelCells(grid, header, row).ToArray();
            if (labels.Length == 0)
            {
                continue;
            }

            MatrixLine? line = null;
            foreach (var label in labels)
            {
                if (Find(grid, label) is { } found)
                {
                    if (found.Kind == MatrixLineKind.Group)
                    {
                        _group = found.Id;
                        line ??= found;
                    }
                    else
                    {
                        line = found;
                    }
                }
                else if (!ReferenceEquals(label, labels[0]) || labels.Length == 1)
                {
                    line = line is { Kind: MatrixLineKind.Group } || line is null ? ExtraLine(label) ?? line : line;
                }
            }

            if (line is not null)
            {
                ReadLine(grid, header, row, line, labels[^1], unit);
            }
        }
    }

    private MatrixLine? Find(TableGrid grid, Cell label)
    {
        var (key, plain, _) = grid.KeysOf(label);
        var candidates = matrix.Lines.Where(l => l.Keys.Contains(key, StringComparer.Ordinal) || l.Keys.Contains(plain, StringComparer.Ordinal)).ToArray();
        return candidates.FirstOrDefault(l => _group is not null && string.Equals(l.In, _group, StringComparison.Ordinal))
            ?? candidates.FirstOrDefault(l => l.Kind == MatrixLineKind.Group)
            ?? candidates.FirstOrDefault(l => l.In is null)
            ?? (candidates.Length == 1 && candidates[0].Kind != MatrixLineKind.Subtotal ? candidates[0] : null);
    }

    private MatrixLine? ExtraLine(Cell label)
    {
        var extra = matrix.Lines.FirstOrDefault(l => l.Kind == MatrixLineKind.Extra && string.Equals(l.In, _group, StringComparison.Ordinal));
        return extra is null || LabelText.Key(label.Text).Length is 0 or > 30 ? null : extra;
    }

    private void ReadLine(TableGrid grid, HeaderMatch header, int row, MatrixLine line, Cell label, decimal? unit)
    {
        var texts = new RowTexts(scope, grid, header, row);
        var group = line.Kind == MatrixLineKind.Group ? line.Id : line.In;
        var target = line.Kind switch
        {
            MatrixLineKind.Group => matrix.Lines.FirstOrDefault(l => l.Kind == MatrixLineKind.Subtotal && string.Equals(l.In, line.Id, StringComparison.Ordinal)),
            _ => line,
        };
        if (target is null)
        {
            return;
        }

        var read = matrix.Columns.Select(c => (Column: c, Reading: Cell(target, c, texts, unit))).Where(p => p.Reading is not null).ToArray();
        if (line.Kind == MatrixLineKind.Group && (read.All(p => p.Column.Type == FieldType.Text || p.Reading!.IsBlank) || read.Any(p => _readings.ContainsKey($"{matrix.Id}.{target.Id}.{p.Column.Id}"))))
        {
            return;
        }

        var prefix = $"{matrix.Id}.{target.Id}";
        if (line.Kind == MatrixLineKind.Extra)
        {
            if (read.All(p => p.Reading!.IsBlank))
            {
                return;
            }

            prefix += string.Create(CultureInfo.InvariantCulture, $"[{_extras++}]");
            var unitOfLabel = scope.Segment.UnitOf(label);
            _readings[prefix + ".label"] = new Reading(ValueReader.Read(FieldType.Text, LabelText.StripNumbering(label.Text), ParseContext.None), label.Text.Trim(), unitOfLabel.Source);
        }

        var again = !read.All(p => p.Reading!.IsBlank) && _lineOf.TryGetValue(prefix, out var known) && ReferenceEquals(known, grid);
        foreach (var (column, reading) in read)
        {
            var id = $"{prefix}.{column.Id}";
            _readings[id] = _readings.TryGetValue(id, out var before) ? LineJoiner.Join(before, reading!, again) : reading!;
        }

        Derived(line, prefix, read.FirstOrDefault(p => string.Equals(p.Column.Id, line.Derived?.Rule.From, StringComparison.Ordinal)).Reading, again);
        _lineOf[prefix] = grid;
        NoteDetail(line, prefix, label);
        if (read.Any(p => !p.Reading!.IsBlank))
        {
            scope.FilledTables.Add(grid.Table.Number);
        }

        if (line.Kind == MatrixLineKind.Subtotal && string.Equals(group, _group, StringComparison.Ordinal))
        {
            _group = null;
        }
    }

    private static Reading? Cell(MatrixLine line, MatrixColumn column, RowTexts texts, decimal? unit)
    {
        if (texts.Get(column.Id) is not { } cell)
        {
            return null;
        }

        if (texts.IsFromAbove(column.Id) && column.Type != FieldType.Text)
        {
            return new Reading(ParsedValue.Blank, null, cell.Source);
        }

        var field = new FieldDefinition { Id = column.Id, Type = column.Type, Label = column.Label, Hints = column.Type == FieldType.Text ? line.Hints : [] };
        var context = ParseContext.None with { Hints = field.Hints, Number = cell.Number, MoneyUnit = column.Type == FieldType.Money ? texts.HeaderUnit(column.Id) ?? unit : null };
        return FieldParser.Parse(field, cell.Text, cell.Source, context);
    }

    private void Derived(MatrixLine line, string prefix, Reading? from, bool again)
    {
        if (line.Derived is { } derived && from is not null)
        {
            var reading = Derive.From(derived.Rule, from);
            _readings[derived.Field.Id] = _readings.TryGetValue(derived.Field.Id, out var before) ? LineJoiner.Join(before, reading, again) : reading;
        }
    }

    /// <summary>Remembers which added lines stand under which printed one: details that explain it are no lines of their own.</summary>
    private void NoteDetail(MatrixLine line, string prefix, Cell label)
    {
        if (line.Kind == MatrixLineKind.Extra)
        {
            _details.Add((prefix, LineJoiner.IsDetail(label.Text)));
        }
        else
        {
            DropDetails();
            (_parent, _details) = (prefix, []);
        }
    }

    private void DropDetails()
    {
        var marked = _details.TakeWhile(d => d.Marked).ToArray();
        var details = marked.Length > 0 ? marked : [.. _details];
        if (_parent is null || details.Length == 0 || (marked.Length == 0 && details.Length < 2) || Amount(_parent) is not { } whole
            || details.Any(d => Amount(d.Prefix) is null) || details.Sum(d => Amount(d.Prefix)) != whole)
        {
            return;
        }

        foreach (var id in _readings.Keys.Where(k => details.Any(d => k.StartsWith(d.Prefix + ".", StringComparison.Ordinal))).ToArray())
        {
            _readings.Remove(id);
        }
    }

    /// <summary>The readings with the added lines that are left numbered from 0.</summary>
    private Dictionary<string, Reading> Numbered()
    {
        var kept = new Dictionary<string, Reading>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, reading) in _readings)
        {
            var open = id.IndexOf('[', StringComparison.Ordinal);
            var close = id.IndexOf(']', StringComparison.Ordinal);
            if (open < 0 || close < open)
            {
                kept[id] = reading;
                continue;
            }

            var line = id[..(close + 1)];
            if (!numbers.TryGetValue(line, out var number))
            {
                numbers[line] = number = numbers.Count;
            }

            kept[string.Create(CultureInfo.InvariantCulture, $"{id[..open]}[{number}]{id[(close + 1)..]}")] = reading;
        }

        return kept;
    }

    private decimal? Amount(string prefix) =>
        matrix.Columns.Where(c => c.Type == FieldType.Money).Select(c => (_readings.GetValueOrDefault($"{prefix}.{c.Id}")?.Parsed.Value as FieldValue.Number)?.Value).LastOrDefault(v => v is not null);
}
