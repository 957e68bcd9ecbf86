namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>Tells where on a page frames of seals may be: ink that is larger than print and is no long line. Only there it is worth to look closely.</summary>
internal static class FrameWindows
{
    // Millimetres.
    private const double LongLine = 38;
    private const double Large = 8;
    private const double Thin = 2.4;
    private const double Print = 5.2;
    private const double Margin = 3;
    private const double MostWindow = 70;
    private const int MostWindows = 12;

    /// <summary>The frames of a page.</summary>
    /// <param name="ink">Squares of ink.</param>
    /// <param name="millimetre">Millimetres of a square's side.</param>
    public static List<FrameSeal> Find(Plane ink, double millimetre)
    {
        var found = new List<FrameSeal>();
        foreach (var window in Windows(ink, millimetre).OrderByDescending(w => w.Y1).Take(MostWindows))
        {
            found.AddRange(FrameFinder.Find(ink.Cut(window), millimetre).Select(f => f with { X = f.X + window.X0, Y = f.Y + window.Y0 }));
        }

        return found;
    }

    private static List<PixelBox> Windows(Plane ink, double millimetre)
    {
        var windows = new List<PixelBox>();
        foreach (var blob in Blob.Find(WithoutLines(ink, (int)(LongLine / millimetre))).Where(b => MayBeFrame(b, millimetre)))
        {
            var box = blob.Box.Grown((int)(Margin / millimetre)).Within(ink.Width, ink.Height);
            var near = windows.Where(w => !w.Common(box).IsEmpty).ToList();
            windows.RemoveAll(near.Contains);
            windows.Add(near.Aggregate(box, (a, b) => a.With(b)));
        }

        return windows.FindAll(w => Math.Max(w.Width, w.Height) * millimetre <= MostWindow);
    }

    private static bool MayBeFrame(Blob blob, double millimetre)
    {
        var (width, height) = (blob.Box.Width * millimetre, blob.Box.Height * millimetre);
        var (large, small) = (Math.Max(width, height), Math.Min(width, height));
        return large is >= Large and <= LongLine && small is <= Thin or >= Print && blob.Area < 0.6 * blob.Box.Area;
    }

    /// <summary>The ink without straight lines that are longer than any seal.</summary>
    private static Plane WithoutLines(Plane ink, int longest)
    {
        var left = new Plane(ink.Width, ink.Height);
        ink.Pixels.CopyTo(left.Pixels.AsSpan());
        foreach (var run in InkRuns.Find(ink, 2, longest))
        {
            left.Row(run.Y)[run.From..run.To].Clear();
        }

        for (var x = 0; x < ink.Width; x++)
        {
            var (start, last) = (-1, -1);
            for (var y = 0; y <= ink.Height; y++)
            {
                if (y < ink.Height && ink[x, y] != 0)
                {
                    start = start < 0 ? y : start;
                    last = y;
                }

                if (start >= 0 && (y == ink.Height || y - last > 2))
                {
                    if (last - start >= longest)
                    {
                        left.Fill(new PixelBox(x, start, x + 1, last + 1), 0);
                    }

                    start = -1;
                }
            }
        }

        return left;
    }
}
