using DocTools.Core.Documents;
using DocTools.Formats.Reading.Pdf;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>The stamps and the handwriting of one page, before and after it is set straight.</summary>
internal sealed class PageMarks
{
    private const double PointsPerInch = 72;
    // Of a copied seal's frame: strokes of characters that happen to make a square leave more gaps (0.87 to 0.90 on scans whose seals are known, seals 0.97).
    private const double LeastWhole = 0.93;

    private const double MillimetresPerInch = 25.4;
    private const double ColourSquaresPerInch = 50;
    private const double InkSquaresPerInch = 100;

    // Handwriting smaller than this may be a tick, which is wanted as ink.
    private const double TickMillimetres = 15;

    private readonly Raster _picture;
    private readonly double _dpi;
    private readonly List<SeenMark> _coloured;

    private PageMarks(Raster picture, double dpi, List<SeenMark> coloured)
    {
        (_picture, _dpi, _coloured) = (picture, dpi, coloured);
    }

    private int Side => Math.Max(1, (int)Math.Round(_dpi / InkSquaresPerInch));

    /// <summary>Looks at the colours of a page, and takes blue handwriting out of what is to be read as print.</summary>
    /// <param name="picture">The page as it is seen.</param>
    /// <param name="dark">Its darkness, which loses the handwriting.</param>
    /// <param name="dpi">Dots an inch.</param>
    public static PageMarks Of(Raster picture, Plane dark, double dpi)
    {
        var side = Math.Max(1, (int)Math.Round(dpi / ColourSquaresPerInch));
        var cells = ColourCells.Of(picture, side);
        var coloured = ColourMarks.Find(cells, dpi);
        foreach (var mark in coloured.Where(m => m.Kind is MarkKind.Handwriting && Math.Max(m.Box.Width, m.Box.Height) * MillimetresPerInch / dpi >= TickMillimetres))
        {
            var box = mark.Box.Within(picture.Width, picture.Height);
            for (var y = box.Y0; y < box.Y1; y++)
            {
                var from = picture.Row(y);
                var to = dark.Row(y);
                for (var x = box.X0; x < box.X1; x++)
                {
                    if (ColourCells.IsBlue(from[3 * x], from[(3 * x) + 1], from[(3 * x) + 2], cells.BlueFrom))
                    {
                        to[x] = 0;
                    }
                }
            }
        }

        return new PageMarks(picture, dpi, coloured);
    }

    /// <summary>Finds seals without colour on the page set straight, and takes their frames out of it, so that they are not taken for lines of a table.</summary>
    /// <param name="dark">The darkness, which loses the frames.</param>
    /// <returns>The seals in pixels of the straight page.</returns>
    public List<SeenMark> Seals(Plane dark)
    {
        // Where seals were set in red, none was copied in black.
        if (_coloured.Exists(m => m.Kind is MarkKind.Stamp))
        {
            return [];
        }

        var frames = FrameWindows.Find(InkCells.Of(dark, Side), Side * MillimetresPerInch / _dpi);
        frames.RemoveAll(f => f.Whole < LeastWhole);
        frames.ForEach(f => Erase(dark, f));
        return frames.ConvertAll(f => new SeenMark(MarkKind.Stamp, new PixelBox(f.Box.X0 * Side, f.Box.Y0 * Side, f.Box.X1 * Side, f.Box.Y1 * Side), Math.Min(0.97, f.Whole)));
    }

    /// <summary>Everything that was found, as places of the page as it is seen.</summary>
    /// <param name="number">The page's number.</param>
    /// <param name="straight">What was found on the page set straight, in its pixels.</param>
    /// <param name="placement">How that lies on the page as it is seen.</param>
    public IEnumerable<Mark> All(int number, IEnumerable<SeenMark> straight, PagePlacement placement)
    {
        var pixel = PointsPerInch / _dpi;
        var found = _coloured.Select(m => (m.Kind, Box: Points(m.Box, pixel), m.Certainty)).ToList();
        foreach (var mark in straight)
        {
            var box = placement.Seen(Points(mark.Box, pixel));
            if (!found.Exists(f => f.Kind == mark.Kind && f.Box.Common(box).Area > 0.2 * Math.Min(box.Area, f.Box.Area)))
            {
                found.Add((mark.Kind, box, mark.Certainty));
            }
        }

        return found.Select(f => new Mark(f.Kind, number, PageBox.Of(f.Box.X0, f.Box.Y0, f.Box.X1, f.Box.Y1), (decimal)Math.Round(f.Certainty, 2)) { Picture = MarkCrop.Of(_picture, f.Box, _dpi) });
    }

    private static PdfRect Points(PixelBox box, double pixel) => new(box.X0 * pixel, box.Y0 * pixel, box.X1 * pixel, box.Y1 * pixel);

    private void Erase(Plane dark, FrameSeal frame)
    {
        var band = frame.Box.Grown(3);
        var box = new PixelBox(band.X0 * Side, band.Y0 * Side, band.X1 * Side, band.Y1 * Side).Within(dark.Width, dark.Height);
        for (var y = box.Y0; y < box.Y1; y++)
        {
            var row = dark.Row(y);
            for (var x = box.X0; x < box.X1; x++)
            {
                if (frame.Distance((x + 0.5) / Side - 0.5, (y + 0.5) / Side - 0.5) <= 2.2)
                {
                    row[x] = 0;
                }
            }
        }
    }
}
