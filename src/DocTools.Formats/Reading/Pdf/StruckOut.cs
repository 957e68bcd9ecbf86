namespace DocTools.Formats.Reading.Pdf;

/// <summary>Leaves out characters that are struck out: on paper that is how one deletes, and how programs print a tracked deletion.</summary>
internal static class StruckOut
{
    // Where a stroke through a character runs, above its baseline and as parts of its size.
    private const double Lowest = 0.16;
    private const double Highest = 0.52;

    /// <summary>The characters without those struck out.</summary>
    /// <param name="glyphs">The characters.</param>
    /// <param name="rules">Lines of the page; a stroke is among those that belong to no table.</param>
    public static List<PdfGlyph> Leave(List<PdfGlyph> glyphs, IReadOnlyCollection<PdfRule> rules)
    {
        var across = rules.Where(r => !r.IsVertical).OrderBy(r => r.At).ToArray();
        var places = across.Select(r => r.At).ToArray();
        return [.. glyphs.Where(g => g.Turn != 0 || g.IsStacked || !IsStruck(g))];

        bool IsStruck(PdfGlyph glyph)
        {
            var first = Array.BinarySearch(places, glyph.Baseline - (Highest * glyph.Size));
            for (var i = first < 0 ? ~first : first; i < across.Length && across[i].At <= glyph.Baseline - (Lowest * glyph.Size); i++)
            {
                if (across[i].From <= glyph.Box.X0 + (glyph.Box.Width * 0.25) && across[i].To >= glyph.Box.X1 - (glyph.Box.Width * 0.25))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
