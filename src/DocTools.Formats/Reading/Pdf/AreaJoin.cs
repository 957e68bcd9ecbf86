namespace DocTools.Formats.Reading.Pdf;

/// <summary>Joins the parts of a table that goes on over the page, without the header rows that it repeats.</summary>
internal static class AreaJoin
{
    /// <summary>Boundaries of columns nearer than this are the same.</summary>
    public const double SameColumn = 4;

    // White that may stay below a table although its next row would not have fitted.
    private const double Spare = 14;

    // Rows of a header at most.
    private const int HeaderRows = 4;

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

        if (part.Cells.Exists(c => c.Row <= HeaderRows && c.Lines.Exists(l => l.Text.Contains(PdfGlyph.Unknown, StringComparison.Ordinal))))
        {
            // LibreOffice prints a header with merged cells over the rest of the row that the page parts: what of that row stands above is not the whole.
            foreach (var cell in Bottom(table))
            {
                cell.IsObscured = true;
            }
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
        var most = Math.Min(HeaderRows, Math.Min(table.RowCount - 1, part.RowCount));
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
    /// Whether the part begins with the rest of a row that was parted between paragraphs: most cells have ended above, the first among them,
    /// and those that go on have begun there.
    /// </summary>
    private static bool GoesOn(DraftTable table, DraftTable part, int row)
    {
        var pairs = Pairs(table, part, row);
        var written = pairs.Count(p => !p.Below.IsBlank);
        if (pairs.Length < 2 || written == 0 || !pairs[0].Below.IsBlank || pairs[0].Above.IsBlank || !pairs.Where(p => !p.Below.IsBlank).All(p => p.Below.RowSpan == 1 && RunsOn(p.Above, p.Below)))
        {
            return false;
        }

        // A label that has ended above stands beside each cell that goes on, or but few cells of many go on.
        return written * 3 <= pairs.Length || pairs.Skip(1).Zip(pairs).All(p => p.First.Below.IsBlank || (p.Second.Below.IsBlank && !p.Second.Above.IsBlank));
    }

    /// <summary>Whether the cells that have words in the part's first row were broken off in the middle of a line above: all of them, or most beside cells that have ended.</summary>
    private static bool IsCut(DraftTable table, DraftTable part, int row)
    {
        var pairs = Pairs(table, part, row);
        var padding = Math.Max(table.Padding(), part.Padding());
        var written = pairs.Where(p => !p.Below.IsBlank).ToArray();
        var broken = written.Count(p => p is { Above.Lines: [.., { IsAcross: true } last], Below.Lines: [{ IsAcross: true } next, ..] } && IsBroken(last, next, p.Above.Box.X0 + padding, p.Above.Box.X1 - padding));
        return broken > 0 && (broken == written.Length || (broken >= 2 && written.Length - broken == 1 && pairs.Any(p => p.Below.IsBlank && !p.Above.IsBlank)));
    }

    // Full from side to side, however the cell is aligned.
    private static bool IsBroken(PdfLine line, PdfLine next, double left, double right) => LineBreak.Gap(line, next, left, right + line.Box.X0 - left) is not null;

    /// <summary>The cells that end the table beside those that begin the part; none where they do not lie below each other.</summary>
    private static (DraftCell Above, DraftCell Below)[] Pairs(DraftTable table, DraftTable part, int row)
    {
        var (above, below) = (Bottom(table), part.RowAt(row).ToArray());
        return above.Length == below.Length && above.Zip(below).All(p => Math.Abs(p.First.Box.X0 - p.Second.Box.X0) <= SameColumn && (p.Second.IsBlank || !p.First.IsBlank)) ? [.. above.Zip(below)] : [];
    }

    // What goes on is words or a picture; a number or a date does not go on, but the next item of a list does.
    private static bool RunsOn(DraftCell above, DraftCell below) =>
        !above.IsBlank && (below.Lines.Count == 0 || (below.Lines[0].Text.TrimStart() is { Length: > 0 } text && text.Any(char.IsLetter) && (!char.IsDigit(text[0]) || IsListed(text))));

    private static bool IsListed(string text) =>
        text.TrimStart([.. "0123456789"]) is ['.' or '、' or ')' or '．', var next, ..] rest && text.Length - rest.Length <= 2 && !char.IsDigit(next);

    private static void MergeRow(DraftTable table, DraftTable part, int row)
    {
        foreach (var (above, below) in Bottom(table).Zip(part.RowAt(row)))
        {
            above.Lines.AddRange(below.Lines);
            above.Nested.AddRange(below.Nested);
            above.HasPicture |= below.HasPicture;
            above.Pictures.AddRange(below.Pictures);
            below.Lines.Clear();
            below.Nested.Clear();
            below.Pictures.Clear();
            below.HasPicture = false;
        }
    }

    private static DraftCell[] Bottom(DraftTable table) => [.. table.Cells.Where(c => c.Row + c.RowSpan - 1 == table.RowCount).OrderBy(c => c.Column)];
}
