namespace DocTools.Formats.Reading.Scan;

/// <summary>Finds printed check boxes, and tells by the ink in them whether they are ticked.</summary>
internal sealed class BoxFinder
{
    // Sides at 200 dots an inch: from the smallest box of a form to a cell for one digit.
    private const int Smallest = 13;

    // A letter o is smaller than the smallest box beside the same text.
    private const double SmallestOfEm = 0.48;
    private const int Largest = 50;

    // Ink right around a box over which a tick hangs.
    private const double Overhung = 0.2;

    // Places at which something joins a side from within: more, and it is a character.
    public const int MostContacts = 2;
    private const int MostContactsInColumn = 3;
    private const double SmallestSure = 19;
    private const double Core = 0.6;
    private const double CoreOfEm = 0.45;

    /// <summary>How sure a tick is over which a pen went beyond its box.</summary>
    public const double OverWritten = 0.9;

    private readonly Plane _writing;
    private readonly BoxShape _shape;
    private readonly double _scale;
    private readonly int _smallest;
    private readonly int _em;

    private BoxFinder(Plane writing, BoxShape shape, int em, double scale)
    {
        _writing = writing;
        _shape = shape;
        _scale = scale;
        _em = em;
        _smallest = (int)Math.Max(Smallest * scale, SmallestOfEm * em);
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
        var shape = new BoxShape(ink, writing, blobs, scale);
        var finder = new BoxFinder(writing, shape, em, scale);
        var boxes = finder.Alone(finder.Outlines(ink).ConvertAll(shape.Judge));

        // A thin frame is broken where only dark pixels count; what pale ones alone make counts below or above boxes that are clear.
        boxes.AddRange(finder.Pale(faint, boxes));
        boxes.AddRange(new AlignedBoxes(shape, faint).Find(boxes));
        boxes.AddRange(blobs.Where(b => finder.IsScribbled(b, boxes)).Select(b => new ScanBox(b.Box, true, OverWritten, 1)).ToArray());
        boxes.AddRange(blobs.Where(finder.IsSolid).Where(b => !boxes.Exists(o => o.Box.Grown(2).Holds(b.Box.CenterX, b.Box.CenterY))).Select(b => new ScanBox(b.Box, true, 0.9, 1)));
        return [.. boxes.OrderBy(b => b.Box.Y0).ThenBy(b => b.Box.X0)];
    }

    private List<ScanBox> Pale(Plane faint, List<ScanBox> known)
    {
        var empty = known.FindAll(b => !b.IsTicked);
        return empty.Count == 0 ? [] : Outlines(faint).ConvertAll(_shape.Judge).FindAll(p => p.Ink < BoxShape.Empty && !known.Exists(k => !k.Box.Common(p.Box).IsEmpty)
            && empty.Exists(e => Math.Abs(e.Box.X0 - p.Box.X0) <= 4 * _scale && Math.Abs(e.Box.Width - p.Box.Width) <= 0.12 * e.Box.Width));
    }

    /// <summary>Leaves out what is part of a character: a box has white around it, but for a tick that hangs over.</summary>
    private List<ScanBox> Alone(List<ScanBox> boxes)
    {
        var alone = boxes.FindAll(b => Math.Abs(b.Box.Width - b.Box.Height) <= 0.18 * b.Box.Width && _shape.HasCorners(b.Box) && _shape.StandsAlone(b.Box, b.Ink < BoxShape.Empty) && (b.Ink >= BoxShape.Empty || _shape.IsItsOwn(b.Box)) && _shape.Around(b.Box) <= Overhung && ((b.Ink < BoxShape.Empty && b.Box.Width >= 16 * _scale) || _shape.HasWhiteBefore(b.Box)));
        var empty = alone.FindAll(b => b.Ink < BoxShape.Empty);

        // Many a character is a square with something in it: what is like no empty box of the page is left to be read as a character.
        return alone.FindAll(b => b.Ink < BoxShape.Empty || (empty.Exists(e => BoxShape.IsLike(e.Box, b.Box)) && (BoxShape.IsInColumn(b.Box, empty) ? _shape.Contacts(b.Box) <= MostContactsInColumn : BoxShape.IsInRow(b.Box, empty) && _shape.Contacts(b.Box) <= MostContacts)))
            .ConvertAll(b => b with { IsDoubtful = b.Ink >= BoxShape.Empty && (b.Box.Width < SmallestSure * _scale || !BoxShape.IsInColumn(b.Box, empty)) });
    }

    /// <summary>Whether a blob is a box that a pen filled: as large as the empty ones of the page, in their column or row, and nearly full.</summary>
    private bool IsScribbled(Blob blob, List<ScanBox> known)
    {
        var box = blob.Box;
        return blob.Area >= 0.45 * box.Area && !known.Exists(k => !k.Box.Common(box).IsEmpty)
            && known.Exists(k => !k.IsTicked && box.Width >= 0.8 * k.Box.Width && box.Width <= 2.1 * k.Box.Width && box.Height >= 0.8 * k.Box.Height && box.Height <= 2.1 * k.Box.Height
                && (Math.Abs(box.CenterX - k.Box.CenterX) <= 0.6 * k.Box.Width || Math.Abs(box.CenterY - k.Box.CenterY) <= 0.8 * k.Box.Height) && _shape.HasCore(box, (int)Math.Max(Core * k.Box.Width, CoreOfEm * _em)))
            && _shape.HasWhiteBefore(box);
    }

    private IEnumerable<InkRun> Sides(Plane plane, int gap) =>
        InkRuns.Find(RuleFinder.Transposed(plane), gap, (int)(0.9 * _smallest)).Where(r => r.Length <= Largest * _scale);

    private bool IsSolid(Blob blob)
    {
        var (w, h) = (blob.Box.Width, blob.Box.Height);
        return w >= 11 * _scale && w <= Largest * _scale && Math.Abs(w - h) <= 0.2 * Math.Max(w, h) && blob.Area >= 0.88 * blob.Box.Area;
    }

    private List<PixelBox> Outlines(Plane ink)
    {
        // Without the lines that a box may touch its sides have an end.
        var sides = Sides(_writing, 1).Concat(Sides(ink, 0)).Distinct().ToLookup(r => r.Y);
        var found = new List<(PixelBox Box, double Cover)>();
        foreach (var column in sides.OrderBy(g => g.Key))
        {
            foreach (var side in column)
            {
                if (BoxAt(side, sides, ink) is { } box)
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
    private (PixelBox Box, double Cover)? BoxAt(InkRun side, ILookup<int, InkRun> sides, Plane ink)
    {
        (PixelBox, double)? best = null;
        var most = 0.0;
        var (low, high) = (Math.Max(_smallest, (int)(side.Length * 0.84)), (int)(side.Length * 1.18));
        for (var width = low; width <= high; width++)
        {
            foreach (var other in sides[side.Y + width - 1])
            {
                if (Math.Abs(other.From - side.From) > 0.12 * side.Length || Math.Abs(other.To - side.To) > 0.12 * side.Length)
                {
                    continue;
                }

                var box = new PixelBox(side.Y, Math.Min(side.From, other.From), side.Y + width, Math.Max(side.To, other.To));
                var cover = Math.Min(_shape.Cover(ink, box, box.Y0), _shape.Cover(ink, box, box.Y1 - _shape.Band));
                if (cover >= 0.86 && cover + (0.001 * width) > most)
                {
                    most = cover + (0.001 * width);
                    best = (box, cover);
                }
            }
        }

        return best;
    }
}
