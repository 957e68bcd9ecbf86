namespace DocTools.Formats.Reading.Scan;

/// <summary>Tells by how much a page was laid askew on the scanner, and sets it straight.</summary>
internal static class Skew
{
    private const double Widest = 4;
    private const int Columns = 6;
    private const int Coarse = 3;

    // Longer than the strokes of characters, as long as a thin line a little askew has it in one row of pixels.
    private const int LongRun = 45;
    private const int EnoughLines = 400;

    /// <summary>The angle in degrees by which lines of text fall to the right; 0 where there is nothing to tell it by.</summary>
    public static double AngleOf(Plane ink)
    {
        var points = Points(ink);
        if (points.Count < 200)
        {
            return 0;
        }

        var rough = Best(points, ink, Coarse, -Widest, Widest, 0.2);

        // Ruling lines tell it best, and it is they that have to lie level for cells to be found.
        var lines = Lines(ink);
        var best = lines.Count >= EnoughLines ? lines : points;
        var finer = Best(best, ink, 1, rough - 0.25, rough + 0.25, 0.05);
        return Best(best, ink, 1, finer - 0.04, finer + 0.04, 0.02);
    }

    /// <summary>The picture turned about its middle so that its lines lie level.</summary>
    public static Plane Straighten(Plane plane, double degrees)
    {
        if (Math.Abs(degrees) < 0.03)
        {
            return plane;
        }

        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var straight = new Plane(plane.Width, plane.Height);
        var (cx, cy) = (plane.Width / 2.0, plane.Height / 2.0);
        for (var y = 0; y < plane.Height; y++)
        {
            var row = straight.Row(y);
            for (var x = 0; x < plane.Width; x++)
            {
                var (dx, dy) = (x - cx, y - cy);
                var sx = cx + (dx * cos) - (dy * sin);
                var sy = cy + (dx * sin) + (dy * cos);
                var (ix, iy) = ((int)Math.Floor(sx), (int)Math.Floor(sy));
                if (ix < 0 || iy < 0 || ix + 1 >= plane.Width || iy + 1 >= plane.Height)
                {
                    continue;
                }

                var (wx, wy) = ((int)((sx - ix) * 256), (int)((sy - iy) * 256));
                var above = plane.Row(iy);
                var below = plane.Row(iy + 1);
                var top = (above[ix] * (256 - wx)) + (above[ix + 1] * wx);
                var bottom = (below[ix] * (256 - wx)) + (below[ix + 1] * wx);
                row[x] = (byte)(((top * (256 - wy)) + (bottom * wy) + 32768) >> 16);
            }
        }

        return straight;
    }

    private static List<(int X, int Y)> Lines(Plane ink)
    {
        var (mx, my) = (ink.Width / 40, ink.Height / 40);
        var points = new List<(int, int)>();
        foreach (var run in InkRuns.Find(ink, 1, LongRun).Where(r => r.Y >= my && r.Y < ink.Height - my))
        {
            for (var x = Math.Max(mx, run.From); x < Math.Min(ink.Width - mx, run.To); x += Columns)
            {
                points.Add((x, run.Y));
            }
        }

        return points;
    }

    private static List<(int X, int Y)> Points(Plane ink)
    {
        var points = new List<(int, int)>();

        // The rim of a page is often the scanner's lid.
        var (mx, my) = (ink.Width / 40, ink.Height / 40);
        for (var y = my; y < ink.Height - my; y++)
        {
            var row = ink.Row(y);
            for (var x = mx; x < ink.Width - mx; x += Columns)
            {
                if (row[x] != 0)
                {
                    points.Add((x, y));
                }
            }
        }

        return points;
    }

    private static double Best(List<(int X, int Y)> points, Plane ink, int rows, double from, double to, double step)
    {
        var (best, most) = (0.0, double.MinValue);
        var profile = new int[((ink.Height + (2 * ink.Width)) / rows) + 4];
        for (var angle = from; angle <= to + 1e-9; angle += step)
        {
            Array.Clear(profile);
            var slope = Math.Tan(angle * Math.PI / 180);
            var shift = ink.Width;
            foreach (var (x, y) in points)
            {
                profile[(int)((y - (x * slope) + shift) / rows)]++;
            }

            // The steeper the profile of the rows, the more level the lines.
            var sharpness = 0.0;
            for (var i = 1; i < profile.Length; i++)
            {
                double change = profile[i] - profile[i - 1];
                sharpness += change * change;
            }

            if (sharpness > most || (sharpness == most && Math.Abs(angle) < Math.Abs(best)))
            {
                (best, most) = (angle, sharpness);
            }
        }

        return best;
    }
}
