using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads the fields that stand beside, below or behind a printed label.</summary>
internal static partial class LabelLocator
{
    private const int MostParagraphs = 20;
    private const int ShortestProse = 30;

    /// <summary>The first reading that is not blank for every field; a blank one where only the label stands.</summary>
    public static Dictionary<string, Reading> Read(FormScope scope)
    {
        var labels = FormLabels.Of(scope.Form);
        var readings = new Dictionary<string, Reading>(StringComparer.Ordinal);
        var headers = CrossTables.Read(scope, labels, readings);
        var ranks = readings.Keys.ToDictionary(k => k, _ => 0, StringComparer.Ordinal);
        string? current = null;
        var items = scope.Form.Fields.Any(f => f.Locator is Locator.ItemLines) ? new ItemLocator(scope) : null;
        foreach (var unit in scope.Segment.Units.Where(u => !headers.Contains(u.Index) && (u.Cell is null || !scope.RowCells.Contains(u.Cell))))
        {
            foreach (var hit in scope.HitsIn(unit).Where(h => items?.IsOwnLine(unit, h.Label) != true))
            {
                var beside = SectionBeside(scope, labels, hit);
                var field = labels.Resolve(hit.Label, beside ?? current);
                if (labels.SectionOf(hit.Label) is { } opened && !(field?.Locator is Locator.Label { Section: { } own } && string.Equals(own, beside ?? current, StringComparison.Ordinal)))
                {
                    current = opened;
                    field = labels.Resolve(hit.Label, opened) ?? field;
                }

                if (field is not null && Counts(scope, field, hit))
                {
                    Keep(readings, ranks, field, Rank(field, hit), () => ValueOf(scope, field, hit));
                }
            }
        }

        Ditto.Resolve(scope, readings);
        return readings;
    }

    /// <summary>Reads the text behind a label, in the cells to its right, below it, or in the next paragraph.</summary>
    public static Reading ValueOf(FormScope scope, FieldDefinition field, LabelHit hit)
    {
        var context = scope.Context(field) with { MoneyUnit = MoneyUnits.InNote(hit.Note) };
        var inline = Inline(scope, hit, field.IsProse);
        var reading = FieldParser.Parse(field, inline, hit.Unit.Source, context) with { ListItems = hit.Unit.ListItems };
        if (!reading.IsBlank)
        {
            return hit.Unit.Cell is null && field.IsProse ? WithParagraphs(scope, field, hit, inline, context) : reading;
        }

        return hit.Unit.Cell is null ? Following(scope, field, hit, context) ?? reading : Neighbours(scope, field, hit, context) ?? reading;
    }

    /// <summary>The cells that hold a label's value: those to its right up to the next label, else the one below.</summary>
    /// <param name="scope">The form.</param>
    /// <param name="hit">The label.</param>
    /// <param name="isProse">Whether a long text may stand there, which may itself begin as labels do (主題：…).</param>
    public static IReadOnlyList<TextUnit> ValueCells(FormScope scope, LabelHit hit, bool isProse = false)
    {
        if (hit.Unit is not { Grid: { } grid, Cell: { } cell })
        {
            return [];
        }

        var right = grid.RightOf(cell).Where(c => !IsHintColumn(grid, c)).Select(scope.Segment.UnitOf).TakeWhile(u => !scope.IsLabel(u) || (isProse && IsLongText(scope, u))).SelectMany(u => WithNested(scope, u)).ToArray();
        if (right.Length > 0)
        {
            return right;
        }

        // A band over the whole table heads the rows below it.
        return grid.Below(cell) is { } below && !(cell.ColumnSpan == grid.Table.ColumnCount && below.ColumnSpan < cell.ColumnSpan) && scope.Segment.UnitOf(below) is var unit && !scope.IsLabel(unit)
            && !IsOfLabelBeside(scope, grid, below) ? [unit] : [];
    }

    // A label that begins in the row of a cell and stands to its left has that cell for its own value.
    private static bool IsOfLabelBeside(FormScope scope, TableGrid grid, Cell cell) =>
        grid.LeftOf(cell, cell.Row).FirstOrDefault() is { } beside && beside.Row == cell.Row && scope.IsLabel(scope.Segment.UnitOf(beside));

