namespace DocTools.Formats.Reading.Pdf;

/// <summary>Leaves out characters that are painted a second time in the same place, as programs do for bold and shadows.</summary>
internal static class PaintedTwice
{
    /// <summary>The characters without their repetitions, in the order of painting.</summary>
    public static List<PdfGlyph> Leave(IReadOnlyList<PdfGlyph> glyphs)
    {
        var kept = new List<PdfGlyph>(glyphs.Count);
        var grid = new GlyphGrid([]);
        foreach (var glyph in glyphs)
        {
            // The next of two equal characters is a whole advance away.
            var near = Math.Max(0.3, Math.Min(glyph.Size * 0.2, Math.Min(glyph.Box.Width, glyph.Box.Height) * 0.45));
            var place = new PdfRect(glyph.Box.CenterX, glyph.Box.CenterY, glyph.Box.CenterX, glyph.Box.CenterY).Grown(near);
            if (!Holds(grid, place, glyph))
            {
                grid.Add(glyph);
                kept.Add(glyph);
            }
        }

        return kept;
    }

    private static bool Holds(GlyphGrid grid, PdfRect place, PdfGlyph glyph)
    {
        foreach (var other in grid.In(place))
        {
            if (other.Turn == glyph.Turn && Math.Abs(other.Size - glyph.Size) < glyph.Size * 0.2 && string.Equals(other.Text, glyph.Text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
