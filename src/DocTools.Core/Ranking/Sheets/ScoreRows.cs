using DocTools.Core.Documents;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Reads the rows under a table's headings: proposals, without notes, sums and lines for signing.</summary>
internal static class ScoreRows
{
    private const int LongestId = 80;

    /// <summary>The rows from the headings to a last row.</summary>
    public static IEnumerable<ScoreRow> Read(TableGrid grid, SheetHeader header, int end, SheetWords words)
    {
        var notRows = words.NotRows.Select(w => (Word: w, Key: LabelText.Key(w))).ToList();
        for (var row = header.LastRow + 1; row <= end; row++)
        {
            if (Read(grid, header, row, notRows) is { } read)
            {
                yield return read;
            }
        }
    }

    private static ScoreRow? Read(TableGrid grid, SheetHeader header, int row, List<(string Word, string Key)> notRows)
    {
        var first = grid.Row(row).FirstOrDefault(c => c.Row == row && c.Text.Trim().Length > 0);
        if (first is null || IsNote(first, header, notRows))
        {
            return null;
        }

        var scores = header.Criteria.ToDictionary(c => c.Key, c => ScoreCell.Read(At(grid, row, c.Value), c.Value), StringComparer.Ordinal);
        var read = new ScoreRow
        {
            Id = Text(grid, header, row, SheetColumn.Id),
            Organisation = Text(grid, header, row, SheetColumn.Organisation),
            Project = Text(grid, header, row, SheetColumn.Project),
            Category = Text(grid, header, row, SheetColumn.Category),
            Remark = header.Columns.TryGetValue(SheetColumn.Remark, out var remark) ? (At(grid, row, remark)?.Text ?? "").Trim() : "",
            Scores = System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, scores),
            Total = header.Columns.TryGetValue(SheetColumn.Total, out var total) ? ScoreCell.Read(At(grid, row, total), total) : ScoreCell.Blank,
            Row = row,
        };
        var named = read.Organisation.Length + read.Project.Length > 0;
        var scored = scores.Values.Any(s => s.Raw.Length > 0);
        if (read.Id.Length > LongestId || (read.Id.Length == 0 && (!scored || (!named && scores.Values.All(s => s.Number is null)))))
        {
            return null;
        }

        return read with { IsBare = !named && !scored };
    }

    // A remark or a line for signing begins in the first columns, or runs over several of them.
    private static bool IsNote(Cell first, SheetHeader header, List<(string Word, string Key)> notRows)
    {
        if (header.Criteria.Values.Any(c => first.Column < c && first.Column + first.ColumnSpan > c))
        {
            return true;
        }

        var key = LabelText.Key(first.Text);
        return notRows.Exists(w => string.Equals(key, w.Key, StringComparison.Ordinal)
            || (key.StartsWith(w.Key, StringComparison.Ordinal) && (w.Key.Length > 1 ? !header.Columns.TryGetValue(SheetColumn.Organisation, out var at) || first.Column != at : Colon(first.Text))));
    }

    // 註1：… and 註: are notes, 註冊商標… is none.
    private static bool Colon(string text) => text.Length < 2 || text.AsSpan(0, Math.Min(text.Length, 5)).IndexOfAny(':', '：', '、') >= 0 || char.IsDigit(text[1]);

    private static string Text(TableGrid grid, SheetHeader header, int row, SheetColumn column) =>
        header.Columns.TryGetValue(column, out var at) ? SheetText.OneLine(At(grid, row, at)?.Text) : "";

    // A cell that began in a row above belongs to that row.
    private static Cell? At(TableGrid grid, int row, int column) => grid.At(row, column) is { } cell && cell.Row == row ? cell : null;
}
