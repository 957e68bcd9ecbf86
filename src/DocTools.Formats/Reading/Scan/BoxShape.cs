namespace DocTools.Formats.Reading.Scan;

/// <summary>What tells a box from a part of a character, and a ticked one from an empty one, by the pixels in and around it.</summary>
internal sealed class BoxShape
{
    // Ink within a box: below the first it is empty, above the second it is ticked.
    public const double Empty = 0.035;
    private const double Ticked = 0.075;

    // Of what is around a box, ink that is not its own: noise.
    private const double Specks = 0.04;

    // Boxes of one form differ in size by no more.
    private const double Like = 0.25;

    private readonly Plane _ink;
    private readonly InkSum _sum;
    private readonly BlobMap _map;
    private readonly List<Blob> _blobs;
    private readonly double _scale;

    /// <summary>Looks at a page.</summary>
    /// <param name="ink">Zeros and ones.</param>
    /// <param name="writing">The same without ruling lines.</param>
    /// <param name="blobs">The writing in blobs.</param>
    /// <param name="scale">Dots an inch by 200.</param>
    public BoxShape(Plane ink, Plane writing, List<Blob> blobs, double scale)
    {
        _ink = ink;
        _sum = new InkSum(writing);
        _blobs = blobs;
        _map = new BlobMap(ink.Width, ink.Height, blobs);
        _scale = scale;
    }

    /// <summary>The writing, summed up.</summary>
    public InkSum Sum => _sum;

    /// <summary>Pixels across a side of a box.</summary>
    public int Band => Math.Max(2, (int)(3 * _scale));

    public static bool IsLike(PixelBox a, PixelBox b) => Math.Abs(a.Width - b.Width) <= Like * a.Width;

    public static bool IsInColumn(PixelBox box, List<ScanBox> known) =>
        known.Exists(e => IsLike(e.Box, box) && Math.Abs(e.Box.X0 - box.X0) <= 0.2 * e.Box.Width);

    public static bool IsInRow(PixelBox box, List<ScanBox> known) =>
        known.Exists(e => IsLike(e.Box, box) && Math.Abs(e.Box.Y0 - box.Y0) <= 0.3 * e.Box.Height);

    // A box stands at the beginning of a line or behind a blank, a part of a character mostly behind another.
    public bool HasWhiteBefore(PixelBox box) =>
        _sum.Share(new PixelBox(box.X0 - (int)(12 * _scale), box.Y0, box.X0 - (int)(2 * _scale), box.Y1)) <= 0.08;

    // The same, where a pen that went over the box went to its left, too.
    public bool HasWhiteBeside(PixelBox box)
    {
        var own = _map.Along(box, Band);
        var left = new PixelBox(box.X0 - (int)(30 * _scale), box.Y0, box.X0 - (int)(2 * _scale), box.Y1);
        return _map.Others(left, default, own) <= 0.02 * left.Area;
    }

    public double Around(PixelBox box)
    {
        var ring = Math.Max(3, (int)(0.16 * box.Width));
        var (outer, inner) = (box.Grown(ring + 1), box.Grown(1));
        return (_sum.In(outer) - _sum.In(inner)) / (double)(outer.Area - inner.Area);
    }

    // What is drawn around an empty box is the box: a part of a character has the others attached.
    public bool IsItsOwn(PixelBox box)
    {
        var reach = box.Grown((int)Math.Max(3, 3 * _scale));
        return _map.Along(box, Band).All(i => _blobs[i - 1].Box is var its && (reach.Common(its) == its || its.Area < 12));
    }

    /// <summary>
    /// At how many places something joins the middle of a side from within: the strokes of a character do at several, a tick at one or two,
    /// a cross at the corners.
    /// </summary>
    public int Contacts(PixelBox box)
    {
        var inner = Inner(box);
        var (dx, dy) = (inner.Width / 5, inner.Height / 5);
        return Joins(Enumerable.Range(inner.X0 + dx, Math.Max(0, inner.Width - (2 * dx))).Select(x => (x, inner.Y0)))
            + Joins(Enumerable.Range(inner.X0 + dx, Math.Max(0, inner.Width - (2 * dx))).Select(x => (x, inner.Y1 - 1)))
            + Joins(Enumerable.Range(inner.Y0 + dy, Math.Max(0, inner.Height - (2 * dy))).Select(y => (inner.X0, y)))
            + Joins(Enumerable.Range(inner.Y0 + dy, Math.Max(0, inner.Height - (2 * dy))).Select(y => (inner.X1 - 1, y)));
    }

