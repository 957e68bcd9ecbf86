namespace DocTools.Formats.Reading.Pdf;

/// <summary>Tells printed slides from printed letters.</summary>
internal static class SlideShape
{
    // The letters of slides are read from afar; those of a form lying on its side are not.
    private const double SmallestLetters = 14;

    /// <summary>Whether the pages are slides: all of one size, wider than high, in large letters.</summary>
    public static bool IsOf(IReadOnlyList<PdfPage> pages)
    {
        var first = pages[0];
        if (pages.Any(p => p.Width < p.Height * 1.2 || Math.Abs(p.Width - first.Width) > 2 || Math.Abs(p.Height - first.Height) > 2))
        {
            return false;
        }

        var sizes = pages.SelectMany(p => p.Glyphs).Where(g => !g.IsBlank).Select(g => g.Size).Order().ToArray();
        return sizes.Length > 0 && sizes[sizes.Length / 2] >= SmallestLetters * Math.Min(1, first.Width / 720);
    }
}
