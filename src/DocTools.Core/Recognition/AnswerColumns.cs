using DocTools.Core.Documents;

namespace DocTools.Core.Recognition;

/// <summary>
/// Mends the heads of two columns of check boxes, 是 and 否: single characters that recognition misreads easily, and one of which tells the other.
/// Below them a cell holds its box and nothing else.
/// </summary>
internal static class AnswerColumns
{
    // What of a misread head, or of dirt beside a box, there may be.
    private const int Most = 4;

    /// <summary>The table with its heads and boxes mended; the same table where it has no such columns.</summary>
    public static Table Mend(Table table)
    {
        foreach (var head in table.Cells.Where(c => Answer(c.Text) is not null))
        {
            var isYes = Answer(head.Text) == true;
            var column = isYes ? head.Column + head.ColumnSpan : head.Column - 1;
            var other = table.Cells.FirstOrDefault(c => c.Row == head.Row && c.Column == column && c.ColumnSpan == 1 && c.RowSpan == head.RowSpan);
            if (other is null || other.Text.Length > Most || !HasBoxes(table, head) || !HasBoxes(table, other))
            {
                continue;
            }

            return table with { Cells = [.. table.Cells.Select(c => c == head ? Head(c, isYes) : c == other ? Head(c, !isYes) : IsBelow(c, head) || IsBelow(c, other) ? WithoutDirt(c) : c)] };
        }

        return table;
    }

    private static Cell Head(Cell cell, bool isYes) => cell with { Text = isYes ? "是" : "否", Breaks = [] };

    private static bool? Answer(string text) => text.Length is 0 or > Most ? null : text[0] switch { '是' => true, '否' => false, _ => null };

    private static bool IsBelow(Cell cell, Cell head) => cell.Row > head.Row && cell.Column == head.Column;

    private static bool HasBoxes(Table table, Cell head) => table.Cells.Count(c => IsBelow(c, head) && c.Text.AsSpan().ContainsAny('☐', '☑')) >= 2;

    private static Cell WithoutDirt(Cell cell)
    {
        var boxes = cell.Text.Where(c => c is '☐' or '☑').ToArray();
        return cell.Certainty is not null && boxes.Length == 1 && cell.Text.Length <= Most + 2 ? cell with { Text = boxes[0].ToString(), Breaks = [] } : cell;
    }
}