    private int Joins(IEnumerable<(int X, int Y)> side)
    {
        var (joins, before) = (0, false);
        foreach (var (x, y) in side)
        {
            var isInk = _ink[x, y] != 0;
            joins += isInk && !before ? 1 : 0;
            before = isInk;
        }

        return joins;
    }

    // The rectangle within the frame, however thick that is.
    private PixelBox Inner(PixelBox box)
    {
        var inner = box.Grown(-1);
        for (var i = 0; i < box.Width / 5 && new[] { Row(inner, inner.Y0), Row(inner, inner.Y1 - 1) }.Max() > 0.6; i++)
        {
            inner = inner.Grown(-1);
        }

        return inner.Grown(-1);
    }

    private double Row(PixelBox box, int y) => _sum.Share(box with { Y0 = y, Y1 = y + 1 });

    public bool StandsAlone(PixelBox box, bool isEmpty)
    {
        var near = (int)Math.Max(3, 3 * _scale);
        var high = isEmpty ? near : Math.Max(near, (int)(0.35 * box.Height));
        var outer = new PixelBox(box.X0 - near - 1, box.Y0 - high, box.X1 + near, box.Y1 + high);
        return _map.Others(outer, box, _map.Along(box, Band)) <= Specks * (outer.Area - box.Area);
    }

    // No stroke of a character is as thick.
    public bool HasCore(PixelBox box, int size)
    {
        for (var y = box.Y0; y + size <= box.Y1; y += 2)
        {
            for (var x = box.X0; x + size <= box.X1; x += 2)
            {
                if (_sum.In(new PixelBox(x, y, x + size, y + size)) == size * size)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Of a box's columns the share that has ink in a band of rows.</summary>
    public double Cover(Plane ink, PixelBox box, int top)
    {
        var covered = 0;
        for (var x = box.X0; x < box.X1; x++)
        {
            if (x < 0 || x >= _ink.Width)
            {
                continue;
            }

            for (var y = Math.Max(0, top); y < Math.Min(_ink.Height, top + Band); y++)
            {
                if (ink[x, y] != 0)
                {
                    covered++;
                    break;
                }
            }
        }

        return covered / (double)box.Width;
    }

    // The rim of a page is often the scanner's lid.
    public bool IsAtRim(PixelBox box) =>
        Math.Min(Math.Min(box.X0, _ink.Width - box.X1), Math.Min(box.Y0, _ink.Height - box.Y1)) < _ink.Width / 40;

    // A letter o is round where a box has its corners.
    public bool HasCorners(PixelBox box)
    {
        if (IsAtRim(box))
        {
            return false;
        }

        var size = box.Width < 16 * _scale ? 2 : (int)(0.17 * box.Width);
        return IsInked(box.X0, box.Y0, size) && IsInked(box.X1 - size, box.Y0, size) && IsInked(box.X0, box.Y1 - size, size) && IsInked(box.X1 - size, box.Y1 - size, size);
    }

    private bool IsInked(int x, int y, int size)
    {
        for (var at = y; at < y + size; at++)
        {
            if (_ink.Row(at).Slice(x, size).Contains((byte)1))
            {
                return true;
            }
        }

        return false;
    }

    public ScanBox Judge(PixelBox box)
    {
        var inset = Math.Max((int)(3 * _scale), (int)(0.2 * box.Width));
        var inside = _sum.Share(new PixelBox(box.X0 + inset, box.Y0 + inset, box.X1 - inset, box.Y1 - inset));
        var certainty = inside < Empty ? 0.98 : inside >= Ticked ? 0.96 : 0.6;
        return new ScanBox(box, inside >= (Empty + Ticked) / 2, certainty, inside);
    }
}