    // The label that it begins with is none of a long text's own.
    private static bool IsLongText(FormScope scope, TextUnit unit)
    {
        var first = scope.HitsIn(unit)[0];
        return unit.Text.Length - first.End > ShortestProse && !unit.Text.AsSpan(0, first.End).Contains('\n') && FormLabels.Of(scope.Form).Resolve(first.Label, null) is not { IsProse: true } && !Marks.Any(unit.Text);
    }

    /// <summary>「指標｜至少｜目標值」: of several columns behind a label the cell in the one that the form names for the value; null where none is named above.</summary>
    public static Cell? ValueColumn(FormScope scope, TableGrid grid, Cell label)
    {
        for (var row = label.Row - 1; row >= 1 && !scope.Form.ValueColumns.IsEmpty; row--)
        {
            if (grid.Row(row).FirstOrDefault(c => c.Column > label.Column && IsValueColumn(scope, grid, c)) is { } head)
            {
                return grid.At(label.Row, head.Column);
            }
        }

        return null;
    }

    private static bool IsValueColumn(FormScope scope, TableGrid grid, Cell cell) =>
        grid.KeysOf(cell) is var keys && (scope.Form.ValueColumns.Contains(keys.Full, StringComparer.Ordinal) || scope.Form.ValueColumns.Contains(keys.Plain, StringComparer.Ordinal));

    // 「項目｜填寫說明｜內容」: the form's own advice stands between label and value.
    private static bool IsHintColumn(TableGrid grid, Cell cell) =>
        cell.Row > 1 && grid.At(1, cell.Column) is { } head && grid.KeysOf(head).Full is "填寫說明" or "填表說明" or "填寫範例" or "填寫須知" or "範例";

    /// <summary>A cell that holds nothing but tables stands for their cells.</summary>
    private static IEnumerable<TextUnit> WithNested(FormScope scope, TextUnit unit) =>
        unit.Cell is { Nested.IsEmpty: false } cell && unit.Text.Trim().Length == 0
            ? cell.Nested.SelectMany(t => t.Cells).Select(scope.Segment.UnitOf).SelectMany(u => WithNested(scope, u))
            : [unit];

    private static bool Counts(FormScope scope, FieldDefinition field, LabelHit hit) =>
        field.Locator is Locator.Label label && (!label.ColonOnly || hit.Colon || (hit.Unit.Cell is not null && hit.AtStart && hit.Unit.Index < scope.Headings.CoverEnd))
        && (!label.Cover || hit.Unit.Index < scope.Headings.CoverEnd);

    /// <summary>The first label with a value counts, but the wording that the form prints (the first of the list) before its variants.</summary>
    private static void Keep(Dictionary<string, Reading> readings, Dictionary<string, int> ranks, FieldDefinition field, int rank, Func<Reading> read)
    {
        var known = readings.GetValueOrDefault(field.Id);
        if (known is { IsBlank: false } && ranks[field.Id] <= rank)
        {
            return;
        }

        var reading = read();
        if (known is null || !reading.IsBlank)
        {
            readings[field.Id] = reading;
            ranks[field.Id] = rank;
        }
    }

    private static int Rank(FieldDefinition field, LabelHit hit)
    {
        var label = (Locator.Label)field.Locator;
        return label.FullKeys.Contains(hit.Label, StringComparer.Ordinal) ? 0 : Math.Max(0, label.Keys.IndexOf(hit.Label, StringComparer.Ordinal));
    }

    private static string Inline(FormScope scope, LabelHit hit, bool isProse)
    {
        var next = scope.HitsIn(hit.Unit).FirstOrDefault(h => h.Start >= hit.End && (!isProse || StandsApart(hit.Unit.Text, h)));
        var text = hit.Unit.Text[hit.End..(next?.Start ?? hit.Unit.Text.Length)];
        return WithoutNextLabel(next is null ? text : text.TrimEnd(' ', '\u3000', '、', '；', ';', '/', '／', '，', ','));
    }

    // 「提案緣由：主題：…」: within prose only a label that stands apart ends it, or one with its colon behind a full stop, where a page run two paragraphs together.
    private static bool StandsApart(string text, LabelHit hit) =>
        hit.Start == 0 || text[hit.Start - 1] is '\n' or '\t' or '\u3000' or ' ' || (hit.Colon && text[hit.Start - 1] == '。');

