using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Columns for the answers of one question, below the question's header: 是 and 否, the options of a choice, the marks of a scale.</summary>
internal sealed class SubHeads
{
    private static readonly ImmutableArray<ChoiceOption> YesNo = [new("true", ["是", "有", "符合", "Y", "Yes"]), new("false", ["否", "無", "不符合", "N", "No"])];

    private readonly TableGrid _grid;
    private readonly Dictionary<string, List<(string Option, string Word, int Column)>> _columns = new(StringComparer.Ordinal);

    private SubHeads(TableGrid grid) => _grid = grid;

    /// <summary>Whether they stand in a row below the header that holds nothing else.</summary>
    public bool IsRowOfItsOwn { get; private init; }

    /// <summary>The answers' columns of a table.</summary>
    public static SubHeads Of(TableGrid grid, HeaderMatch header, TableDefinition table)
    {
        var below = new SubHeads(grid) { IsRowOfItsOwn = true };
        if (below.Collect(header, table, header.LastRow + 1, alone: true))
        {
            return below;
        }

        var within = new SubHeads(grid);
        if (header.LastRow > header.FirstRow)
        {
            within.Collect(header, table, header.LastRow, alone: false);
        }

        return within;
    }

    /// <summary>The answer of a row; null where the column has no answers' columns of its own, or something else is written in them.</summary>
    public Reading? Read(FormScope scope, ColumnDefinition column, int row)
    {
        if (!_columns.TryGetValue(column.Id, out var heads))
        {
            return null;
        }

        var cells = heads.Select(h => (h.Option, h.Word, Cell: _grid.At(row, h.Column))).Where(c => c.Cell is not null && (c.Cell.Row == row || c.Cell.RowSpan > 1)).DistinctBy(c => c.Cell, ReferenceEqualityComparer.Instance).ToList();
        var written = cells.FindAll(c => c.Cell!.HasPicture || c.Cell.Text.Trim().Length > 0);
        var ticked = MarkText.Ticked(written, c => c.Cell!, c => c.Word);
        if (ticked.Count == 0 && (cells.Count < heads.Count || written.Exists(c => Marks.Alone(c.Cell!.Text) is null && !BlankText.IsBlank(c.Cell.Text, ParseContext.None))))
        {
            // One answer written across the columns is read as the column's text.
            return null;
        }

        var place = ticked.Count > 0 ? ticked[0].Cell! : cells[0].Cell!;
        var raw = string.Join(' ', written.Select(c => c.Cell!.Text.Trim()));
        var parsed = ticked.Count switch
        {
            0 => ParsedValue.Blank,
            1 => ParsedValue.Of(Value(column.Field.Type, ticked[0].Option)),
            _ => ParsedValue.Invalid("field.choice-count"),
        };
        return new Reading(parsed, raw.Length == 0 ? null : raw, scope.Segment.UnitOf(place).Source);
    }

    private static FieldValue Value(FieldType type, string option) => type switch
    {
        FieldType.YesNo => new FieldValue.Flag(option is "true"),
        FieldType.Integer => new FieldValue.Number(MarkText.Number(option)!.Value),
        _ => new FieldValue.Text(option),
    };

    private bool Collect(HeaderMatch header, TableDefinition table, int row, bool alone)
    {
        if (row > _grid.Table.RowCount)
        {
            return false;
        }

        var written = _grid.Row(row).Where(c => c.Row == row && c.Text.Trim().Length > 0).ToArray();
        var used = 0;
        foreach (var cell in written)
        {
            if (Owner(header, cell) is { } id && table.Columns.First(c => string.Equals(c.Id, id, StringComparison.Ordinal)).Field is var field && Option(field, cell.Text) is { } option)
            {
                if (!_columns.TryGetValue(id, out var heads))
                {
                    _columns[id] = heads = [];
                }

                heads.Add((option, cell.Text.Trim(), cell.Column));
                used++;
            }
        }

        foreach (var single in _columns.Where(c => c.Value.Count < 2).Select(c => c.Key).ToArray())
        {
            used -= _columns[single].Count;
            _columns.Remove(single);
        }

        if (_columns.Count > 0 && (!alone || used == written.Length))
        {
            return true;
        }

        _columns.Clear();
        return false;
    }

    /// <summary>The column that a cell below the header belongs to: the one over it, or the next to the left where nothing stands over it.</summary>
    private static string? Owner(HeaderMatch header, Cell cell)
    {
        var over = header.Columns.FirstOrDefault(c => c.Value.First <= cell.Column && c.Value.Last >= cell.Column).Key;
        return over ?? header.Columns.Where(c => c.Value.Last < cell.Column).OrderByDescending(c => c.Value.Last).Select(c => c.Key).FirstOrDefault();
    }

    private static string? Option(FieldDefinition field, string text)
    {
        var key = LabelText.Key(text);
        return field.Type switch
        {
            FieldType.YesNo => Find(YesNo, key),
            FieldType.Choice => Find(field.Options, key),
            FieldType.Integer when field.Locator is Locator.Scale scale => MarkText.InHeader(text) is { } mark && mark >= scale.Least && mark <= scale.Most ? MarkText.Number(mark) : null,
            _ => null,
        };
    }

    private static string? Find(ImmutableArray<ChoiceOption> options, string key) =>
        options.FirstOrDefault(o => o.Labels.Any(l => string.Equals(LabelText.Key(l), key, StringComparison.Ordinal)))?.Id;
}
