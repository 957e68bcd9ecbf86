namespace DocTools.Formats.Reading.Pdf;

/// <summary>Sorts characters into lines.</summary>
internal static class LineFinder
{
    // How far, as part of the size, characters of one line may stand above or below each other.
    private const double Sway = 0.35;

    /// <summary>The lines from top to bottom; text that runs down or up, and text in columns, after the lines across where they begin alike.</summary>
    /// <param name="glyphs">The characters.</param>
    /// <param name="page">The page, by whose size text is turned.</param>
    public static List<PdfLine> Find(IReadOnlyCollection<PdfGlyph> glyphs, PdfPage page)
    {
        var lines = new List<PdfLine>();
        foreach (var group in glyphs.GroupBy(g => (g.Turn, g.IsStacked)))
        {
            if (group.Key.Turn != 0)
            {
                var turn = new PageTurn(group.Key.Turn, page.Width, page.Height);
                lines.AddRange(Across([.. group.Select(g => turn.Upright(g))]).Select(l => l with { Place = turn.Original(l.Box) }));
            }
            else
            {
                lines.AddRange(group.Key.IsStacked ? Down([.. group]) : Across([.. group]));
            }
        }

        return [.. lines.Where(l => !l.IsBlank).OrderBy(l => l.Place.Y0 + (l.Place.Height / 2))];
    }

    private static IEnumerable<PdfLine> Across(List<PdfGlyph> glyphs)
    {
        var open = new List<(double Baseline, double Size, List<PdfGlyph> Glyphs)>();
        foreach (var glyph in glyphs.OrderBy(g => g.Baseline).ThenByDescending(g => g.Size))
        {
            var found = -1;
            for (var i = open.Count - 1; i >= 0 && i >= open.Count - 3; i--)
            {
                if (Math.Abs(open[i].Baseline - glyph.Baseline) <= Sway * Math.Max(open[i].Size, glyph.Size))
                {
                    found = i;
                    break;
                }
            }

            if (found < 0)
            {
                open.Add((glyph.Baseline, glyph.Size, [glyph]));
                continue;
            }

            // The largest characters carry the line; small ones above or below it hang on.
            if (glyph.Size > open[found].Size * 1.2)
            {
                open[found] = (glyph.Baseline, glyph.Size, open[found].Glyphs);
            }

            open[found].Glyphs.Add(glyph);
        }

        return open.Select(o => Line([.. o.Glyphs.OrderBy(g => g.Box.X0).ThenBy(g => g.Box.X1)]));
    }

    /// <summary>Columns from right to left, each from top to bottom.</summary>
    private static IEnumerable<PdfLine> Down(List<PdfGlyph> glyphs)
    {
        var columns = new List<List<PdfGlyph>>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Box.CenterX))
        {
            if (columns.Count > 0 && Math.Abs(columns[^1][0].Box.CenterX - glyph.Box.CenterX) <= glyph.Size * 0.5)
            {
                columns[^1].Add(glyph);
            }
            else
            {
                columns.Add([glyph]);
            }
        }

        // Laid on its side, so that a column has a length and white between its characters like any line.
        return columns.Select(c =>
        {
            var sorted = c.OrderBy(g => g.Box.Y0).ToArray();
            var place = sorted.Select(g => g.Box).Aggregate((a, b) => a.With(b));
            return new PdfLine([.. sorted.Select(g => g with { Box = new PdfRect(g.Box.Y0, -g.Box.X1, g.Box.Y1, -g.Box.X0) })], place);
        });
    }

    private static PdfLine Line(List<PdfGlyph> glyphs)
    {
        var written = Overprint.Doubt(WithoutBlanksBelow(WithoutLinesToWriteOn(glyphs)));
        var line = new PdfLine(written, default);
        return line with { Place = line.Box };
    }

    /// <summary>Leaves out the underscores on which an answer was typed: they lie below its characters and are no part of it.</summary>
    private static List<PdfGlyph> WithoutLinesToWriteOn(List<PdfGlyph> glyphs)
    {
        if (!glyphs.Exists(g => g.Text is "_" or "＿"))
        {
            return glyphs;
        }

        var letters = glyphs.Where(g => g.Text is not ("_" or "＿") && !g.IsBlank).ToArray();
        return [.. glyphs.Where(g => g.Text is not ("_" or "＿") || !Array.Exists(letters, l => Math.Min(l.Box.X1, g.Box.X1) - Math.Max(l.Box.X0, g.Box.X0) > 0.3 * Math.Min(l.Box.Width, g.Box.Width)))];
    }

    /// <summary>Leaves out blanks of the form between whose places an answer was typed.</summary>
    private static List<PdfGlyph> WithoutBlanksBelow(List<PdfGlyph> glyphs)
    {
        if (!glyphs.Exists(g => g.IsBlank))
        {
            return glyphs;
        }

        var letters = glyphs.Where(g => !g.IsBlank).ToArray();
        return [.. glyphs.Where(g => !g.IsBlank || !Array.Exists(letters, l => Math.Min(l.Box.X1, g.Box.X1) - Math.Max(l.Box.X0, g.Box.X0) > 0.3 * Math.Min(l.Box.Width, g.Box.Width)))];
    }
}
