using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>Finds handwriting among print by its size and its unevenness: a signature is larger than the characters of the form.</summary>
internal sealed class PenFinder
{
    // Everything is looked at in squares of two pixels: the parts of a character hang together there, lines of print do not.
    private const int Side = 2;

    // Pixels of a square that are ink: hairs and scratches are thinner than pens and leave fewer.
    private const int NoHair = 2;

    // In heights of a character: what no print of the text's size reaches.
    private const double Tall = 1.38;
    private const double Tallest = 6;
    private const double Longest = 26;
    private const double Band = 1.15;

    // The widest single character, and how wide it is at least for its height.
    private const double Alone = 2.3;
    private const double Upright = 0.6;

    // The share of the ink outside of the best line of print: of a line with a hair over it there is less.
    private const double Outside = 0.06;

    // How thick strokes are at least on the average over the longer side, in heights of a character; a hair is thinner.
    private const double Thick = 0.2;

    // Millimetres.
    private const double Narrowest = 7.5;
    private const double Widest = 90;
    private const double Lowest = 4.2;
    private const double Highest = 28;
    private const double Rim = 5;

    // Strokes that a row crosses on the average: one is a fold, a staple or a bracket.
    private const double Crossings = 1.6;
    private const double CrossingsOutside = 1.25;
    private const int FewLines = 5;
    private const double MostInk = 0.6;

    private readonly Plane _ink;
    private readonly double _em;

    private PenFinder(Plane ink, double em) => (_ink, _em) = (ink, em);

    /// <summary>Finds it on a page.</summary>
    /// <param name="layout">The page.</param>
    /// <param name="dpi">Dots an inch.</param>
    /// <param name="seals">Seals, whose ink is no handwriting.</param>
    public static List<SeenMark> Find(ScanLayout layout, double dpi, IEnumerable<SeenMark> seals)
    {
        // The lines of a page without tables tell better than what is usual.
        var heights = SegmentFinder.Heights(layout.Writing, new PixelBox(0, 0, layout.Writing.Width, layout.Writing.Height)).Where(h => h >= layout.Em / 2 && h <= 2 * layout.Em).Order().ToArray();
        var em = heights.Length < FewLines ? layout.Em : Math.Max(layout.Em, heights[heights.Length / 2]);
        return Find(layout.Writing, dpi, em, [.. seals.Select(s => s.Box)]);
    }

    /// <summary>Finds it.</summary>
    /// <param name="writing">Ink without lines, boxes and specks: zeros and ones.</param>
    /// <param name="dpi">Dots an inch.</param>
    /// <param name="em">The usual height of a character, in pixels.</param>
    /// <param name="seals">Seals, whose ink is no handwriting.</param>
    public static List<SeenMark> Find(Plane writing, double dpi, int em, IReadOnlyList<PixelBox> seals)
    {
        var millimetre = dpi / 25.4 / Side;
        var rim = (int)(Rim * millimetre);
        var ink = Smaller(writing);
        foreach (var seal in seals)
        {
            ink.Fill(new PixelBox(seal.X0 / Side, seal.Y0 / Side, seal.X1 / Side, seal.Y1 / Side), 0);
        }

        var finder = new PenFinder(ink, em / (double)Side);
        var page = new PixelBox(rim, rim, ink.Width - rim, ink.Height - rim);
        var groups = new List<PixelBox>();
        foreach (var blob in Blob.Find(Grown(ink)).Where(b => page.Holds(b.Box.CenterX, b.Box.CenterY) && finder.IsPen(b)).OrderBy(b => b.Box.X0))
        {
            // The characters of one name.
            var near = groups.FindAll(g => Math.Max(g.X0, blob.Box.X0) - Math.Min(g.X1, blob.Box.X1) <= finder._em && Math.Max(g.Y0, blob.Box.Y0) < Math.Min(g.Y1, blob.Box.Y1));
            groups.RemoveAll(near.Contains);
            groups.Add(near.Aggregate(blob.Box, (a, b) => a.With(b)));
        }

        return groups.FindAll(g => g.Width / millimetre is >= Narrowest and <= Widest && g.Height / millimetre is >= Lowest and <= Highest)
            .ConvertAll(g => new SeenMark(MarkKind.Handwriting, new PixelBox(g.X0 * Side, g.Y0 * Side, g.X1 * Side, g.Y1 * Side), g.Height >= 1.7 * finder._em ? 0.92 : 0.85));
    }

