namespace DocTools.Formats.Reading.Scan;

/// <summary>Finds printed check boxes, and tells by the ink in them whether they are ticked.</summary>
internal sealed class BoxFinder
{
    // Sides at 200 dots an inch: from the smallest box of a form to a cell for one digit.
    private const int Smallest = 13;

    // A letter o is smaller than the smallest box beside the same text.
    private const double SmallestOfEm = 0.48;
    private const int Largest = 50;

    // Ink within a box: below the first it is empty, above the second it is ticked.
    private const double Empty = 0.035;
    private const double Ticked = 0.075;

    // Ink right around a box over which a tick hangs.
    private const double Overhung = 0.2;

    // Of what is around a box, ink that is not its own: noise.
    private const double Specks = 0.04;

    private const double AlignedCover = 0.8;
    private const int MostContacts = 2;
    private const int MostContactsInColumn = 3;
    private const double SmallestSure = 19;
    private const double Core = 0.6;
    private const double OverWritten = 0.9;
    private const int MostSizes = 3;

    // Boxes of one form differ in size by no more.
    private const double Like = 0.25;

    private readonly Plane _ink;
    private readonly Plane _faint;
    private readonly InkSum _sum;
    private readonly BlobMap _map;
    private readonly List<Blob> _blobs;
    private readonly double _scale;
    private readonly int _smallest;
    private readonly ILookup<int, InkRun> _sides;

    private BoxFinder(Plane ink, Plane faint, Plane writing, List<Blob> blobs, int em, double scale)
    {
        _ink = ink;
        _faint = faint;
        _sum = new InkSum(writing);
        _blobs = blobs;
        _map = new BlobMap(ink.Width, ink.Height, blobs);
        _scale = scale;
        _smallest = (int)Math.Max(Smallest * scale, SmallestOfEm * em);

        // Without the lines that a box may touch its sides have an end.
        _sides = Sides(writing, 1).Concat(Sides(ink, 0)).Distinct().ToLookup(r => r.Y);
    }

    /// <summary>The boxes of a page, ticked and empty, from top to bottom.</summary>
    /// <param name="ink">Zeros and ones.</param>
    /// <param name="faint">The same with what is only a little darker than the paper.</param>
    /// <param name="writing">The same without ruling lines.</param>
    /// <param name="blobs">The writing in blobs.</param>
    /// <param name="em">The usual height of a character.</param>
    /// <param name="scale">Dots an inch by 200.</param>
    public static List<ScanBox> Find(Plane ink, Plane faint, Plane writing, List<Blob> blobs, int em, double scale)
    {
        var finder = new BoxFinder(ink, faint, writing, blobs, em, scale);
        var boxes = finder.Alone(finder.Outlines().ConvertAll(finder.Judge));
        boxes.AddRange(finder.Aligned(boxes));
        boxes.AddRange(blobs.Where(b => finder.IsScribbled(b, boxes)).Select(b => new ScanBox(b.Box, true, OverWritten, 1)).ToArray());
        boxes.AddRange(blobs.Where(finder.IsSolid).Where(b => !boxes.Exists(o => o.Box.Grown(2).Holds(b.Box.CenterX, b.Box.CenterY))).Select(b => new ScanBox(b.Box, true, 0.9, 1)));
        return [.. boxes.OrderBy(b => b.Box.Y0).ThenBy(b => b.Box.X0)];
    }

    /// <summary>Leaves out what is part of a character: a box has white around it, but for a tick that hangs over.</summary>
    private List<ScanBox> Alone(List<ScanBox> boxes)
    {
        var alone = boxes.FindAll(b => Math.Abs(b.Box.Width - b.Box.Height) <= 0.18 * b.Box.Width && HasCorners(b.Box) && StandsAlone(b.Box, b.Ink < Empty) && (b.Ink >= Empty || IsItsOwn(b.Box)) && Around(b.Box) <= Overhung && ((b.Ink < Empty && b.Box.Width >= 16 * _scale) || HasWhiteBefore(b.Box)));
        var empty = alone.FindAll(b => b.Ink < Empty);

        // Many a character is a square with something in it: what is like no empty box of the page is left to be read as a character.
        return alone.FindAll(b => b.Ink < Empty || (empty.Exists(e => IsLike(e.Box, b.Box)) && (IsInColumn(b.Box, empty) ? Contacts(b.Box) <= MostContactsInColumn : IsInRow(b.Box, empty) && Contacts(b.Box) <= MostContacts)))
            .ConvertAll(b => b with { IsDoubtful = b.Ink >= Empty && (b.Box.Width < SmallestSure * _scale || !IsInColumn(b.Box, empty)) });
    }

