using DocTools.Formats.Reading.Pdf;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Finds the ruling lines of a straightened page, and takes them out of its ink.</summary>
internal static class RuleFinder
{
    // At 200 dots an inch: no stroke of a character in a form is as long.
    private const int Shortest = 72;

    // A side of one row alone; it counts where it goes from one line to another.
    private const int ShortestSide = 36;

    private const int Thickest = 14;
    private const int Gap = 3;
    private const double Whole = 0.92;

    // Nothing but a line is as long without a gap, however near to it the writing stands.
    private const int Plain = 240;
    private const double Unbroken = 0.975;

    /// <summary>The lines of a page in pixels.</summary>
    /// <param name="ink">Zeros and ones.</param>
    /// <param name="scale">Dots an inch by 200.</param>
    /// <returns>The lines, and their pixels as runs (of the page's rows).</returns>
    public static (List<PdfRule> Rules, Plane Mask) Find(Plane ink, double scale)
    {
        var mask = new Plane(ink.Width, ink.Height);
        var across = Across(ink, scale, isTurned: false);
        var down = Across(Transposed(ink), scale, isTurned: true);
        var (level, upright) = (across.Where(r => r.IsLong).ToList(), down.Where(r => r.IsLong).ToList());
        level.AddRange(across.Where(r => !r.IsLong && EndsAt(r.Rule, down, scale)));
        upright.AddRange(down.Where(r => !r.IsLong && EndsAt(r.Rule, across.Where(a => a.IsLong), scale)));
        foreach (var rule in level.Concat(upright))
        {
            Mark(rule, mask);
        }

        return ([.. level.Concat(upright).Select(r => r.Rule)], mask);
    }

    private static void Mark(Found rule, Plane mask)
    {
        foreach (var run in rule.Runs)
        {
            if (!rule.Rule.IsVertical)
            {
                mask.Row(run.Y)[run.From..run.To].Fill(1);
                continue;
            }

            for (var y = run.From; y < run.To; y++)
            {
                mask[run.Y, y] = 1;
            }
        }
    }

    private static bool EndsAt(PdfRule rule, IEnumerable<Found> others, double scale)
    {
        var near = 6 * scale;
        var (from, to) = (false, false);
        foreach (var other in others.Select(o => o.Rule).Where(o => rule.At >= o.From - near && rule.At <= o.To + near))
        {
            from |= Math.Abs(other.At - rule.From) <= near;
            to |= Math.Abs(other.At - rule.To) <= near;
        }

        return from && to;
    }

    private static List<Found> Across(Plane ink, double scale, bool isTurned)
    {
        var thick = Thickened(ink);
        var shortest = (int)(ShortestSide * scale);
        var found = new List<Found>();
        foreach (var group in InkRuns.Group(InkRuns.Find(thick, Gap, shortest)))
        {
            var (from, to) = (group.Min(r => r.From), group.Max(r => r.To));
            var length = to - from;
            var thickness = (group.Sum(r => r.Length) / (double)length) - 2;
            if (thickness > Thickest * scale || length < shortest || thickness * 6 > length)
            {
                continue;
            }

            var at = group.Sum(r => (double)r.Y * r.Length) / group.Sum(r => r.Length);
            var covered = Covered(ink, group, from, to);
            var isPlain = length >= Plain * scale && covered >= Unbroken;
            if (covered < Whole || (!isPlain && !StandsFree(ink, group, (int)(thickness / 2) + (int)Math.Max(3, 4 * scale))))
            {
                continue;
            }

            found.Add(new Found(new PdfRule(isTurned, at, from, to), group, length >= Shortest * scale));
        }

        return found;
    }

    /// <summary>The share of a line's length at which there is ink: letters that are taken for a line have gaps.</summary>
    private static double Covered(Plane ink, List<InkRun> group, int from, int to)
    {
        var columns = new byte[to - from];
        foreach (var run in group)
        {
            var row = ink.Row(run.Y);
            for (var x = run.From; x < run.To; x++)
            {
                columns[x - from] |= row[x];
            }
        }

        return columns.AsSpan().Count((byte)1) / (double)columns.Length;
    }

    // Letters that touch each other have ink above or below, too; a line has hardly any.
    private static bool StandsFree(Plane ink, List<InkRun> group, int away)
    {
        var (above, below, all) = (0, 0, 0);
        var longest = group.MaxBy(r => r.Length);
        foreach (var run in group.Where(r => r.Length * 2 >= longest.Length))
        {
            // The lines across its ends are no letters.
            var middle = run with { From = run.From + away, To = Math.Max(run.From + away + 1, run.To - away) };
            all += middle.Length;
            above += Count(ink, run.Y - away, middle);
            below += Count(ink, run.Y + away, middle);
        }

        return all > 0 && Math.Min(above, below) < 0.1 * all && Math.Max(above, below) < 0.3 * all;
    }

    private static int Count(Plane ink, int y, InkRun run) =>
        y < 0 || y >= ink.Height ? 0 : ink.Row(y)[run.From..run.To].Count((byte)1);

    private static Plane Thickened(Plane ink)
    {
        var thick = new Plane(ink.Width, ink.Height);
        for (var y = 0; y < ink.Height; y++)
        {
            var above = ink.Row(Math.Max(0, y - 1));
            var own = ink.Row(y);
            var below = ink.Row(Math.Min(ink.Height - 1, y + 1));
            var to = thick.Row(y);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = (byte)(above[x] | own[x] | below[x]);
            }
        }

        return thick;
    }

    public static Plane Transposed(Plane plane)
    {
        var turned = new Plane(plane.Height, plane.Width);
        for (var y = 0; y < plane.Height; y++)
        {
            var row = plane.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                turned.Pixels[(x * plane.Height) + y] = row[x];
            }
        }

        return turned;
    }

    private sealed record Found(PdfRule Rule, List<InkRun> Runs, bool IsLong);
}
