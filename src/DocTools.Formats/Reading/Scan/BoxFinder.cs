namespace DocTools.Formats.Reading.Scan;

/// <summary>Finds printed check boxes, and tells by the ink in them whether they are ticked.</summary>
internal sealed class BoxFinder
{
    // Sides at 200 dots an inch: from the smallest box of a form to a cell for one digit.
    private const int Smallest = 13;
    private const int Largest = 50;

    // Ink within a box: below the first it is empty, above the second it is ticked.
    private const double Empty = 0.035;
    private const double Ticked = 0.075;

    // Ink right around a box over which a tick hangs.
    private const double Overhung = 0.2;

    // Of what is around a box, ink that is not its own: noise.
    private const double Specks = 0.04;

    // Boxes of one form differ in size by no more.
    private const double Like = 0.25;

    private readonly Plane _ink;
    private readonly InkSum _sum;
    private readonly BlobMap _map;
    private readonly double _scale;
    private readonly ILookup<int, InkRun> _sides;

    private BoxFinder(Plane ink, InkSum sum, BlobMap map, double scale)
    {
        _ink = ink;
        _sum = sum;
        _map = map;
        _scale = scale;
        var turned = RuleFinder.Transposed(ink);
        _sides = InkRuns.Find(turned, 1, (int)(Smallest * scale)).Where(r => r.Length <= 1.6 * Largest * scale).ToLookup(r => r.Y);
    }

    /// <summary>The boxes of a page, ticked and empty, from top to bottom.</summary>
    /// <param name="ink">Zeros and ones.</param>
    /// <param name="sum">The same, summed up.</param>
    /// <param name="blobs">The same, in blobs.</param>
    /// <param name="scale">Dots an inch by 200.</param>
    public static List<ScanBox> Find(Plane ink, InkSum sum, List<Blob> blobs, double scale)
    {
        var finder = new BoxFinder(ink, sum, new BlobMap(ink.Width, ink.Height, blobs), scale);
        var boxes = finder.Alone(finder.Outlines().ConvertAll(finder.Judge));
        boxes.AddRange(blobs.Where(finder.IsSolid).Where(b => !boxes.Exists(o => o.Box.Grown(2).Holds(b.Box.CenterX, b.Box.CenterY))).Select(b => new ScanBox(b.Box, true, 0.9, 1)));
        return [.. boxes.OrderBy(b => b.Box.Y0).ThenBy(b => b.Box.X0)];
    }

    /// <summary>Leaves out what is part of a character: a box has white around it, but for a tick that hangs over.</summary>
    private List<ScanBox> Alone(List<ScanBox> boxes)
    {
        var alone = boxes.FindAll(b => Math.Abs(b.Box.Width - b.Box.Height) <= 0.18 * b.Box.Width && StandsAlone(b.Box) && Around(b.Box) <= Overhung && (b.Ink < Empty || HasWhiteBefore(b.Box)));
        var empty = alone.FindAll(b => b.Ink < Empty);
        
        // Many a character is a square with something in it: what is like no empty box of the page is left to be read as a character.
        return alone.FindAll(b => b.Ink < Empty || empty.Exists(e => Math.Abs(e.Box.Width - b.Box.Width) <= Like * e.Box.Width));
    }

    // A box stands at the beginning of a line or behind a blank, a part of a character mostly behind another.
    private bool HasWhiteBefore(PixelBox box) =>
        _sum.Share(new PixelBox(box.X0 - (int)(12 * _scale), box.Y0, box.X0 - (int)(2 * _scale), box.Y1)) <= 0.08;

    private double Around(PixelBox box)
    {
        var ring = Math.Max(3, (int)(0.16 * box.Width));
        var (outer, inner) = (box.Grown(ring + 1), box.Grown(1));
        return (_sum.In(outer) - _sum.In(inner)) / (double)(outer.Area - inner.Area);
    }

