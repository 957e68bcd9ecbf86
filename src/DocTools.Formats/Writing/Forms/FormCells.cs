using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Printing;
using DocTools.Core.Values;

namespace DocTools.Formats.Writing.Forms;

/// <summary>Makes cells of a form's pieces: numbers and dates as such where a cell holds one value alone, texts elsewhere.</summary>
internal static class FormCells
{
    private const string Unticked = "□";
    private const string Ticked = "■";
    private const string Room = "＿＿＿";

    // Combinations of boxes that a list may offer.
    private const int MostBoxes = 4;

    /// <summary>A cell with its pieces as one text; boxes alone in it are chosen from a list.</summary>
    public static FormCell Whole(FormCell place, ImmutableArray<PrintedRun> runs)
    {
        var boxes = runs.OfType<PrintedRun.Box>().ToImmutableArray();
        var made = place with { Text = string.Concat(runs.Select(r => Text(r, boxes.Select(b => b.IsTicked)))) };
        if (boxes.IsEmpty || boxes.Length > MostBoxes || runs.Any(r => r is PrintedRun.Value))
        {
            return made;
        }

        var single = boxes[0].Field.Type is not FieldType.MultiChoice;
        var ways = Enumerable.Range(0, 1 << boxes.Length).Where(w => !single || int.PopCount(w) <= 1).Select(w => string.Concat(runs.Select(r => Way(r, boxes, w))));
        return made with { Check = FormCheck.List([.. ways], boxes.Length == 1 ? "點選 ■ 或 □" : "從清單選取") };

        static string Way(PrintedRun run, ImmutableArray<PrintedRun.Box> boxes, int way) =>
            run is PrintedRun.Box box ? ((way >> boxes.IndexOf(box) & 1) == 1 ? Ticked : Unticked) + box.Label : ((PrintedRun.Words)run).Text;
    }

    /// <summary>A cell with one value.</summary>
    /// <param name="place">The cell.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">The unit that is shown behind it; empty for none.</param>
    public static FormCell Value(FormCell place, PrintedRun.Value value, string unit)
    {
        var made = place with { Field = value.Id, Check = FormCheck.Of(value.Field, value.Field.Type is FieldType.Text ? "" : value.Hint ?? "") };
        var suffix = unit.Length > 0 ? $"\" {unit.Replace("\"", "", StringComparison.Ordinal)}\"" : "";
        switch (value.Typed)
        {
            case FieldValue.Number number:
                var shown = number.Value / value.Unit;
                return made with { Number = shown, Look = made.Look with { Format = Format(value.Field.Type, suffix, shown) } };
            case FieldValue.Date { Value.Year: >= 1901 } date:
                return made with { Number = Serial(date.Value), Look = made.Look with { Format = RocDate } };
            case null when value.Field.Type is FieldType.Date:
                return made with { Look = made.Look with { Format = RocDate } };
            case null when value.Field.Type is FieldType.Integer or FieldType.Number or FieldType.Money or FieldType.Months or FieldType.Percent or FieldType.RocYear:
                return made with { Look = made.Look with { Format = Format(value.Field.Type, suffix, 0) } };
            case null:
                return made with { Text = value.Hint };
            default:
                return made with { Text = value.Text };
        }
    }

    // Excel's own ROC calendar.
    private const string RocDate = "[$-404]e\"年\"m\"月\"d\"日\"";

    private static string Format(FieldType type, string suffix, decimal number)
    {
        var whole = number == decimal.Truncate(number);
        return type switch
        {
            FieldType.Integer => "#,##0" + suffix,
            FieldType.RocYear => "0" + (suffix.Length > 0 ? suffix : "\"年\""),
            FieldType.Money or FieldType.Number => (whole ? "#,##0" : "#,##0.0#####") + suffix,
            FieldType.Percent => "0.##" + (suffix.Length > 0 ? suffix : "\"%\"") is var percent && whole ? percent.Replace("0.##", "0", StringComparison.Ordinal) : percent,
            _ => (whole ? "0.0" : "0.0###") + suffix,
        };
    }

    private static decimal Serial(DateOnly date) => date.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private static string Text(PrintedRun run, IEnumerable<bool> ticks) => run switch
    {
        PrintedRun.Words words => words.Text,
        PrintedRun.Box box => (box.IsTicked ? Ticked : Unticked) + box.Label,
        PrintedRun.Value { Text.Length: > 0 } value => value.Text,
        PrintedRun.Value value => value.Hint ?? (ticks.Any() ? "" : Room),
        _ => "",
    };
}
