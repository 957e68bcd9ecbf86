using DocTools.Formats.Reading.Pdf;
using DocTools.Formats.Reading.Scan.Seals;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Reads one page that is a picture: set straight, parted into lines, boxes and writing, and recognised.</summary>
internal static class ScanPage
{
    private const double PointsPerInch = 72;

    // Fewer recognised characters, or less sure ones: the page may lie on its side or stand on its head.
    private const double Upright = 0.6;
    private const int FewPieces = 6;
    private const int Sample = 10;
    private const double Clearly = 0.1;

    // How sure a reading of a faint page is at most.
    private const double FaintIs = 0.75;

    /// <summary>Reads the page.</summary>
    /// <param name="picture">The page as it is seen.</param>
    /// <param name="page">Its number and its size in points.</param>
    /// <param name="processes">Processes of the engine to run at once.</param>
    /// <param name="until">When recognition has to be over.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What stands on the page, and whether something of it is missing for want of time.</returns>
    public static (PdfPage Page, bool IsIncomplete) Read(Raster picture, PdfPage page, int processes, DateTime until, CancellationToken cancellation)
    {
        var planes = InkPlanes.Of(picture);
        var dpi = picture.Width * PointsPerInch / page.Width;
        var marks = PageMarks.Of(picture, planes.Dark, dpi);
        IReadOnlyList<OcrText> read(IReadOnlyList<Plane> pictures) => LineReader.Characters(pictures, until, cancellation);
        var upright = Straight(planes, marks, 0, dpi, page, read);
        var reader = new LineReader(upright.Layout.Clear, processes, until, cancellation);
        var first = reader.First(upright.Layout.Segments);
        if (first.Count < FewPieces || Legibility(first) >= Upright)
        {
            return Recognised(upright, marks, page, reader, first);
        }

        var turned = Enumerable.Range(1, 3).Select(turn => Straight(planes, marks, turn, dpi, page, read))
            .Select(c => (Candidate: c, Reader: new LineReader(c.Layout.Clear, processes, until, cancellation))).Select(c => (c.Candidate, c.Reader, Sure: c.Reader.Legibility(c.Candidate.Layout.Segments, Sample)))
            .MaxBy(c => c.Sure);
        return turned.Sure > reader.Legibility(upright.Layout.Segments, Sample) + Clearly
            ? Recognised(turned.Candidate, marks, page, turned.Reader, turned.Reader.First(turned.Candidate.Layout.Segments))
            : Recognised(upright, marks, page, reader, first);
    }

    private static Candidate Straight(InkPlanes planes, PageMarks marks, int turn, double dpi, PdfPage page, Func<IReadOnlyList<Plane>, IReadOnlyList<OcrText>> read)
    {
        var turned = planes.Dark.Turned(turn);
        var degrees = Skew.AngleOf(ScanLayout.Threshold(turned, ScanLayout.InkFrom));
        var straight = Skew.Straighten(turned, degrees);
        var upright = turn % 2 == 0 ? page : page with { Width = page.Height, Height = page.Width };
        var seals = marks.Seals(straight);
        var layout = new ScanLayout(straight, Skew.Straighten(planes.Red.Turned(turn), degrees), dpi, upright, read);
        return new Candidate(layout, turn, degrees, dpi, [.. seals, .. PenFinder.Find(layout, dpi, seals)]);
    }

    /// <summary>On a faint page points and thin strokes are gone, and two readings alike prove nothing.</summary>
    private static IReadOnlyList<ReadLine> Weakened(IReadOnlyList<ReadLine> lines, int clarity) =>
        clarity >= ScanLayout.FaintBelow ? lines : [.. lines.Select(l => l with { Certainty = Math.Min(l.Certainty, FaintIs) })];

    private static double Legibility(IReadOnlyList<OcrText> texts) =>
        texts.Sum(t => t.Mean * t.Characters.Length) / Math.Max(1, texts.Sum(t => t.Characters.Length));

    private static (PdfPage Page, bool IsIncomplete) Recognised(Candidate best, PageMarks marks, PdfPage page, LineReader reader, IReadOnlyList<OcrText> first)
    {
        var pixel = PointsPerInch / best.Dpi;
        var lines = Weakened(reader.Read(best.Layout.Segments, first), best.Layout.Clarity);
        var glyphs = new ScanGlyphs(best.Layout, pixel);
        var placement = new PagePlacement(best.Turn, best.Degrees, page.Width, page.Height);
        var sideways = best.Turn % 2 != 0;
        var read = page with
        {
            Width = sideways ? page.Height : page.Width,
            Height = sideways ? page.Width : page.Height,
            Glyphs = [.. best.Layout.Boxes.Select(glyphs.Of), .. lines.SelectMany(glyphs.Of)],
            Rules = [.. best.Layout.Rules],
            AnnotationRules = [],
            Shapes = [],
            Widgets = [],
            HiddenCharacters = 0,
            IsAskew = false,
            Placement = placement,
            IsLookedAt = true,
            Marks = [.. marks.All(page.Number, best.Marks, placement)],
        };
        return (read, reader.IsIncomplete);
    }

    private sealed record Candidate(ScanLayout Layout, int Turn, double Degrees, double Dpi, IReadOnlyList<SeenMark> Marks);
}
