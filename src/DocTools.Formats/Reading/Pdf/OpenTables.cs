namespace DocTools.Formats.Reading.Pdf;

/// <summary>Finds tables that are ruled across alone: lines of one length below each other, and columns told by the white between their words.</summary>
internal static class OpenTables
{
    private const double Same = 3;
    private const double TallestRow = 160;
    private const double NarrowestGap = 8;
    private const double ShortestInner = 60;
    private const double WideGap = 1.8;
    private const double Beside = 2;

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

            group = UpToHeading(group, glyphs);
            left.RemoveAll(group.Contains);
            var inner = rules.Where(r => IsInner(r, group) && !IsUnderline(r, glyphs)).ToList();
            if (group.Count >= 3 && Columns(group, inner, glyphs) is { Count: > 0 } columns)
            {
                left.RemoveAll(inner.Contains);
                yield return new RuledArea([.. group, .. inner, .. columns]);
            }
        }
    }

    /// <summary>
    /// Sides of the columns that the white between words shows: where it goes through all rows, and in each row where it is wide.
    /// None where the first row has no text, or too few have.
    /// </summary>
    private static List<PdfRule> Columns(List<PdfRule> group, List<PdfRule> inner, IReadOnlyList<PdfGlyph> glyphs)
    {
        var (from, to) = (group[0].From, group[0].To);
        var bands = group.Concat(inner).DistinctBy(r => Math.Round(r.At)).OrderBy(r => r.At).ToList();
        var rows = bands.Zip(bands.Skip(1), (a, b) => (Top: a.At, Bottom: b.At, Words: glyphs.Where(g => !g.IsBlank && g.Box.CenterY > a.At && g.Box.CenterY < b.At && g.Box.CenterX > from && g.Box.CenterX < to).ToArray())).ToArray();
        if (rows.Count(r => r.Words.Length > 0) < 2 || rows[0].Words.Length == 0)
        {
            return [];
        }

        var through = Gaps(rows.SelectMany(r => r.Words), _ => NarrowestGap).Select(g => g.To - Beside).ToArray();
        var sides = through.Select(x => new PdfRule(true, x, group[0].At, group[^1].At)).ToList();
        // Where a line across begins, the cell on its left reaches over both rows.
        sides.AddRange(inner.SelectMany(r => new[] { r.From, r.To }, (r, x) => (Rule: r, X: x)).Where(p => p.X > from + Same && p.X < to - Same)
            .Select(p => new PdfRule(true, p.X, group.Last(g => g.At < p.Rule.At).At, group.First(g => g.At > p.Rule.At).At)));

        // Rows share the side of a column wherever the white of both allows it.
        var gaps = rows.SelectMany(r => Gaps(r.Words, w => Math.Max(NarrowestGap, WideGap * w.Size)), (r, g) => (r.Top, r.Bottom, g.From, g.To)).OrderBy(g => g.To).ToArray();
        var places = new List<double>(through);
        foreach (var gap in gaps)
        {
            var place = places.FindIndex(x => x >= gap.From && x <= gap.To);
            if (place < 0)
            {
                places.Add(gap.To - Beside);
                place = places.Count - 1;
            }

            if (!sides.Exists(s => s.At >= gap.From - Same && s.At <= gap.To + Same && s.From <= gap.Top + Same && s.To >= gap.Bottom - Same))
            {
                sides.Add(new PdfRule(true, places[place], gap.Top, gap.Bottom));
            }
        }

        return sides;
    }

    /// <summary>The white between words that is wide enough.</summary>
    private static IEnumerable<(double From, double To)> Gaps(IEnumerable<PdfGlyph> words, Func<PdfGlyph, double> least)
    {
        var end = double.MaxValue;
        foreach (var word in words.OrderBy(w => w.Box.X0))
        {
            if (word.Box.X0 - end >= least(word))
            {
                yield return (end, word.Box.X0);
            }

            end = end == double.MaxValue ? word.Box.X1 : Math.Max(end, word.Box.X1);
        }
    }

    /// <summary>The lines up to the first band whose text begins where the lines do: words in a cell are set in, a heading between two tables is not.</summary>
    private static List<PdfRule> UpToHeading(List<PdfRule> group, IReadOnlyList<PdfGlyph> glyphs)
    {
        for (var i = 0; i + 1 < group.Count; i++)
        {
            var words = glyphs.Where(g => !g.IsBlank && g.Box.CenterY > group[i].At && g.Box.CenterY < group[i + 1].At && g.Box.CenterX > group[i].From - Same).ToArray();
            if (words.Length > 0 && words.Min(g => g.Box.X0) <= group[i].From + 1)
            {
                return group.GetRange(0, i + 1);
            }
        }

        return group;
    }

    private static bool IsInner(PdfRule rule, List<PdfRule> group) =>
        rule.Length >= ShortestInner && rule.At > group[0].At + Same && rule.At < group[^1].At - Same && rule.From >= group[0].From - Same && rule.To <= group[0].To + Same
        && !group.Exists(g => Math.Abs(g.At - rule.At) <= Same);

    // A line right below words and no longer than they are.
    private static bool IsUnderline(PdfRule rule, IReadOnlyList<PdfGlyph> glyphs)
    {
        var above = glyphs.Where(g => !g.IsBlank && g.Box.CenterX > rule.From && g.Box.CenterX < rule.To && rule.At - g.Baseline is > 0 and < 3.5).ToArray();
        return above.Length > 0 && above.Max(g => g.Box.X1) - above.Min(g => g.Box.X0) > 0.8 * rule.Length;
    }
}
