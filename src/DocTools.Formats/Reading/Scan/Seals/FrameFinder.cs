namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>
/// Finds seals on pages without colours by their frames: a square that stands a little aslant, or a ring, and dense strokes inside. Cells of tables are
/// squares too, but their sides run on.
/// </summary>
internal sealed class FrameFinder
{
    // Millimetres.
    private const double SmallestSquare = 9;
    private const double LargestSquare = 34;
    private const double SmallestRadius = 5;
    private const double LargestRadius = 18.5;

    private const int MostDegrees = 9;

    // Shares of the frame that have to be there: on the whole, and of each side.
    private const double Whole = 0.86;
    private const double Side = 0.5;
    private const double Ring = 0.88;
    private const double Around = 0.6;

    // Of a ring without its neighbours, and of the circles beside it.
    private const double Bare = 0.55;
    private const double BesideRing = 0.36;

    // Ends of sides that may run on, of eight: print lies under seals.
    private const int MostEnds = 4;
    private const int End = 12;

    private readonly Plane _ink;
    private readonly InkSum _sum;
    private readonly double _millimetre;

    private FrameFinder(Plane ink, double millimetre)
    {
        (_ink, _millimetre) = (ink, millimetre);
        _sum = new InkSum(ink);
    }

    /// <summary>The frames that were found, the surest first; none lies over another.</summary>
    /// <param name="ink">Squares of ink of the piece of a page that is looked at.</param>
    /// <param name="millimetre">Millimetres of a square's side.</param>
    public static List<FrameSeal> Find(Plane ink, double millimetre)
    {
        var finder = new FrameFinder(ink, millimetre);
        var found = new List<FrameSeal>();
        foreach (var seal in finder.Squares().Concat(finder.Rings()).OrderByDescending(s => s.Whole).ThenByDescending(s => s.Size))
        {
            if (!found.Exists(f => Overlap(f.Box, seal.Box) > 0.25))
            {
                found.Add(seal);
            }
        }

        return found;
    }

    private static double Overlap(PixelBox a, PixelBox b)
    {
        var common = a.Common(b);
        return common.IsEmpty ? 0 : common.Area / (double)Math.Min(a.Area, b.Area);
    }

    private IEnumerable<FrameSeal> Squares()
    {
        var (least, most) = ((int)(SmallestSquare / _millimetre), (int)(LargestSquare / _millimetre));
        for (var degrees = -MostDegrees; degrees <= MostDegrees; degrees++)
        {
            var slope = Math.Tan(degrees * Math.PI / 180);
            var (across, down) = (new SlopedInk(_ink, slope, down: false), new SlopedInk(_ink, slope, down: true));
            var seen = new HashSet<(int, int, int)>();
            for (var line = across.First; line < across.End; line++)
            {
                foreach (var (from, to) in across.Pieces(line, least, most + 20))
                {
                    foreach (var (x, size) in Sizes(from, to, least, most))
                    {
                        var y = line + (slope * x);

                        // As the upper side, and as the lower one.
                        if (seen.Add((x, (int)Math.Round(y), size)) && Square(x, y, size, slope, across, down) is { } upper)
                        {
                            yield return upper;
                        }

                        var (left, top) = (x + (slope * size), y - size);
                        if (seen.Add(((int)Math.Round(left), (int)Math.Round(top), size)) && Square(left, top, size, slope, across, down) is { } lower)
                        {
                            yield return lower;
                        }
                    }
                }
            }

            for (var line = down.First; line < down.End; line++)
            {
                foreach (var (from, to) in down.Pieces(line, least, most + 20))
                {
                    foreach (var (y, size) in Sizes(from, to, least, most))
                    {
                        var x = line - (slope * y);
                        if (seen.Add(((int)Math.Round(x), y, size)) && Square(x, y, size, slope, across, down) is { } left)
                        {
                            yield return left;
                        }

                        if (seen.Add(((int)Math.Round(x - size), (int)Math.Round(y - (slope * size)), size)) && Square(x - size, y - (slope * size), size, slope, across, down) is { } right)
                        {
                            yield return right;
                        }
                    }
                }
            }
        }
    }

    // A side may run into print at either end.
    private static IEnumerable<(int At, int Size)> Sizes(int from, int to, int least, int most)
    {
        for (var size = Math.Max(least, to - from - 14); size <= Math.Min(most, to - from + 2); size++)
        {
            yield return (from, size);
            yield return (to - size, size);
        }
    }

