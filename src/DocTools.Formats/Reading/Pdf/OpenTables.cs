namespace DocTools.Formats.Reading.Pdf;

/// <summary>Finds tables that are ruled across alone: lines of one length below each other, and columns told by the white between their words.</summary>
internal static class OpenTables
{
    private const double Same = 3;
    private const double TallestRow = 160;
    private const double NarrowestGap = 8;

    /// <summary>The tables.</summary>
    /// <param name="rules">Lines across that touch no other line.</param>
    /// <param name="glyphs">The page's characters.</param>
    public static IEnumerable<RuledArea> Find(List<PdfRule> rules, IReadOnlyList<PdfGlyph> glyphs)
    {
        var left = rules.Where(r => r.Length > 100).OrderBy(r => r.At).ToList();
        while (left.Count > 0)
        {
            var group = new List<PdfRule> { left[0] };
            foreach (var rule in left.Skip(1).Where(r => Math.Abs(r.From - left[0].From) <= Same && Math.Abs(r.To - left[0].To) <= Same))
            {
                if (rule.At - group[^1].At <= TallestRow)
                {
                    group.Add(rule);
                }
            }

            left.RemoveAll(group.Contains);
            if (group.Count >= 3 && Columns(group, glyphs) is { Count: > 0 } columns)
            {
                yield return new RuledArea(group, columns);
            }
        }
    }

    /// <summary>The middles of the white stretches that go through all rows; none where any row has no text or the words of a row touch everywhere.</summary>
    private static List<double> Columns(List<PdfRule> group, IReadOnlyList<PdfGlyph> glyphs)
    {
        var (from, to) = (group[0].From, group[0].To);
        var rows = group.Zip(group.Skip(1), (a, b) => glyphs.Where(g => !g.IsBlank && g.Box.CenterY > a.At && g.Box.CenterY < b.At && g.Box.CenterX > from && g.Box.CenterX < to).ToArray()).ToArray();
        if (rows.Count(r => r.Length > 0) < 2 || rows.Take(1).All(r => r.Length == 0))
        {
            return [];
        }

        var words = rows.SelectMany(r => r).Select(g => (g.Box.X0, g.Box.X1)).OrderBy(w => w.X0).ToArray();
        var columns = new List<double>();
        var end = words[0].X1;
        foreach (var (x0, x1) in words.Skip(1))
        {
            if (x0 - end >= NarrowestGap)
            {
                columns.Add((x0 + end) / 2);
            }

            end = Math.Max(end, x1);
        }

        return columns;
    }
}