    // 「電話：02-23660812　E-mail信箱：a@b.tw」: words with a colon behind a gap are a label, known or not.
    private static string WithoutNextLabel(string text)
    {
        var match = UnknownLabel().Match(text);
        return match.Success ? text[..match.Index] : text;
    }

    private static Reading? Neighbours(FormScope scope, FieldDefinition field, LabelHit hit, ParseContext context)
    {
        var hits = scope.HitsIn(hit.Unit);
        if (!ReferenceEquals(hits[^1], hit))
        {
            return null;
        }

        var cells = field.Locator is Locator.Label { InValueColumn: true } && hit.Unit is { Grid: { } grid, Cell: { } cell } && ValueColumn(scope, grid, cell) is { } stated
            ? [scope.Segment.UnitOf(stated)]
            : ValueCells(scope, hit, field.IsProse);
        return cells.Count == 0 ? null : FieldParser.ParseCells(field, cells, context) with { ListItems = cells[0].ListItems };
    }

    /// <summary>A long text goes on in the paragraphs below, up to the next label, blank line or table.</summary>
    private static Reading WithParagraphs(FormScope scope, FieldDefinition field, LabelHit hit, string inline, ParseContext context)
    {
        var more = scope.Segment.Units.Skip(hit.Unit.Index + 1).Take(MostParagraphs)
            .TakeWhile(u => u.Paragraph is not null && u.Text.Trim().Length > 0 && scope.HitsIn(u).Count == 0 && !LabelLike().IsMatch(u.Text) && !Marks.Any(u.Text)).ToArray();
        return FieldParser.Parse(field, string.Join('\n', more.Select(u => u.Text).Prepend(inline)), hit.Unit.Source, context) with { ListItems = hit.Unit.ListItems + more.Sum(u => u.ListItems) };
    }

    private static Reading? Following(FormScope scope, FieldDefinition field, LabelHit hit, ParseContext context)
    {
        var after = scope.Segment.Units.Skip(hit.Unit.Index + 1).TakeWhile(u => u.Paragraph is not null && scope.HitsIn(u).Count == 0).SkipWhile(u => u.Text.Trim().Length == 0);
        var wanted = !field.IsProse ? after.Take(1) : after.Take(MostParagraphs);
        var units = wanted.ToArray();
        if (units.Length == 0 || !hit.AtStart || LabelLike().IsMatch(units[0].Text) || (!field.IsProse && units[0].Text.Length > 60) || (field.Type == FieldType.Text && IsDate(units[0].Text, context)))
        {
            return null;
        }

        var reading = FieldParser.Parse(field, string.Join('\n', units.Select(u => u.Text)), units[0].Source, context) with { ListItems = units.Sum(u => u.ListItems) };
        return reading.IsBlank || reading.Parsed.Outcome == ParseOutcome.Invalid ? null : FieldParser.Doubt(reading, field.IsProse || hit.Unit.Paragraph?.HeadingLevel is not null ? 0.9 : 0.7);
    }

    // The date below a signature, filled in or not, is nobody's name.
    private static bool IsDate(string text, ParseContext context) => DateReader.Read(text, context with { Hints = [] }).Outcome != ParseOutcome.Invalid;

    /// <summary>The section whose label stands to the left in the same row, spanning down to it or with blanks below it.</summary>
    private static string? SectionBeside(FormScope scope, FormLabels labels, LabelHit hit)
    {
        if (hit.Unit is not { Grid: { } grid, Cell: { } cell })
        {
            return null;
        }

        foreach (var left in grid.LeftOf(cell, cell.Row))
        {
            for (var place = left; place is not null; place = grid.At(place.Row - 1, place.Column))
            {
                if (!Values.BlankText.IsBlank(place.Text, ParseContext.None))
                {
                    var first = scope.HitsIn(scope.Segment.UnitOf(place));
                    if (first.Count > 0 && first[0].AtStart && labels.SectionOf(first[0].Label) is { } section)
                    {
                        return section;
                    }

                    break;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:[\t\u3000]|[ ]{2,}|(?<=\d)[ ])[ \u3000]*[\p{L}\-]{2,12}[ \u3000]*[:：]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UnknownLabel();

    [GeneratedRegex(@"^\s*(?!https?:)[^:：\d]{1,14}[:：]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LabelLike();
}
