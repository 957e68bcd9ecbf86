namespace DocTools.Formats.Reading.Pdf;

/// <summary>Doubts characters that are printed over each other: nobody can tell which of two texts counts, and read in turn they are neither.</summary>
internal static class Overprint
{
    // No program sets Chinese characters nearer to each other, in sizes.
    private const double NearestIdeographs = 0.7;

    // The narrowest letter takes more.
    private const double NearestLetters = 0.14;

    /// <summary>The characters of a line from left to right, those over each other as U+FFFD.</summary>
    public static List<PdfGlyph> Doubt(List<PdfGlyph> glyphs)
    {
        var over = new HashSet<PdfGlyph>(ReferenceEqualityComparer.Instance);
        var written = glyphs.Where(g => !g.IsBlank && g.Text is not PdfGlyph.Picture).ToArray();
        foreach (var (a, b) in written.Zip(written.Skip(1)))
        {
            if (Overlap(a, b))
            {
                over.Add(a);
                over.Add(b);
            }
        }

        return over.Count == 0 ? glyphs : [.. glyphs.Select(g => over.Contains(g) ? g with { Text = PdfGlyph.Unknown } : g)];
    }

    // By their beginnings, since the engine may tell the width of a stand-in.
    private static bool Overlap(PdfGlyph a, PdfGlyph b)
    {
        var step = b.Box.X0 - a.Box.X0;

        // The places of recognised characters are rough.
        return a.Piece == 0 && b.Piece == 0 && IsInked(a.Text) && IsInked(b.Text) && step < (IsIdeograph(a.Text) ? NearestIdeographs * a.Box.Width : NearestLetters * a.Size);
    }

    private static bool IsIdeograph(string text) => text[0] is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88F');

    private static bool IsInked(string text) => IsIdeograph(text) || char.IsAsciiLetterOrDigit(text[0]);
}
