using DocTools.Formats.Reading.Pdf;
using DocTools.Formats.Reading.Scan.Seals;

namespace DocTools.Formats.Reading.Scan;

/// <summary>What a straightened page shows before any of its writing is recognised: ruling lines, check boxes, pieces of lines.</summary>
internal sealed class ScanLayout
{
    // Darkness from which a pixel is ink, and from which it may be part of a thin line.
    public const int InkFrom = 75;
    private const int LineFrom = 48;

    // Fewer pixels are a speck.
    private const int Speck = 7;

    // How far, in sides of its box, a tick may hang over.
    private const double Overhang = 1.3;

    private const double UsualEm = 32;

    private readonly double _pixel;

    /// <summary>Looks at a page.</summary>
    /// <param name="dark">Its darkness, straightened.</param>
    /// <param name="dpi">Dots an inch.</param>
    /// <param name="page">Number and size of the page, in points.</param>
    /// <param name="seals">Seals without colour, whose ink is neither handwriting nor taken away.</param>
    public ScanLayout(Plane dark, double dpi, PdfPage page, IReadOnlyList<PixelBox> seals)
    {
        var scale = dpi / 200;
        _pixel = 72 / dpi;
        var lines = Threshold(dark, LineFrom);
        var ink = Threshold(dark, InkFrom);
        (Rules, Areas, Writing) = Ruled(lines, ink, scale, page);
        Em = EmOf(scale);
        Boxes = BoxFinder.Find(ink, Writing, Blob.Find(Writing), Em, scale);
        if (Boxes.Count > 0)
        {
            // The sides of boxes below each other make no line.
            Boxes.ForEach(b => lines.Fill(b.Box.Grown(1), 0));
            (Rules, Areas, Writing) = Ruled(lines, ink, scale, page);
        }

        Clean(Blob.Find(Writing), scale);
        Handwriting = FindHandwriting(dpi, seals);
        Segments = [.. FindSegments()];
    }

    /// <summary>What was written by hand.</summary>
    public List<SeenMark> Handwriting { get; }

    /// <summary>The ruling lines in points.</summary>
    public List<PdfRule> Rules { get; }

    /// <summary>The tables, the smallest first.</summary>
    public List<RuledArea> Areas { get; }

    /// <summary>The check boxes in pixels.</summary>
    public List<ScanBox> Boxes { get; }

    /// <summary>Ink without lines, boxes and specks: zeros and ones.</summary>
    public Plane Writing { get; }

    /// <summary>The usual height of a character in pixels.</summary>
    public int Em { get; }

    /// <summary>The pieces of lines of text.</summary>
    public List<ScanSegment> Segments { get; }

    /// <summary>Zeros and ones.</summary>
    public static Plane Threshold(Plane dark, int from)
    {
        var ink = new Plane(dark.Width, dark.Height);
        var (source, target) = (dark.Pixels, ink.Pixels);
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] >= from ? (byte)1 : (byte)0;
        }

        return ink;
    }

    private (List<PdfRule> Rules, List<RuledArea> Areas, Plane Writing) Ruled(Plane lines, Plane ink, double scale, PdfPage page)
    {
        var (pixels, mask) = RuleFinder.Find(lines, scale);
        List<PdfRule> rules = [.. pixels.Select(r => new PdfRule(r.IsVertical, r.At * _pixel, r.From * _pixel, r.To * _pixel))];
        return (rules, AreaFinder.Find(RuleMerger.Merge(rules), page with { Glyphs = [], Shapes = [] }, []).Areas, Without(ink, mask));
    }

    private static Plane Without(Plane ink, Plane mask)
    {
        var left = new Plane(ink.Width, ink.Height);
        for (var i = 0; i < ink.Pixels.Length; i++)
        {
            left.Pixels[i] = (byte)(ink.Pixels[i] & ~mask.Pixels[i]);
        }

        return left;
    }

    /// <summary>Takes specks and boxes out of the writing, and with a box the tick that hangs over it.</summary>
    private void Clean(List<Blob> blobs, double scale)
    {
        var map = new BlobMap(Writing.Width, Writing.Height, blobs);
        foreach (var box in Boxes)
        {
            var reach = box.Box.Grown((int)(Overhang * box.Box.Width));
            foreach (var blob in map.Along(box.Box, (int)Math.Max(2, 3 * scale)).Select(i => blobs[i - 1]).Where(b => reach.Common(b.Box) == b.Box))
            {
                Erase(blob);
            }

            Writing.Fill(box.Box.Grown((int)(2 * scale)), 0);
        }

        foreach (var blob in blobs.Where(b => b.Area < Speck * scale * scale))
        {
            Erase(blob);
        }
    }

    private List<SeenMark> FindHandwriting(double dpi, IReadOnlyList<PixelBox> seals)
    {
        var heights = SegmentFinder.Heights(Writing, new PixelBox(0, 0, Writing.Width, Writing.Height)).Where(h => h >= Em / 2 && h <= 2 * Em).Order().ToArray();
        var em = heights.Length < 5 ? Em : Math.Max(Em, heights[heights.Length / 2]);
        var found = PenFinder.Find(Writing, dpi, em, seals);
        return found;
    }

    private void Erase(Blob blob)
    {
        foreach (var run in blob.Runs)
        {
            Writing.Row(run.Y)[run.From..run.To].Clear();
        }
    }

    private int EmOf(double scale)
    {
        var heights = CellBoxes().SelectMany(c => SegmentFinder.Heights(Writing, c.Within(Writing.Width, Writing.Height)))
            .Where(h => h >= 16 * scale && h <= 64 * scale).Order().ToArray();
        return heights.Length < 5 ? (int)(UsualEm * scale) : heights[heights.Length / 2];
    }

    private IEnumerable<PixelBox> CellBoxes() => Areas.SelectMany(a => a.Cells().Select(c => Pixels(a.BoxOf(c))));

    private PixelBox Pixels(PdfRect box) => new((int)(box.X0 / _pixel), (int)(box.Y0 / _pixel), (int)Math.Ceiling(box.X1 / _pixel), (int)Math.Ceiling(box.Y1 / _pixel));

    private IEnumerable<ScanSegment> FindSegments()
    {
        var left = new Plane(Writing.Width, Writing.Height);
        Writing.Pixels.CopyTo(left.Pixels.AsSpan());
        var breaks = Boxes.ConvertAll(b => b.Box);

        // From the innermost table outwards; what was taken is gone for those around it.
        foreach (var area in Areas)
        {
            foreach (var cell in area.Cells().Select(c => Pixels(area.BoxOf(c))))
            {
                foreach (var segment in new SegmentFinder(left, Em).Find(cell, breaks))
                {
                    yield return segment;
                }

                left.Fill(cell, 0);
            }
        }

        // Outside of the tables a dot alone is dirt.
        foreach (var segment in new SegmentFinder(left, Em).Find(new PixelBox(0, 0, left.Width, left.Height), breaks).Where(s => Math.Max(s.Box.Width, s.Box.Height) > Em / 3))
        {
            yield return segment;
        }
    }
}
