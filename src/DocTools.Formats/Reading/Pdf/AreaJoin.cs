namespace DocTools.Formats.Reading.Pdf;

/// <summary>Joins the parts of a table that goes on over the page, without the header rows that it repeats.</summary>
internal static class AreaJoin
{
    /// <summary>Boundaries of columns nearer than this are the same.</summary>
    public const double SameColumn = 4;

    // White that may stay below a table although its next row would not have fitted.
    private const double Spare = 14;

    // Offices leave at least this much below the text.
    private const double BottomMargin = 90;

    /// <summary>Joins a table with the one that begins the next page; false where they are two tables.</summary>
    /// <param name="table">The table that ends a page.</param>
    /// <param name="upper">The page that it ends.</param>
    /// <param name="part">The table that begins the next page.</param>
    /// <param name="bottom">How far down the text of the document reaches.</param>
    public static bool TryJoin(DraftTable table, PageDraft upper, DraftTable part, double bottom)
    {
        if (Math.Abs(table.Xs[0] - part.Xs[0]) > SameColumn || Math.Abs(table.Xs[^1] - part.Xs[^1]) > SameColumn)
        {
            return false;
        }

        var first = 1 + RepeatedRows(table, part);
        if (first > part.RowCount)
        {
            return false;
        }

        var next = part.RowAt(first).Where(c => c.RowSpan == 1).Select(c => c.Box.Height).DefaultIfEmpty(0).Max();
        var room = Math.Max(bottom, upper.Page.Height - BottomMargin) - table.End;
        if (room > next + Spare)
        {
            // The next row would have fitted: whoever began a new page began a new table.
            return false;
        }

        if (room <= Spare + 4 && (GoesOn(table, part, first) || IsCut(table, part, first)))
        {
            MergeRow(table, part, first);
            first++;
        }

        if (first <= part.RowCount)
        {
            table.Append(part, first);
        }

        table.End = part.End;
        return true;
    }

    /// <summary>How many rows at the top of the part say what the table's first rows say.</summary>
    private static int RepeatedRows(DraftTable table, DraftTable part)
    {
        var most = Math.Min(4, Math.Min(table.RowCount - 1, part.RowCount));
        for (var count = most; count >= 1; count--)
        {
            if (Enumerable.Range(1, count).All(r => SameRow(table, part, r)) && part.Cells.TrueForAll(c => c.Row > count || c.Row + c.RowSpan - 1 <= count))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool SameRow(DraftTable table, DraftTable part, int row)
    {
        var (a, b) = (table.RowAt(row).ToArray(), part.RowAt(row).ToArray());
        return a.Length == b.Length && a.Length > 0 && a.Any(c => c.Lines.Count > 0)
            && a.Zip(b).All(p => Math.Abs(p.First.Box.X0 - p.Second.Box.X0) <= SameColumn && string.Equals(Written(p.First), Written(p.Second), StringComparison.Ordinal));
    }

    private static string Written(DraftCell cell) => string.Concat(cell.Lines.Select(l => l.Text)).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>
    /// Whether the part begins with the rest of a row that was parted: some cells have ended above, the first among them, and those that go on
    /// have begun there.
    /// </summary>
    private static bool GoesOn(DraftTable table, DraftTable part, int row)
    {
        var (above, below) = (Bottom(table), part.RowAt(row).ToArray());
        return below.Length > 1 && above.Length == below.Length && below[0].IsBlank && below.Any(c => !c.IsBlank) && below.All(c => c.RowSpan == 1 || c.IsBlank)
            && below.Count(c => !c.IsBlank) * 3 <= below.Length
            && above.Zip(below).All(p => Math.Abs(p.First.Box.X0 - p.Second.Box.X0) <= SameColumn && (p.Second.IsBlank || !p.First.IsBlank))
            && !above[0].IsBlank && above.Zip(below).Where(p => !p.Second.IsBlank).All(p => RunsOn(p.First, p.Second));
    }

    /// <summary>Whether every cell that has words in the part's first row was broken off in the middle of a line above.</summary>
    private static bool IsCut(DraftTable table, DraftTable part, int row)
    {
        var (above, below) = (Bottom(table), part.RowAt(row).ToArray());
        var padding = Math.Max(table.Padding(), part.Padding());
        return above.Length == below.Length && below.Any(c => !c.IsBlank) && below.All(c => c.RowSpan == 1 || c.IsBlank)
            && above.Zip(below).All(p => Math.Abs(p.First.Box.X0 - p.Second.Box.X0) <= SameColumn
                && (p.Second.IsBlank || (p is { First.Lines: [.., { IsAcross: true } last], Second.Lines: [{ IsAcross: true } next, ..] } && LineJoin.IsBroken(last, next, p.First.Box.X0 + padding, p.First.Box.X1 - padding))));
    }

    // A cell that goes on holds words on both pages; a number or a date does not go on.
    private static bool RunsOn(DraftCell above, DraftCell below) => above.Lines.Count > 0 && below.Lines.Count > 0 && below.Lines[0].Text.Any(char.IsLetter) && above.Lines.Sum(l => l.Text.Length) >= 4;

    private static void MergeRow(DraftTable table, DraftTable part, int row)
    {
        foreach (var (above, below) in Bottom(table).Zip(part.RowAt(row)))
        {
            above.Lines.AddRange(below.Lines);
            above.Nested.AddRange(below.Nested);
            above.HasPicture |= below.HasPicture;
        }
    }

    private static DraftCell[] Bottom(DraftTable table) => [.. table.Cells.Where(c => c.Row + c.RowSpan - 1 == table.RowCount).OrderBy(c => c.Column)];
}
