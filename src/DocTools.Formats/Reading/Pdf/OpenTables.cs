namespace DocTools.Formats.Reading.Pdf;

/// <summary>Finds tables that are ruled across alone: lines of one length below each other, and columns told by the white between their words.</summary>
internal static class OpenTables
{
    private const double Same = 3;
    private const double TallestRow = 160;
    private const double NarrowestGap = 8;
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

            left.RemoveAll(group.Contains);
            if (group.Count >= 3 && Columns(group, glyphs) is { Count: > 0 } columns)
            {
                yield return new RuledArea([.. group, .. columns]);
            }
        }
    }

    /// <summary>
    /// Sides of the columns that the white between words shows: where it goes through all rows, and in each row where it is wide.
    /// None where the first row has no text, or too few have.
    /// </summary>
    private static List<PdfRule> Columns(List<PdfRule> group, IReadOnlyList<PdfGlyph> glyphs)
    {
        var (from, to) = (group[0].From, group[0].To);
        var rows = group.Zip(group.Skip(1), (a, b) => (Top: a.At, Bottom: b.At, Words: glyphs.Where(g => !g.IsBlank && g.Box.CenterY > a.At && g.Box.CenterY < b.At && g.Box.CenterX > from && g.Box.CenterX < to).ToArray())).ToArray();
        if (rows.Count(r => r.Words.Length > 0) < 2 || rows[0].Words.Length == 0)
        {
            return [];
        }

        var through = Gaps(rows.SelectMany(r => r.Words), _ => NarrowestGap).ToArray();
        var sides = through.Select(x => new PdfRule(true, x, group[0].At, group[^1].At)).ToList();
        foreach (var (top, bottom, words) in rows)
        {
            sides.AddRange(Gaps(words, w => Math.Max(NarrowestGap, WideGap * w.Size)).Where(x => !Array.Exists(through, t => Math.Abs(t - x) < NarrowestGap)).Select(x => new PdfRule(true, x, top, bottom)));
        }

        return sides;
    }

    /// <summary>Places just before the words behind which there is white.</summary>
    private static IEnumerable<double> Gaps(IEnumerable<PdfGlyph> words, Func<PdfGlyph, double> least)
    {
        var end = double.MaxValue;
        foreach (var word in words.OrderBy(w => w.Box.X0))
        {
            if (word.Box.X0 - end >= least(word))
            {
                yield return word.Box.X0 - Beside;
            }

            end = end == double.MaxValue ? word.Box.X1 : Math.Max(end, word.Box.X1);
        }
    }
}
