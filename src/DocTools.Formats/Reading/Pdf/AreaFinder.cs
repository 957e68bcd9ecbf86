namespace DocTools.Formats.Reading.Pdf;

/// <summary>Finds the tables of a page by its lines.</summary>
internal static class AreaFinder
{
    private const double Touch = 2.2;

    // More lines than any page of a form has: a drawing.
    private const int MostRules = 6000;

    /// <summary>Tables, the smallest first, and squares that stand alone and may be check boxes.</summary>
    public static (List<RuledArea> Areas, List<PdfRect> Squares) Find(IReadOnlyCollection<PdfRule> rules, PdfPage page, IReadOnlyList<PdfGlyph> glyphs)
    {
        var areas = new List<RuledArea>();
        var squares = new List<PdfRect>();
        var loose = new List<PdfRule>();
        if (rules.Count > MostRules)
        {
            return (areas, squares);
        }

        foreach (var group in OpenSides.Join(Groups([.. rules])))
        {
            if (!group.Exists(r => r.IsVertical) || !group.Exists(r => !r.IsVertical))
            {
                loose.AddRange(group);
                continue;
            }

            // A cross or a corner encloses nothing.
            var (across, down) = (group.Count(r => !r.IsVertical), group.Count(r => r.IsVertical));
            if (across + down < 3)
            {
                continue;
            }

            var area = new RuledArea(group);
            if (area.HasCells && IsSquare(area, across, down))
            {
                squares.Add(area.Box);
            }
            else if (area.HasCells && !IsPageFrame(area, page))
            {
                areas.Add(area);
            }
        }

        areas.AddRange(OpenTables.Find([.. loose.Where(r => !r.IsVertical && !areas.Exists(a => a.Box.Holds(r.Box, 1)))], glyphs));
        return ([.. areas.OrderBy(a => a.Box.Area)], squares);
    }

    private static bool IsSquare(RuledArea area, int across, int down) =>
        across == 2 && down == 2 && area is { Rows: 1, Columns: 1, Box: { Width: >= 4.5 and <= 20, Height: >= 4.5 and <= 20 } box } && Math.Abs(box.Width - box.Height) <= 0.25 * Math.Max(box.Width, box.Height);

    // A border around the page is no table.
    private static bool IsPageFrame(RuledArea area, PdfPage page) =>
        area is { Rows: 1, Columns: 1 } && area.Box.Area > 0.6 * page.Width * page.Height;

    private static List<List<PdfRule>> Groups(List<PdfRule> rules)
    {
        var sets = new DisjointSets(rules.Count);
        var down = Enumerable.Range(0, rules.Count).Where(i => rules[i].IsVertical).OrderBy(i => rules[i].At).ToArray();
        var places = down.Select(i => rules[i].At).ToArray();
        foreach (var (rule, i) in rules.Select((r, i) => (r, i)).Where(p => !p.r.IsVertical))
        {
            var first = Array.BinarySearch(places, rule.From - Touch);
            for (var k = first < 0 ? ~first : first; k < down.Length && places[k] <= rule.To + Touch; k++)
            {
                var other = rules[down[k]];
                if (rule.At >= other.From - Touch && rule.At <= other.To + Touch)
                {
                    sets.Join(down[k], i);
                }
            }
        }

        return [.. rules.Select((r, i) => (Rule: r, Root: sets.Root(i))).GroupBy(p => p.Root).Select(g => g.Select(p => p.Rule).ToList())];
    }
}
