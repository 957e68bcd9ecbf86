namespace DocTools.Formats.Reading.Scan;

/// <summary>Parts the writing in a cell, or outside of the tables, into lines and these where there is wide white.</summary>
/// <param name="ink">Ink without ruling lines, boxes and specks: zeros and ones.</param>
/// <param name="em">The usual height of a character in pixels.</param>
internal sealed class SegmentFinder(Plane ink, int em)
{
    // White between two pieces of a line, in characters.
    private const double Wide = 1.6;

    /// <summary>The pieces of a rectangle from top to bottom, those of a line from left to right.</summary>
    /// <param name="area">The rectangle.</param>
    /// <param name="breaks">Boxes, at which a line is parted, too.</param>
    public List<ScanSegment> Find(PixelBox area, IReadOnlyList<PixelBox> breaks)
    {
        var inside = area.Within(ink.Width, ink.Height);
        var segments = new List<ScanSegment>();
        foreach (var (top, bottom) in Lines(inside))
        {
            var line = new PixelBox(inside.X0, top, inside.X1, bottom);
            segments.AddRange(Pieces(line, breaks).Select(p => new ScanSegment(p, line)));
        }

        return segments;
    }

    /// <summary>Heights of the lines that one character's ink is thought to make: where rows are empty above and below.</summary>
    public static IEnumerable<int> Heights(Plane ink, PixelBox area)
    {
        var profile = Profile(ink, area);
        return Intervals(profile).Select(i => i.To - i.From);
    }

    private List<(int Top, int Bottom)> Lines(PixelBox area)
    {
        var profile = Profile(ink, area);
        var joined = new List<(int From, int To)>();
        foreach (var next in Intervals(profile))
        {
            // The strokes of 二 or 三 alone in a line, a dot, an accent: no line is as low.
            if (joined.Count > 0 && joined[^1] is var last && next.From - last.To <= 0.3 * em && next.To - last.From <= 1.25 * em && Math.Min(last.To - last.From, next.To - next.From) < 0.55 * em)
            {
                joined[^1] = (last.From, next.To);
                continue;
            }

            joined.Add(next);
        }

        var lines = new List<(int, int)>();
        foreach (var (from, to) in joined)
        {
            lines.AddRange(Split(profile, from, to).Select(l => (area.Y0 + l.From, area.Y0 + l.To)));
        }

        return lines;
    }

    // Lines set so closely that a stroke or a stamp joins them have a thin place between them.
    private IEnumerable<(int From, int To)> Split(int[] profile, int from, int to)
    {
        var height = to - from;
        if (height < 1.75 * em)
        {
            yield return (from, to);
            yield break;
        }

        var mean = profile[from..to].Average();
        var (low, high) = (from + (int)(0.7 * em), to - (int)(0.7 * em));
        var cut = low;
        for (var y = low; y <= high && y < to; y++)
        {
            if (profile[y] < profile[cut])
            {
                cut = y;
            }
        }

        if (profile[cut] > 0.3 * mean)
        {
            yield return (from, to);
            yield break;
        }

        foreach (var part in Split(profile, from, cut).Concat(Split(profile, cut + 1, to)))
        {
            yield return part;
        }
    }

    private IEnumerable<PixelBox> Pieces(PixelBox line, IReadOnlyList<PixelBox> breaks)
    {
        var columns = new bool[line.Width];
        for (var y = line.Y0; y < line.Y1; y++)
        {
            var row = ink.Row(y)[line.X0..line.X1];
            for (var x = 0; x < row.Length; x++)
            {
                columns[x] |= row[x] != 0;
            }
        }

        var walls = breaks.Where(b => b.CenterY >= line.Y0 && b.CenterY < line.Y1).Select(b => b.CenterX - line.X0).ToArray();
        var (start, end) = (-1, -1);
        for (var x = 0; x < columns.Length; x++)
        {
            if (!columns[x])
            {
                continue;
            }

            if (start >= 0 && (x - end > Wide * em || Array.Exists(walls, w => w >= end - 1 && w <= x)))
            {
                yield return Tight(line, start, end);
                start = -1;
            }

            start = start < 0 ? x : start;
            end = x + 1;
        }

        if (start >= 0)
        {
            yield return Tight(line, start, end);
        }
    }

    private PixelBox Tight(PixelBox line, int from, int to)
    {
        var box = new PixelBox(line.X0 + from, line.Y0, line.X0 + to, line.Y1);
        var (top, bottom) = (box.Y0, box.Y1);
        while (top < bottom - 1 && ink.Row(top)[box.X0..box.X1].IndexOf((byte)1) < 0)
        {
            top++;
        }

        while (bottom > top + 1 && ink.Row(bottom - 1)[box.X0..box.X1].IndexOf((byte)1) < 0)
        {
            bottom--;
        }

        return box with { Y0 = top, Y1 = bottom };
    }

    private static int[] Profile(Plane ink, PixelBox area)
    {
        var profile = new int[area.Height];
        for (var y = 0; y < area.Height; y++)
        {
            profile[y] = ink.Row(area.Y0 + y)[area.X0..area.X1].Count((byte)1);
        }

        return profile;
    }

    private static IEnumerable<(int From, int To)> Intervals(int[] profile)
    {
        var start = -1;
        for (var y = 0; y <= profile.Length; y++)
        {
            var full = y < profile.Length && profile[y] > 0;
            if (full && start < 0)
            {
                start = y;
            }
            else if (!full && start >= 0)
            {
                yield return (start, y);
                start = -1;
            }
        }
    }
}
