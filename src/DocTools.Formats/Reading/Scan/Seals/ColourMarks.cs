using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>Finds red seals and blue handwriting by their colour.</summary>
internal static class ColourMarks
{
    private const double MillimetresPerInch = 25.4;

    // Sides of seals in millimetres, and how much longer one side of what a seal covers may be than the other.
    private const double SmallestSeal = 7.5;
    private const double LargestSeal = 46;
    private const double LongestSeal = 2.2;

    // Of the sixteenths of a seal, those with ink: a tick or a circled word has fewer.
    private const int SealParts = 11;
    private const double PartInk = 0.06;
    private const double SealInk = 0.16;

    // Handwriting in millimetres; a tick is narrower.
    private const double NarrowestName = 10;
    private const double LowestName = 3.8;
    private const double WidestName = 90;
    private const double HighestName = 30;
    private const double LeastInk = 0.05;
    private const double MostInk = 0.6;

    /// <summary>What was found, in pixels of the page as it is seen.</summary>
    /// <param name="cells">The page's colours.</param>
    /// <param name="dpi">Dots an inch of the page.</param>
    public static List<SeenMark> Find(ColourCells cells, double dpi)
    {
        var millimetre = MillimetresPerInch * cells.Side / dpi;
        var seals = Groups(cells.Red, millimetre).Where(g => IsSeal(g, millimetre)).Select(g => new SeenMark(MarkKind.Stamp, Pixels(g.Box, cells.Side), 0.97));
        var names = Groups(cells.Blue, millimetre).Where(g => IsName(g, millimetre)).Select(g => new SeenMark(MarkKind.Handwriting, Pixels(g.Box, cells.Side), 0.95));
        return [.. seals, .. names];
    }

    // Squares with ink that lie within two millimetres of each other.
    private static IEnumerable<(PixelBox Box, Plane Ink)> Groups(Plane counts, double millimetre)
    {
        var ink = new Plane(counts.Width, counts.Height);
        for (var i = 0; i < ink.Pixels.Length; i++)
        {
            ink.Pixels[i] = counts.Pixels[i] >= 2 ? (byte)1 : (byte)0;
        }

        if (!ink.Pixels.AsSpan().Contains((byte)1))
        {
            yield break;
        }

        var reach = Math.Max(1, (int)Math.Round(1 / millimetre));
        foreach (var blob in Blob.Find(Grown(ink, reach)))
        {
            var own = new Plane(blob.Box.Width, blob.Box.Height);
            foreach (var run in blob.Runs)
            {
                ink.Row(run.Y)[run.From..run.To].CopyTo(own.Row(run.Y - blob.Box.Y0)[(run.From - blob.Box.X0)..]);
            }

            var box = new PixelBox(reach, reach, blob.Box.Width - reach, blob.Box.Height - reach);
            yield return (new PixelBox(blob.Box.X0 + reach, blob.Box.Y0 + reach, blob.Box.X1 - reach, blob.Box.Y1 - reach), own.Cut(box));
        }
    }

    private static bool IsSeal((PixelBox Box, Plane Ink) group, double millimetre)
    {
        var (width, height) = (group.Box.Width * millimetre, group.Box.Height * millimetre);
        return Math.Min(width, height) >= SmallestSeal && Math.Max(width, height) <= LargestSeal && Math.Max(width, height) <= LongestSeal * Math.Min(width, height)
            && Share(group.Ink) >= SealInk && Parts(group.Ink) >= SealParts;
    }

    private static bool IsName((PixelBox Box, Plane Ink) group, double millimetre)
    {
        var (width, height) = (group.Box.Width * millimetre, group.Box.Height * millimetre);

        // A page may lie on its side.
        (width, height) = (Math.Max(width, height), Math.Min(width, height));
        return width is >= NarrowestName and <= WidestName && height is >= LowestName and <= HighestName && Share(group.Ink) is >= LeastInk and <= MostInk;
    }

    private static double Share(Plane ink) => ink.Pixels.Length == 0 ? 0 : ink.Pixels.Count(p => p != 0) / (double)ink.Pixels.Length;

    private static int Parts(Plane ink)
    {
        var sum = new InkSum(ink);
        var parts = 0;
        for (var i = 0; i < 16; i++)
        {
            var (x, y) = (i % 4, i / 4);
            parts += sum.Share(new PixelBox(ink.Width * x / 4, ink.Height * y / 4, ink.Width * (x + 1) / 4, ink.Height * (y + 1) / 4)) >= PartInk ? 1 : 0;
        }

        return parts;
    }

    private static Plane Grown(Plane ink, int by)
    {
        var grown = new Plane(ink.Width, ink.Height);
        foreach (var run in InkRuns.Find(ink, 0, 1))
        {
            grown.Fill(new PixelBox(run.From - by, run.Y - by, run.To + by, run.Y + by + 1), 1);
        }

        return grown;
    }

    private static PixelBox Pixels(PixelBox box, int side) => new(box.X0 * side, box.Y0 * side, box.X1 * side, box.Y1 * side);
}
