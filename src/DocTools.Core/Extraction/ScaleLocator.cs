using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads a mark on a scale: a number beside its label, a tick under one of several numbered columns, or one of numbered boxes.</summary>
internal static class ScaleLocator
{
    private const int FewestColumns = 3;

    /// <summary>The first mark that is not blank; null where the label does not stand.</summary>
    public static Reading? Read(FormScope scope, Locator.Scale scale)
    {
        Reading? blank = null;
        foreach (var hit in scope.Segment.Units.SelectMany(scope.HitsIn).Where(h => h.AtStart && scale.Keys.Contains(h.Label, StringComparer.Ordinal)))
        {
            var reading = InColumns(scope, scale, hit) ?? Beside(scope, scale, hit);
            if (reading is { IsBlank: false })
            {
                return reading;
            }

            blank ??= reading;
        }

        return blank;
    }

    /// <summary>A text as a mark of the scale.</summary>
    /// <param name="text">A number with or without 分, or numbered boxes.</param>
    /// <param name="least">The least mark.</param>
    /// <param name="most">The highest mark.</param>
    public static ParsedValue Parse(string text, int least, int most)
    {
        if (Marks.Any(text))
        {
            var options = Enumerable.Range(least, most - least + 1).Select(n => MarkText.Number(n)).Select(n => new ChoiceOption(n, [n, n + "分"]));
            var ticked = ChoiceReader.Read(text, ParseContext.None with { Options = [.. options] });
            return ticked.Value is FieldValue.Text mark ? ticked with { Value = new FieldValue.Number(MarkText.Number(mark.Value)!.Value) } : ticked;
        }

        var parsed = ValueReader.Read(FieldType.Integer, Nfkc.Fold(text).Trim().TrimEnd('分').TrimEnd(), ParseContext.None);
        return parsed.Value is FieldValue.Number number && (number.Value < least || number.Value > most) ? ParsedValue.Invalid() : parsed;
    }

    /// <summary>The columns above a row that are headed by the scale's marks; empty where there are none.</summary>
    private static Dictionary<int, int> Columns(TableGrid grid, Locator.Scale scale, Cell label)
    {
        for (var row = label.Row - 1; row >= 1; row--)
        {
            var marks = new Dictionary<int, int>();
            foreach (var cell in grid.Row(row).Where(c => c.Column > label.Column))
            {
                if (MarkText.InHeader(cell.Text) is { } mark && mark >= scale.Least && mark <= scale.Most && !marks.ContainsValue(mark))
                {
                    marks[cell.Column] = mark;
                }
            }

            if (marks.Count >= FewestColumns)
            {
                return marks;
            }
        }

        return [];
    }

    private static Reading? InColumns(FormScope scope, Locator.Scale scale, LabelHit hit)
    {
        if (hit.Unit is not { Grid: { } grid, Cell: { } cell } || Columns(grid, scale, cell) is not { Count: > 0 } columns)
        {
            return null;
        }

        var rows = Enumerable.Range(cell.Row, cell.RowSpan).Select(r => Ticked(scope, grid, columns, r)).ToList();
        var told = rows.FindAll(r => !r.IsBlank);
        return told.Count switch
        {
            0 => rows[0],
            1 => told[0],
            // Several questions under one label: nobody says which of them is the label's own mark.
            _ => told[0] with { Parsed = ParsedValue.Invalid(), Raw = string.Join(' ', told.Select(t => t.Raw)) },
        };
    }

    private static Reading Ticked(FormScope scope, TableGrid grid, Dictionary<int, int> columns, int row)
    {
        var cells = columns.OrderBy(c => c.Key).Select(c => (Mark: c.Value, Cell: grid.At(row, c.Key))).Where(c => c.Cell?.Row == row).ToList();
        var written = cells.FindAll(c => c.Cell!.HasPicture || c.Cell.Text.Trim().Length > 0);
        var ticked = MarkText.Ticked(written, c => c.Cell!, c => MarkText.Number(c.Mark));
        var place = scope.Segment.UnitOf((ticked.Count > 0 ? ticked : written.Count > 0 ? written : cells)[0].Cell!);
        var raw = string.Join(' ', written.Select(c => c.Cell!.Text.Trim()));
        var parsed = ticked.Count switch
        {
            1 => ParsedValue.Of(new FieldValue.Number(ticked[0].Mark)),
            0 => written.TrueForAll(c => Marks.Alone(c.Cell!.Text) == false) ? ParsedValue.Blank : ParsedValue.Invalid(),
            _ => ParsedValue.Invalid("field.choice-count"),
        };
        return new Reading(parsed, raw.Length == 0 ? null : raw, place.Source);
    }

    private static Reading Beside(FormScope scope, Locator.Scale scale, LabelHit hit)
    {
        var inline = Hints.Strip(hit.Unit.Text[hit.End..], []);
        var stated = hit.Unit is { Grid: { } grid, Cell: { } label } ? LabelLocator.ValueColumn(scope, grid, label) : null;
        var cells = inline.Length > 0 ? [] : (stated is null ? LabelLocator.ValueCells(scope, hit) : [scope.Segment.UnitOf(stated)]).Where(c => c.Text.Trim().Length > 0).ToArray();
        var (text, place) = inline.Length > 0 ? (inline, hit.Unit) : cells.Length > 0 ? (string.Join(' ', cells.TakeWhile(c => cells.Length == 1 || Marks.Any(c.Text)).Select(c => c.Text.Trim()).DefaultIfEmpty(cells[0].Text.Trim())), cells[0]) : ("", hit.Unit);
        return text.Length == 0 ? new Reading(ParsedValue.Blank, null, place.Source) : new Reading(Parse(text, scale.Least, scale.Most), text, place.Source);
    }
}
