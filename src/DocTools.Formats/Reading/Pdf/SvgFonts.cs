namespace DocTools.Formats.Reading.Pdf;

/// <summary>How each font of a page's SVG stands. The shapes of one font share size and direction, which are drawn into them.</summary>
internal sealed class SvgFonts
{
    // As of TraceSpan: more than this from an axis is a watermark.
    private const double MostSlant = 8 * Math.PI / 180;

    private readonly Dictionary<string, int?> _turns;

    /// <summary>Looks at the shapes of a page.</summary>
    public SvgFonts(IReadOnlyList<SvgGlyph> glyphs)
    {
        var steps = glyphs.Zip(glyphs.Skip(1)).Where(p => p.First.Run == p.Second.Run && string.Equals(p.First.Font, p.Second.Font, StringComparison.Ordinal))
            .Select(p => (p.First.Font, X: p.Second.X - p.First.X, Y: p.Second.Y - p.First.Y))
            .Where(s => Math.Abs(s.X) + Math.Abs(s.Y) > 0.3).ToLookup(s => s.Font, s => Math.Atan2(s.Y, s.X), StringComparer.Ordinal);
        _turns = glyphs.GroupBy(g => g.Font, StringComparer.Ordinal).ToDictionary(g => g.Key, g => TurnOf([.. g], [.. steps[g.Key]]), StringComparer.Ordinal);
    }

    /// <summary>Quarter turns clockwise of a shape; null where it stands askew.</summary>
    public int? TurnOf(SvgGlyph glyph) => _turns[glyph.Font];

    private static int? TurnOf(SvgGlyph[] glyphs, double[] steps)
    {
        if (steps.Count(a => Math.Abs(a - (Math.Round(a / (Math.PI / 2)) * Math.PI / 2)) > MostSlant) * 2 > steps.Length)
        {
            return null;
        }

        // Letters stand to the right of where they begin and above it, whichever way that is.
        var inks = glyphs.Where(g => !g.IsBlank).Select(g => (X0: g.Outline.X0 - g.X, X1: g.Outline.X1 - g.X, Y0: g.Outline.Y0 - g.Y, Y1: g.Outline.Y1 - g.Y)).ToArray();
        if (inks.Length > 0)
        {
            var ink = new PdfRect(inks.Min(i => i.X0), inks.Min(i => i.Y0), inks.Max(i => i.X1), inks.Max(i => i.Y1));
            var least = 0.1 * Math.Max(ink.Width, ink.Height);
            if (Math.Abs(ink.CenterX) > least && Math.Abs(ink.CenterY) > 2 * least)
            {
                return (ink.CenterX > 0, ink.CenterY > 0) switch { (true, false) => 0, (true, true) => 1, (false, true) => 2, _ => 3 };
            }
        }

        return steps.Length == 0 ? 0 : steps.GroupBy(a => (int)Math.Round(a / (Math.PI / 2)) & 3).MaxBy(g => g.Count())!.Key;
    }
}