    // A box stands at the beginning of a line or behind a blank, a part of a character mostly behind another.
    private bool HasWhiteBefore(PixelBox box) =>
        _sum.Share(new PixelBox(box.X0 - (int)(12 * _scale), box.Y0, box.X0 - (int)(2 * _scale), box.Y1)) <= 0.08;

    // The same, where a pen that went over the box went to its left, too.
    private bool HasWhiteBefore(PixelBox box, HashSet<int> own)
    {
        var left = new PixelBox(box.X0 - (int)(30 * _scale), box.Y0, box.X0 - (int)(2 * _scale), box.Y1);
        return _map.Others(left, default, own) <= 0.02 * left.Area;
    }

    private double Around(PixelBox box)
    {
        var ring = Math.Max(3, (int)(0.16 * box.Width));
        var (outer, inner) = (box.Grown(ring + 1), box.Grown(1));
        return (_sum.In(outer) - _sum.In(inner)) / (double)(outer.Area - inner.Area);
    }

    // What is drawn around an empty box is the box: a part of a character has the others attached.
    private bool IsItsOwn(PixelBox box)
    {
        var reach = box.Grown((int)Math.Max(3, 3 * _scale));
        return _map.Along(box, Band).All(i => _blobs[i - 1].Box is var its && (reach.Common(its) == its || its.Area < 12));
    }

    private static bool IsLike(PixelBox a, PixelBox b) => Math.Abs(a.Width - b.Width) <= Like * a.Width;

    /// <summary>
    /// At how many places something joins the middle of a side from within: the strokes of a character do at several, a tick at one or two,
    /// a cross at the corners.
    /// </summary>
    private int Contacts(PixelBox box)
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

    private bool StandsAlone(PixelBox box, bool isEmpty)
    {
        var near = (int)Math.Max(3, 3 * _scale);
        var high = isEmpty ? near : Math.Max(near, (int)(0.35 * box.Height));
        var outer = new PixelBox(box.X0 - near - 1, box.Y0 - high, box.X1 + near, box.Y1 + high);
        return _map.Others(outer, box, _map.Along(box, Band)) <= Specks * (outer.Area - box.Area);
    }

    /// <summary>Whether a blob is a box that a pen filled: as large as the empty ones of the page, in their column or row, and nearly full.</summary>
    private bool IsScribbled(Blob blob, List<ScanBox> known)
    {
        var box = blob.Box;
        return blob.Area >= 0.45 * box.Area && !known.Exists(k => !k.Box.Common(box).IsEmpty)
            && known.Exists(k => !k.IsTicked && box.Width >= 0.8 * k.Box.Width && box.Width <= 2.1 * k.Box.Width && box.Height >= 0.8 * k.Box.Height && box.Height <= 2.1 * k.Box.Height
                && (Math.Abs(box.CenterX - k.Box.CenterX) <= 0.6 * k.Box.Width || Math.Abs(box.CenterY - k.Box.CenterY) <= 0.8 * k.Box.Height) && HasCore(box, (int)(Core * k.Box.Width)))
            && HasWhiteBefore(box);
    }

    // No stroke of a character is as thick.
    private bool HasCore(PixelBox box, int size)
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

