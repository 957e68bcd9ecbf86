using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading.Pdf;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Reads the pages of a file that are pictures.</summary>
internal static class ScanReader
{
    // What forms are scanned at; more costs time and gains little.
    private const double Dpi = 200;

    // The longer side of A4. A picture that does not say how large it is, or says so wrongly, is taken for a page of A4.
    private const double LongSide = 842;
    private const double Longest = 1300;
    private const double Shortest = 420;

    // Two cores need about a second a page; what is left after this long is told and not read.
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(16.5);

    /// <summary>Whether pictures can be read on this machine.</summary>
    public static bool IsInstalled => TesseractEngine.IsInstalled && ScanRenderer.IsInstalled;

    /// <summary>Reads pages.</summary>
    /// <param name="file">The file.</param>
    /// <param name="extension">Its format.</param>
    /// <param name="content">What the file's own text gave.</param>
    /// <param name="pages">Numbers of the pages to recognise.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>All pages, those read anew in place of what they were, and what of them could not be read.</returns>
    public static (PdfContent Content, ImmutableArray<ReadingProblem> Problems) Read(ReadOnlyMemory<byte> file, string extension, PdfContent content, IReadOnlyCollection<int> pages, CancellationToken cancellation)
    {
        var until = DateTime.UtcNow + Time;
        using var path = TemporaryFile.Of(file.Span, extension);
        var todo = content.Pages.Where(p => pages.Contains(p.Number)).ToArray();
        var cores = Math.Max(1, Environment.ProcessorCount);

        // Page by page on all cores; a page alone is parted among them.
        var processes = todo.Length >= cores ? 1 : cores;
        var read = new ScanResult[todo.Length];
        SideBySide.Run(todo.Length, cores, i => read[i] = Read(path.Path, todo[i], processes, until, cancellation), cancellation);
        var byNumber = read.ToDictionary(r => r.Page.Number);
        return (content with { Pages = [.. content.Pages.Select(p => byNumber.TryGetValue(p.Number, out var result) ? result.Page : p)] }, ScanProblems.Of(read));
    }

    private static ScanResult Read(string path, PdfPage page, int processes, DateTime until, CancellationToken cancellation)
    {
        if (DateTime.UtcNow >= until)
        {
            return new ScanResult(Blank(page), ScanEnd.Late);
        }

        var factor = Factor(page);
        var picture = ScanRenderer.Draw(path, page.Number, page.Width * factor, page.Height * factor, Dpi * factor, cancellation);
        if (picture is null)
        {
            return new ScanResult(Blank(page), ScanEnd.Broken);
        }

        var (recognised, isIncomplete) = ScanPage.Read(picture, page with { Width = page.Width * factor, Height = page.Height * factor }, processes, until, cancellation);
        return isIncomplete
            ? new ScanResult(Blank(page), ScanEnd.Late)
            : new ScanResult(recognised with { Placement = recognised.Placement! with { Scale = 1 / factor }, Marks = [.. recognised.Marks.Select(m => m with { Box = m.Box.Scaled(1 / factor) })] }, IsFaint(recognised) ? ScanEnd.Faint : ScanEnd.Read);
    }

    /// <summary>A page of which nothing is known.</summary>
    private static PdfPage Blank(PdfPage page) => new(page.Number, page.Width, page.Height) { Placement = new PagePlacement(0, 0, page.Width, page.Height) };

    private static double Factor(PdfPage page)
    {
        var side = Math.Max(page.Width, page.Height);
        return side is > Longest or < Shortest ? LongSide / side : 1;
    }

    private static bool IsFaint(PdfPage page)
    {
        var pieces = page.Glyphs.Where(g => g.Piece > 0 && !g.IsBlank).GroupBy(g => g.Piece).Select(g => g.First().Certainty).ToArray();
        return pieces.Length > 0 && pieces.Count(c => c < 0.55) * 2 > pieces.Length;
    }
}
