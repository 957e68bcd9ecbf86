using DocTools.Formats.Reading.Pdf;

namespace DocTools.Formats.Reading.Scan;

/// <summary>What a straightened page shows before any of its writing is recognised: ruling lines, check boxes, pieces of lines.</summary>
internal sealed partial class ScanLayout
{
    // Darkness from which a pixel is ink, and from which it may be part of a thin line.
    public const int InkFrom = 75;
    private const int LineFrom = 48;

    /// <summary>Darkness of the writing below which a page is faint.</summary>
    public const int FaintBelow = 125;

    // Fewer pixels are a speck.
    private const int Speck = 7;

    // How far, in sides of its box, a tick may hang over.
    private const double Overhang = 2;

    // How near to writing a speck may be part of it, in pixels.
    private const double Beside = 6;

    private const double SureCharacter = 0.6;

    // What the engine makes of a box with a tick in it.
    private const string BoxLike = "口囗回四囚因困固田曰日目巳已己凹凸品區因圖図団團圓園囤囫図";

    // Of a character's height: a dot that stands alone in its line.
    private const double Dirt = 0.3;

    private const int Touching = 5;

    // Of a tick's ink, with the frame that it hangs on, at least so much lies within the box; of a character that only touches it, hardly any.
    private const double Own = 0.3;

    // Of a character's rectangle: a stroke across it fills less.
    private const double DenseCharacter = 0.22;

    private const double UsualEm = 32;

    private readonly double _pixel;

    /// <summary>Looks at a page.</summary>
    /// <param name="dark">Its darkness, straightened.</param>
    /// <param name="red">Its redness, straightened.</param>
    /// <param name="dpi">Dots an inch.</param>
    /// <param name="page">Number and size of the page, in points.</param>
    /// <param name="read">Recognises pictures of single characters.</param>
    public ScanLayout(Plane dark, Plane red, double dpi, PdfPage page, Func<IReadOnlyList<Plane>, IReadOnlyList<OcrText>> read)
    {
        var scale = dpi / 200;
        _pixel = 72 / dpi;
        var lines = Threshold(dark, LineFrom);
        var ink = Threshold(dark, ClarityOf(dark, lines) < FaintBelow ? LineFrom : InkFrom);
        (Rules, Areas, Writing) = Ruled(lines, ink, scale, page);
        Em = EmOf(scale);
        Boxes = WithoutCharacters(FindBoxes(ink, lines, RedPen.Strokes(red, scale), scale), dark, read);
        if (Boxes.Count > 0)
        {
            // The sides of boxes below each other make no line.
            Boxes.ForEach(b => lines.Fill(b.Box.Grown(1), 0));
            Rules.Where(r => !r.IsVertical).ToList().ForEach(r => Redraw(lines, r));
            (Rules, Areas, Writing) = Ruled(lines, ink, scale, page);
        }

        Clean(Blob.Find(Writing), scale);
        Segments = [.. FindSegments()];
        if (WritingLines.Find(Blob.Find(Writing), Segments, Em, scale) is { Count: > 0 } blanks)
        {
            blanks.ForEach(Erase);
            Segments = [.. FindSegments()];
        }

        Segments.RemoveAll(s => Math.Max(s.Box.Width, s.Box.Height) < Dirt * Em && !Segments.Exists(o => o != s && o.Line == s.Line));
        Segments.RemoveAll(s => Boxes.Exists(b => b.IsTicked && IsTail(s, b.Box)));
        Clarity = ClarityOf(dark, Writing);
        Clear = Cleared(dark, ink, Writing);
    }

    /// <summary>The ruling lines in points.</summary>
    public List<PdfRule> Rules { get; }

    /// <summary>The tables, the smallest first.</summary>
    public List<RuledArea> Areas { get; }

    /// <summary>The check boxes in pixels.</summary>
    public List<ScanBox> Boxes { get; }

    /// <summary>Ink without lines, boxes and specks: zeros and ones.</summary>
    public Plane Writing { get; }

    /// <summary>How dark the writing is, from 0 to 255: the darkness that a quarter of its pixels reach.</summary>
    public int Clarity { get; }

    /// <summary>The page's darkness where there is writing, to be recognised.</summary>
    public Plane Clear { get; }

    /// <summary>The usual height of a character in pixels.</summary>
    public int Em { get; }

    /// <summary>The pieces of lines of text.</summary>
    public List<ScanSegment> Segments { get; }

    private List<ScanBox> FindBoxes(Plane ink, Plane lines, Plane pen, double scale)
    {
        var written = With(Writing, pen);
        return BoxFinder.Find(With(ink, pen), With(lines, pen), written, Blob.Find(written), Em, scale);
    }