    private IEnumerable<InkRun> Sides(Plane plane, int gap) =>
        InkRuns.Find(RuleFinder.Transposed(plane), gap, (int)(0.9 * _smallest)).Where(r => r.Length <= Largest * _scale);

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
        var (low, high) = (Math.Max(_smallest, (int)(side.Length * 0.84)), (int)(side.Length * 1.18));
        for (var width = low; width <= high; width++)
        {
            foreach (var other in _sides[side.Y + width - 1])
            {
                if (Math.Abs(other.From - side.From) > 0.12 * side.Length || Math.Abs(other.To - side.To) > 0.12 * side.Length)
                {
                    continue;
                }

                var box = new PixelBox(side.Y, Math.Min(side.From, other.From), side.Y + width, Math.Max(side.To, other.To));
                var cover = Math.Min(Cover(_ink, box, box.Y0), Cover(_ink, box, box.Y1 - Band));
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
    private double Cover(Plane ink, PixelBox box, int top)
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

    /// <summary>
    /// Boxes over which a pen went so far that their outline is hard to make out: they stand in the columns and rows of boxes that are clear, and are as large.
    /// </summary>
    private List<ScanBox> Aligned(List<ScanBox> known)
    {
        var found = new List<ScanBox>();
        var empty = known.FindAll(b => !b.IsTicked);
        foreach (var size in empty.Select(b => (b.Box.Width, b.Box.Height)).Distinct().Take(MostSizes))
        {
            foreach (var y in Places(known.Select(b => b.Box.Y0)))
            {
                foreach (var x in Places(empty.Select(b => b.Box.X0)).Concat(SidesAt(y, size.Height)))
                {
                    var near = new PixelBox(x, y, x + size.Width, y + size.Height);
                    if (known.Concat(found).Any(b => !b.Box.Grown(size.Width / 3).Common(near).IsEmpty) || OutlineNear(near) is not { } box || (!IsInColumn(box, empty) && (Contacts(box) > MostContacts || !HasWhiteBefore(box, _map.Along(box, Band)))))
                    {
                        continue;
                    }

                    var judged = Judge(box);
                    found.Add(judged with { Certainty = judged.IsTicked ? Math.Min(judged.Certainty, OverWritten) : judged.Certainty, IsDoubtful = !IsInColumn(box, empty) });
                }
            }
        }

        return found;
    }

    private static bool IsInColumn(PixelBox box, List<ScanBox> known) =>
        known.Exists(e => IsLike(e.Box, box) && Math.Abs(e.Box.X0 - box.X0) <= 0.2 * e.Box.Width);

    private static bool IsInRow(PixelBox box, List<ScanBox> known) =>
        known.Exists(e => IsLike(e.Box, box) && Math.Abs(e.Box.Y0 - box.Y0) <= 0.3 * e.Box.Height);

    /// <summary>Where the left side of a box might stand whose top is at a row.</summary>
    private List<int> SidesAt(int y, int height)
    {
        var found = new List<int>();
        var column = new PixelBox(0, y, 1, y + height);
        for (var x = 2; x + Band < _ink.Width; x++)
        {
            if (_sum.In(column with { X0 = x, X1 = x + 1 }) >= 0.7 * height && (found.Count == 0 || x - found[^1] > 5))
            {
                found.Add(x);
            }
        }

        return found;
    }

    private static List<int> Places(IEnumerable<int> all)
    {
        var places = new List<int>();
        foreach (var place in all.Order())
        {
            if (places.Count == 0 || place - places[^1] > 5)
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>The best outline of a size within a few pixels of a place.</summary>
    private PixelBox? OutlineNear(PixelBox near)
    {
        var (best, most) = ((PixelBox?)null, AlignedCover);
        for (var dy = -6; dy <= 6; dy++)
        {
            for (var dx = -6; dx <= 6; dx++)
            {
                var box = new PixelBox(near.X0 + dx, near.Y0 + dy, near.X1 + dx, near.Y1 + dy);
                var sides = Math.Min(Math.Min(Cover(_faint, box, box.Y0), Cover(_faint, box, box.Y1 - Band)), Math.Min(CoverDown(box, box.X0), CoverDown(box, box.X1 - Band)));
                if (sides > most)
                {
                    (best, most) = (box, sides);
                }
            }
        }

        return best;
    }

    /// <summary>Of a box's rows the share that has ink in a band of columns.</summary>
    private double CoverDown(PixelBox box, int left)
    {
        var covered = 0;
        for (var y = Math.Max(0, box.Y0); y < Math.Min(_ink.Height, box.Y1); y++)
        {
            var from = Math.Clamp(left, 0, _ink.Width);
            covered += _faint.Row(y)[from..Math.Clamp(left + Band, from, _ink.Width)].Contains((byte)1) ? 1 : 0;
        }

        return covered / (double)box.Height;
    }

    // A letter o is round where a box has its corners.
    private bool HasCorners(PixelBox box)
    {
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

    private ScanBox Judge(PixelBox box)
    {
        var inset = Math.Max((int)(3 * _scale), (int)(0.2 * box.Width));
        var inside = _sum.Share(new PixelBox(box.X0 + inset, box.Y0 + inset, box.X1 - inset, box.Y1 - inset));
        var certainty = inside < Empty ? 0.98 : inside >= Ticked ? 0.96 : 0.6;
        return new ScanBox(box, inside >= (Empty + Ticked) / 2, certainty, inside);
    }
}
