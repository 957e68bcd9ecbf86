namespace DocTools.Formats.Reading.Scan;

/// <summary>
/// Finds boxes over which a pen went so far that their outline is hard to make out: they stand in the columns and rows of boxes that are clear, and are as large.
/// </summary>
/// <param name="shape">What tells a box from a character.</param>
/// <param name="faint">Ink with what is only a little darker than the paper: zeros and ones.</param>
internal sealed class AlignedBoxes(BoxShape shape, Plane faint)
{
    private const double Cover = 0.8;
    private const int MostSizes = 3;

    // How far from the place that the others tell it is looked for, in pixels.
    private const int Reach = 6;

    /// <summary>The boxes that are hidden among those that are known.</summary>
    public List<ScanBox> Find(List<ScanBox> known)
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
                    if (known.Concat(found).Any(b => !b.Box.Grown(size.Width / 3).Common(near).IsEmpty) || OutlineNear(near) is not { } box || shape.IsAtRim(box) || (!BoxShape.IsInColumn(box, empty) && (shape.Contacts(box) > BoxFinder.MostContacts || !shape.HasWhiteBeside(box))))
                    {
                        continue;
                    }

                    var judged = shape.Judge(box);
                    found.Add(judged with { Certainty = judged.IsTicked ? Math.Min(judged.Certainty, BoxFinder.OverWritten) : judged.Certainty, IsDoubtful = !BoxShape.IsInColumn(box, empty) });
                }
            }
        }

        return found;
    }

    /// <summary>Where the left side of a box might stand whose top is at a row.</summary>
    private List<int> SidesAt(int y, int height)
    {
        var found = new List<int>();
        var column = new PixelBox(0, y, 1, y + height);
        for (var x = 2; x + shape.Band < faint.Width; x++)
        {
            if (shape.Sum.In(column with { X0 = x, X1 = x + 1 }) >= 0.7 * height && (found.Count == 0 || x - found[^1] > 5))
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
        var (best, most) = ((PixelBox?)null, Cover);
        for (var dy = -Reach; dy <= Reach; dy++)
        {
            for (var dx = -Reach; dx <= Reach; dx++)
            {
                var box = new PixelBox(near.X0 + dx, near.Y0 + dy, near.X1 + dx, near.Y1 + dy);
                var sides = Math.Min(Math.Min(shape.Cover(faint, box, box.Y0), shape.Cover(faint, box, box.Y1 - shape.Band)), Math.Min(CoverDown(box, box.X0), CoverDown(box, box.X1 - shape.Band)));
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
        for (var y = Math.Max(0, box.Y0); y < Math.Min(faint.Height, box.Y1); y++)
        {
            var from = Math.Clamp(left, 0, faint.Width);
            covered += faint.Row(y)[from..Math.Clamp(left + shape.Band, from, faint.Width)].Contains((byte)1) ? 1 : 0;
        }

        return covered / (double)box.Height;
    }
}