    /// <summary>The boxes without those that are read as a character, alone or with what is around them.</summary>
    private List<ScanBox> WithoutCharacters(List<ScanBox> boxes, Plane dark, Func<IReadOnlyList<Plane>, IReadOnlyList<OcrText>> read)
    {
        var doubtful = boxes.FindAll(b => b.IsDoubtful);
        var texts = doubtful.Count == 0 ? [] : read([.. doubtful.Select(b => dark.Cut(AsCharacter(b.Box)))]);
        var characters = doubtful.Where((_, i) => texts[i].Characters.Any(c => c.Certainty >= SureCharacter && IsNoBox(c.Text))).ToHashSet();
        return boxes.FindAll(b => !characters.Contains(b));
    }

    // The room of a whole character around a box.
    private PixelBox AsCharacter(PixelBox box) =>
        box.Grown(Math.Max(2, (int)(((1.1 * Em) - Math.Max(box.Width, box.Height)) / 2)));

    private static bool IsNoBox(string text) => text is [>= '\u4E00' and <= '\u9FFF'] && !BoxLike.Contains(text, StringComparison.Ordinal);

    private (List<PdfRule> Rules, List<RuledArea> Areas, Plane Writing) Ruled(Plane lines, Plane ink, double scale, PdfPage page)
    {
        var (pixels, mask) = RuleFinder.Find(lines, scale);
        List<PdfRule> rules = [.. pixels.Select(r => new PdfRule(r.IsVertical, r.At * _pixel, r.From * _pixel, r.To * _pixel))];
        return (rules, AreaFinder.Find(RuleMerger.Merge(rules), page with { Glyphs = [], Shapes = [] }, []).Areas, Without(ink, mask));
    }

    /// <summary>Takes specks and boxes out of the writing, and with a box the tick that hangs over it.</summary>
    private void Clean(List<Blob> blobs, double scale)
    {
        var map = new BlobMap(Writing.Width, Writing.Height, blobs);
        foreach (var box in Boxes)
        {
            var reach = box.Box.Grown((int)(Overhang * box.Box.Width));
            foreach (var blob in map.Along(box.Box, (int)Math.Max(2, 3 * scale)).Select(i => blobs[i - 1]).Where(b => reach.Common(b.Box) == b.Box && AreaIn(b, box.Box.Grown(2)) >= Own * b.Area))
            {
                Erase(blob);
            }

            Writing.Fill(box.Box.Grown((int)(2 * scale)), 0);
        }

        // A point between digits is hardly larger than dirt, but stands beside them.
        var large = new InkSum(Large(blobs, scale));
        foreach (var blob in blobs.Where(b => b.Area < Speck * scale * scale && large.In(b.Box.Grown((int)(Beside * scale))) == 0))
        {
            Erase(blob);
        }
    }

    private Plane Large(List<Blob> blobs, double scale)
    {
        var large = new Plane(Writing.Width, Writing.Height);
        foreach (var run in blobs.Where(b => b.Area >= 4 * Speck * scale * scale).SelectMany(b => b.Runs))
        {
            large.Row(run.Y)[run.From..run.To].Fill(1);
        }

        return large;
    }

    private static int AreaIn(Blob blob, PixelBox box) =>
        blob.Runs.Where(r => r.Y >= box.Y0 && r.Y < box.Y1).Sum(r => Math.Max(0, Math.Min(r.To, box.X1) - Math.Max(r.From, box.X0)));

    // A line of the table that a box touches goes on behind it.
    private void Redraw(Plane lines, PdfRule rule)
    {
        var y = (int)Math.Round(rule.At / _pixel);
        var (from, to) = ((int)(rule.From / _pixel), (int)(rule.To / _pixel));
        foreach (var box in Boxes.Select(b => b.Box.Grown(1)).Where(b => (Math.Abs(y - b.Y0) <= Touching || Math.Abs(y - b.Y1) <= Touching) && b.X0 < to && b.X1 > from))
        {
            lines.Fill(new PixelBox(Math.Max(from, box.X0 - 1), y - 1, Math.Min(to, box.X1 + 1), y + 2), 1);
        }
    }

    private double ShareOf(PixelBox box)
    {
        var ink = 0;
        for (var y = box.Y0; y < box.Y1; y++)
        {
            ink += Writing.Row(y)[box.X0..box.X1].Count((byte)1);
        }

        return ink / (double)Math.Max(1, box.Area);
    }

    // What is left of a tick where a line cut it off: small, near to its box, and not on its line as the option's text is.
    private bool IsTail(ScanSegment segment, PixelBox box)
    {
        if (Math.Min(segment.Box.Width, segment.Box.Height) >= 0.75 * Em && ShareOf(segment.Box) >= DenseCharacter)
        {
            return false;
        }

        var (w, h) = (box.Width, box.Height);
        var (x, y) = (segment.Box.CenterX, segment.Box.CenterY);
        return segment.Box.Width < 1.6 * w && segment.Box.Height < 1.3 * h && x > box.X0 - (0.9 * w) && x < box.X1 + (1.1 * w)
            && ((y < box.Y0 + (0.1 * h) && y > box.Y0 - (0.9 * h)) || (y > box.Y1 - (0.1 * h) && y < box.Y1 + (0.9 * h)));
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
