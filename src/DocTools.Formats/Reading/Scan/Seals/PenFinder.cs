using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>Finds handwriting among print by its size and its unevenness: a signature is larger than the characters of the form.</summary>
/// <param name="writing">Ink without lines, boxes and specks: zeros and ones.</param>
/// <param name="blobs">Its blobs.</param>
/// <param name="dpi">Dots an inch.</param>
internal sealed class PenFinder(Plane writing, IReadOnlyList<Blob> blobs, double dpi)
{
    // In heights of a character: what no print of the text's size reaches.
    private const double Tall = 1.38;
    private const double Broad = 1.9;
    private const double TallIfBroad = 1.18;
    private const double Tallest = 7;

    // Between the blobs of one name, in heights of a character.
    private const double Apart = 0.8;

    // Millimetres.
    private const double Narrowest = 7.5;
    private const double Widest = 80;
    private const double Lowest = 4.2;
    private const double Highest = 28;
    private const double Rim = 5;

    // Strokes that a row crosses on the average: one is a fold, a staple or a bracket.
    private const double Crossings = 1.6;
    private const double MostInk = 0.55;

    /// <summary>Finds it.</summary>
    /// <param name="em">The usual height of a character.</param>
    /// <param name="taken">Seals, whose ink is no handwriting.</param>
    public List<SeenMark> Find(int em, IReadOnlyList<PixelBox> taken)
    {
        var millimetre = dpi / 25.4;
        var rim = (int)(Rim * millimetre);
        var page = new PixelBox(rim, rim, writing.Width - rim, writing.Height - rim);
        var large = blobs.Where(b => IsLarge(b, em) && page.Holds(b.Box.CenterX, b.Box.CenterY) && !taken.Any(t => t.Grown(em / 6).Holds(b.Box.CenterX, b.Box.CenterY))).OrderBy(b => b.Box.X0).ToList();
        var groups = new List<List<Blob>>();
        foreach (var blob in large)
        {
            var near = groups.Where(g => g.Exists(o => AreNear(o.Box, blob.Box, em))).ToList();
            var group = near.SelectMany(g => g).Append(blob).ToList();
            groups.RemoveAll(near.Contains);
            groups.Add(group);
        }

        var found = new List<SeenMark>();
        foreach (var group in groups)
        {
            var box = Around(group);
            var ink = blobs.Where(b => box.Grown(em / 5).Common(b.Box) == b.Box || group.Contains(b)).ToList();
            box = Around(ink);
            var (width, height) = (box.Width / millimetre, box.Height / millimetre);
            if (width is >= Narrowest and <= Widest && height is >= Lowest and <= Highest && !IsPrinted(group, em) && CrossingsOf(ink, box) >= Crossings && ink.Sum(b => b.Area) <= MostInk * box.Area)
            {
                found.Add(new SeenMark(MarkKind.Handwriting, box, CertaintyOf(group, em)));
            }
        }

        return found;
    }

    private static bool IsLarge(Blob blob, int em) =>
        blob.Box is { Width: var w, Height: var h } && h <= Tallest * em && w <= 22 * em && blob.Area <= 0.7 * blob.Box.Area
        && (h >= Tall * em && w >= 0.35 * em || (w >= Broad * em && h >= TallIfBroad * em));

    private static bool AreNear(PixelBox a, PixelBox b, int em) =>
        Math.Max(a.X0, b.X0) - Math.Min(a.X1, b.X1) <= Apart * em && Math.Max(a.Y0, b.Y0) - Math.Min(a.Y1, b.Y1) <= 0;

    // A heading: several blobs of one height, on one line.
    private static bool IsPrinted(List<Blob> group, int em)
    {
        var heights = group.ConvertAll(b => b.Box.Height);
        var bottoms = group.ConvertAll(b => b.Box.Y1);
        return group.Count >= 3 && heights.Max() - heights.Min() <= 0.16 * heights.Max() && bottoms.Max() - bottoms.Min() <= 0.12 * em;
    }

    private static double CertaintyOf(List<Blob> group, int em) => group.Max(b => b.Box.Height) >= 1.6 * em || group.Count > 1 ? 0.9 : 0.82;

    private static double CrossingsOf(List<Blob> ink, PixelBox box)
    {
        var byRow = ink.Sum(b => b.Runs.Count) / (double)Math.Max(1, box.Height);

        // A line that goes up and down is crossed by columns as often as by rows.
        return byRow;
    }

    private static PixelBox Around(List<Blob> blobs) => blobs.Select(b => b.Box).Aggregate((a, b) => a.With(b));
}