    private bool IsPen(Blob blob)
    {
        var (width, height) = (blob.Box.Width, blob.Box.Height);
        if (height < Tall * _em || height > Tallest * _em || width > Longest * _em || width < 0.5 * _em)
        {
            return false;
        }

        var (rows, runs) = Profile(blob.Box);
        var (area, crossed) = (rows.Sum(), runs.Sum());
        if (area > MostInk * blob.Box.Area || area < Thick * _em * Math.Min(Math.Max(width, height), 4 * _em) || crossed < Crossings * height)
        {
            return false;
        }

        // A character alone; one above another is higher than wide.
        if (width <= Alone * _em)
        {
            return width >= Upright * height;
        }

        var (from, to) = Densest(rows);
        var (inside, within) = (rows[from..to].Sum(), runs[from..to].Sum());
        return area - inside >= Outside * area && crossed - within >= CrossingsOutside * (height - (to - from)) && !IsTwoLines(rows);
    }

    // The rows of a line of print, where there is most ink.
    private (int From, int To) Densest(int[] rows)
    {
        var band = Math.Min(rows.Length, (int)Math.Ceiling(Band * _em));
        var sum = rows.Take(band).Sum();
        var (most, from) = (sum, 0);
        for (var i = band; i < rows.Length; i++)
        {
            sum += rows[i] - rows[i - band];
            if (sum > most)
            {
                (most, from) = (sum, i + 1 - band);
            }
        }

        return (from, from + band);
    }

    // Lines of print that touch somewhere: between them there is hardly any ink.
    private bool IsTwoLines(int[] rows)
    {
        var thin = rows.Max() * 0.15;
        var (start, parts, tallest) = (-1, 0, 0);
        for (var i = 0; i <= rows.Length; i++)
        {
            var isInk = i < rows.Length && rows[i] > thin;
            if (isInk && start < 0)
            {
                start = i;
            }
            else if (!isInk && start >= 0)
            {
                parts += i - start > 0.5 * _em ? 1 : 0;
                tallest = Math.Max(tallest, i - start);
                start = -1;
            }
        }

        return parts >= 2 && tallest <= 1.2 * _em;
    }

    private (int[] Rows, int[] Runs) Profile(PixelBox box)
    {
        var rows = new int[box.Height];
        var runs = new int[box.Height];
        for (var y = box.Y0; y < box.Y1; y++)
        {
            var row = _ink.Row(y)[box.X0..box.X1];
            for (var x = 0; x < row.Length; x++)
            {
                rows[y - box.Y0] += row[x];
                runs[y - box.Y0] += row[x] != 0 && (x == 0 || row[x - 1] == 0) ? 1 : 0;
            }
        }

        return (rows, runs);
    }

    private static Plane Smaller(Plane writing)
    {
        var small = new Plane((writing.Width + 1) / Side, (writing.Height + 1) / Side);
        for (var y = 0; y < writing.Height; y++)
        {
            var row = writing.Row(y);
            var to = small.Row(y / Side);
            for (var x = 0; x < row.Length; x++)
            {
                to[x / Side] += row[x];
            }
        }

        for (var i = 0; i < small.Pixels.Length; i++)
        {
            small.Pixels[i] = small.Pixels[i] >= NoHair ? (byte)1 : (byte)0;
        }

        return small;
    }

    private static Plane Grown(Plane ink)
    {
        var grown = new Plane(ink.Width, ink.Height);
        foreach (var run in InkRuns.Find(ink, 0, 1))
        {
            grown.Fill(new PixelBox(run.From - 1, run.Y - 1, run.To + 1, run.Y + 2), 1);
        }

        return grown;
    }
}