    private bool StandsAlone(PixelBox box)
    {
        var near = (int)Math.Max(3, 3 * _scale);
        var high = Math.Max(near, (int)(0.35 * box.Height));
        var outer = new PixelBox(box.X0 - near - 1, box.Y0 - high, box.X1 + near, box.Y1 + high);
        return _map.Others(outer, box, _map.Along(box, Band)) <= Specks * (outer.Area - box.Area);
    }

    private bool IsSolid(Blob blob)
    {
        var (w, h) = (blob.Box.Width, blob.Box.Height);
        return w >= 11 * _scale && w <= Largest * _scale && Math.Abs(w - h) <= 0.2 * Math.Max(w, h) && blob.Area >= 0.88 * blob.Box.Area;
    }

    private List<PixelBox> Outlines()
    {
        var found = new List<(PixelBox Box, double Cover)>();
        foreach (var column in _sides.OrderBy(g => g.Key))
        {
            foreach (var side in column)
            {
                if (BoxAt(side) is { } box)
                {
                    found.Add(box);
                }
            }
        }

        var outlines = new List<PixelBox>();
        foreach (var (box, _) in found.OrderByDescending(f => f.Cover).ThenByDescending(f => f.Box.Area))
        {
            if (!outlines.Exists(o => o.Common(box) is { IsEmpty: false } common && common.Area > 0.3 * Math.Min(o.Area, box.Area)))
            {
                outlines.Add(box);
            }
        }

        // Squares that share a side are cells for digits.
        return outlines.FindAll(o => !outlines.Exists(p => p != o && Math.Abs(p.Y0 - o.Y0) <= 3 && Math.Abs(p.Width - o.Width) <= 4 && (Math.Abs(p.X0 - o.X1) <= 4 || Math.Abs(p.X1 - o.X0) <= 4)));
    }

    /// <summary>The best square whose left side is a run.</summary>
    private (PixelBox Box, double Cover)? BoxAt(InkRun side)
    {
        (PixelBox, double)? best = null;
        var most = 0.0;
        var (low, high) = ((int)(side.Length * 0.84), (int)(side.Length * 1.18));
        if (side.Length > Largest * _scale)
        {
            return null;
        }

        for (var width = low; width <= high; width++)
        {
            foreach (var other in _sides[side.Y + width - 1])
            {
                if (Math.Abs(other.From - side.From) > 0.12 * side.Length || Math.Abs(other.To - side.To) > 0.12 * side.Length)
                {
                    continue;
                }

                var box = new PixelBox(side.Y, Math.Min(side.From, other.From), side.Y + width, Math.Max(side.To, other.To));
                var cover = Math.Min(Cover(box, box.Y0), Cover(box, box.Y1 - Band));
                if (cover >= 0.86 && cover + (0.001 * width) > most)
                {
                    most = cover + (0.001 * width);
                    best = (box, cover);
                }
            }
        }

        return best;
    }

    private int Band => Math.Max(2, (int)(3 * _scale));

    /// <summary>Of a box's columns the share that has ink in a band of rows.</summary>
    private double Cover(PixelBox box, int top)
    {
        var covered = 0;
        for (var x = box.X0; x < box.X1; x++)
        {
            for (var y = Math.Max(0, top); y < Math.Min(_ink.Height, top + Band); y++)
            {
                if (_ink[x, y] != 0)
                {
                    covered++;
                    break;
                }
            }
        }

        return covered / (double)box.Width;
    }

    private ScanBox Judge(PixelBox box)
    {
        var inset = Math.Max((int)(3 * _scale), (int)(0.2 * box.Width));
        var inside = _sum.Share(new PixelBox(box.X0 + inset, box.Y0 + inset, box.X1 - inset, box.Y1 - inset));
        var certainty = inside < Empty ? 0.98 : inside >= Ticked ? 0.96 : 0.6;
        return new ScanBox(box, inside >= (Empty + Ticked) / 2, certainty, inside);
    }
}