    private FrameSeal? Square(double x, double y, int size, double slope, SlopedInk across, SlopedInk down)
    {
        var tilt = slope * size;
        var (top, left) = (y - (slope * x), x + (slope * y));
        var (bottom, right) = (y + size - (slope * (x - tilt)), x + size + (slope * (y + tilt)));
        var t = across.Best(top, x, x + size);
        if (t < Side)
        {
            return null;
        }

        var l = down.Best(left, y, y + size);
        if (l < Side)
        {
            return null;
        }

        var b = across.Best(bottom, x - tilt, x - tilt + size);
        var r = down.Best(right, y + tilt, y + tilt + size);
        if (b < Side || r < Side || t + b + l + r < 4 * Whole)
        {
            return null;
        }

        var ends = 0;
        foreach (var (sums, line, from, length) in ((SlopedInk, double, double, double)[])[(across, top, x, size), (across, bottom, x - tilt, size), (down, left, y, size), (down, right, y + tilt, size)])
        {
            ends += sums.Best(line, from - 2 - End, from - 2) > 0.75 ? 1 : 0;
            ends += sums.Best(line, from + length + 2, from + length + 2 + End) > 0.75 ? 1 : 0;
        }

        const int off = 5;
        var around = (across.Share((int)Math.Round(top) - off, x, x + size) + across.Share((int)Math.Round(bottom) + off, x - tilt, x - tilt + size)
            + down.Share((int)Math.Round(left) - off, y, y + size) + down.Share((int)Math.Round(right) + off, y + tilt, y + tilt + size)) / 4;
        var seal = new FrameSeal(x, y, size, slope, IsRound: false, (t + b + l + r) / 4);
        return ends <= MostEnds && around <= Around && IsFilled(seal.Box, 0.62) ? seal : null;
    }

    // Characters fill a seal evenly; an empty cell and a photo are none.
    private bool IsFilled(PixelBox box, double most)
    {
        var inside = box.Grown(-Math.Max(2, box.Width / 8));
        var share = _sum.Share(inside);
        if (share < 0.1 || share > most)
        {
            return false;
        }

        var (mx, my) = (inside.CenterX, inside.CenterY);
        PixelBox[] quarters = [new(inside.X0, inside.Y0, mx, my), new(mx, inside.Y0, inside.X1, my), new(inside.X0, my, mx, inside.Y1), new(mx, my, inside.X1, inside.Y1)];
        return quarters.Count(q => _sum.Share(q) >= 0.05) >= 3;
    }

    private IEnumerable<FrameSeal> Rings()
    {
        var (least, most) = ((int)(SmallestRadius / _millimetre), (int)(LargestRadius / _millimetre));
        var points = Enumerable.Range(least, most - least + 1).ToDictionary(r => r, r => Circle(r, 40));
        var (outer, inner) = (Enumerable.Range(least, most - least + 1).ToDictionary(r => r, r => Circle(r + 5, 40)), Enumerable.Range(least, most - least + 1).ToDictionary(r => r, r => Circle(r - 5, 40)));
        for (var y = least; y < _ink.Height - least; y += 2)
        {
            for (var x = least; x < _ink.Width - least; x += 2)
            {
                for (var radius = least; radius <= most; radius++)
                {
                    if (On(points[radius], x, y, Ring) is var ring && ring >= Ring && On(points[radius], x, y, 0) >= Bare && On(outer[radius], x, y, 0) <= BesideRing && On(inner[radius], x, y, 0) <= BesideRing + 0.1
                        && _sum.Share(new PixelBox(x - (radius / 2), y - (radius / 2), x + (radius / 2), y + (radius / 2))) <= 0.6)
                    {
                        yield return new FrameSeal(x, y, radius, 0, IsRound: true, ring);
                    }
                }
            }
        }
    }

    // The share of a circle's points that are ink; given up early where a wanted share is out of reach.
    private double On((int X, int Y)[] circle, int x, int y, double wanted)
    {
        var (hits, misses, most) = (0, 0, (1 - wanted) * circle.Length);
        foreach (var (dx, dy) in circle)
        {
            if (At(x + dx, y + dy) || (wanted > 0 && (At(x + dx + Math.Sign(dx), y + dy + Math.Sign(dy)) || At(x + dx - Math.Sign(dx), y + dy - Math.Sign(dy)))))
            {
                hits++;
            }
            else if (++misses > most)
            {
                return 0;
            }
        }

        return hits / (double)circle.Length;
    }

    private bool At(int x, int y) => x >= 0 && y >= 0 && x < _ink.Width && y < _ink.Height && _ink.Pixels[(y * _ink.Width) + x] != 0;

    // Points far from each other first, so that what is no ring shows soon.
    private static (int X, int Y)[] Circle(int radius, int count) =>
        [.. Enumerable.Range(0, count).Select(i => 2 * Math.PI * (i * 17 % count) / count).Select(a => ((int)Math.Round(radius * Math.Cos(a)), (int)Math.Round(radius * Math.Sin(a))))];
}
