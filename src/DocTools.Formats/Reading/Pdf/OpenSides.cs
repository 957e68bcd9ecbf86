namespace DocTools.Formats.Reading.Pdf;

/// <summary>
/// Joins the parts of a table that is open at its sides: where a row is one cell from side to side, no line leads from the rows above it to
/// those below.
/// </summary>
internal static class OpenSides
{
    private const double Same = 3;
    private const double TallestRow = 34;

    /// <summary>The groups of lines, parts of one table together.</summary>
    public static List<List<PdfRule>> Join(List<List<PdfRule>> groups)
    {
        var open = groups.Where(IsOpen).OrderBy(g => g.Min(r => r.Box.Y0)).ToList();
        if (!open.Exists(g => g.Exists(r => r.IsVertical)))
        {
            return groups;
        }

        var joined = groups.Except(open).ToList();
        while (open.Count > 0)
        {
            var table = open[0];
            open.RemoveAt(0);
            while (open.FindIndex(g => Follows(table, g)) is >= 0 and var next)
            {
                table = [.. table, .. open[next]];
                open.RemoveAt(next);
            }

            joined.Add(table);
        }

        return joined;
    }

    // Lines across of one length, and none down at either end of them.
    private static bool IsOpen(List<PdfRule> group)
    {
        var across = group.Where(r => !r.IsVertical).ToArray();
        if (across.Length == 0 || across.Max(r => r.Length) < 100)
        {
            return false;
        }

        var (from, to) = Ends(group);
        return group.TrueForAll(r => !r.IsVertical || (r.At > from + Same && r.At < to - Same));
    }

    private static bool Follows(List<PdfRule> upper, List<PdfRule> lower)
    {
        var ((a0, a1), (b0, b1)) = (Ends(upper), Ends(lower));
        var gap = lower.Min(r => r.Box.Y0) - upper.Max(r => r.Box.Y1);
        return Math.Abs(a0 - b0) <= Same && Math.Abs(a1 - b1) <= Same && gap > 0 && gap <= Math.Min(TallestRow, 1.7 * Math.Max(RowHeight(upper), RowHeight(lower)));
    }

    private static (double From, double To) Ends(List<PdfRule> group) => (group.Where(r => !r.IsVertical).Min(r => r.From), group.Where(r => !r.IsVertical).Max(r => r.To));

    private static double RowHeight(List<PdfRule> group)
    {
        var places = group.Where(r => !r.IsVertical).Select(r => r.At).Order().ToArray();
        var heights = places.Zip(places.Skip(1), (a, b) => b - a).Where(h => h > 6).Order().ToArray();
        return heights.Length == 0 ? TallestRow / 2 : heights[heights.Length / 2];
    }
}
