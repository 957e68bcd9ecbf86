namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>Tells where on a page frames of seals may be: ink that is larger than print and is no long line. Only there it is worth to look closely.</summary>
internal static class FrameWindows
{
    // Millimetres.
    private const double LongLine = 38;
    private const double Large = 8;
    private const double Largest = 110;
    private const double Thin = 3.2;
    private const double Print = 6;
    private const double Margin = 3;
    private const double Solid = 0.97;
    private const double Joined = 60;

    // Forms are stamped at their end; what is too much to be looked at is left out at the top.
    private const int MostCells = 500_000;

    /// <summary>The frames of a page.</summary>
    /// <param name="ink">Squares of ink.</param>
    /// <param name="millimetre">Millimetres of a square's side.</param>
    public static List<FrameSeal> Find(Plane ink, double millimetre)
    {
        var found = new List<FrameSeal>();
        var bare = WithoutLines(ink, (int)(LongLine / millimetre));
        var left = MostCells;
        foreach (var window in Windows(bare, millimetre).OrderByDescending(w => w.Y1).TakeWhile(w => (left -= w.Area) >= 0))
        {
            var seals = FrameFinder.Find(bare.Cut(window), millimetre).Select(f => f with { X = f.X + window.X0, Y = f.Y + window.Y0 });
            found.AddRange(seals.Where(s => !found.Exists(f => f.Box.Common(s.Box).Area > 0.25 * Math.Min(f.Box.Area, s.Box.Area))).ToList());
        }

        return found;
    }

    private static List<PixelBox> Windows(Plane bare, double millimetre)
    {
        var windows = new List<PixelBox>();
        foreach (var blob in Blob.Find(Grown(bare)).Where(b => MayBeFrame(b, millimetre)))
        {
            var box = blob.Box.Grown((int)(Margin / millimetre)).Within(bare.Width, bare.Height);
            var near = windows.FindIndex(w => !w.Common(box).IsEmpty && w.With(box) is var both && Math.Max(both.Width, both.Height) * millimetre <= Joined);
            if (near >= 0)
            {
                windows[near] = windows[near].With(box);
            }
            else if (!windows.Exists(w => w.Common(box) == box))
            {
                windows.Add(box);
            }
        }

        return windows;
    }

    private static bool MayBeFrame(Blob blob, double millimetre)
    {
        var (width, height) = (blob.Box.Width * millimetre, blob.Box.Height * millimetre);
        var (large, small) = (Math.Max(width, height), Math.Min(width, height));
        return large is >= Large and <= Largest && small is <= Thin or >= Print && blob.Area < Solid * blob.Box.Area;
    }

    // Where a line was taken out, what it crossed hangs together again.
    private static Plane Grown(Plane ink)
    {
        var grown = new Plane(ink.Width, ink.Height);
        foreach (var run in InkRuns.Find(ink, 0, 1))
        {
            grown.Fill(new PixelBox(run.From - 1, run.Y - 2, run.To + 1, run.Y + 2), 1);
        }

        return grown;
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
