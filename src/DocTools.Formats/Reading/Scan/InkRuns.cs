using DocTools.Formats.Reading.Pdf;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Finds runs of set pixels, and which of them hang together.</summary>
internal static class InkRuns
{
    /// <summary>The runs of every row from top to bottom, each row from left to right.</summary>
    /// <param name="ink">Zeros and ones.</param>
    /// <param name="gap">Unset pixels that do not end a run.</param>
    /// <param name="shortest">Runs of fewer pixels are left out.</param>
    public static List<InkRun> Find(Plane ink, int gap, int shortest)
    {
        var runs = new List<InkRun>();
        for (var y = 0; y < ink.Height; y++)
        {
            var row = ink.Row(y);
            var x = 0;
            while (x < row.Length)
            {
                var start = row[x..].IndexOf((byte)1);
                if (start < 0)
                {
                    break;
                }

                start += x;
                var end = start + 1;
                for (var at = end; at < row.Length && at - end <= gap; at++)
                {
                    if (row[at] != 0)
                    {
                        end = at + 1;
                    }
                }

                if (end - start >= shortest)
                {
                    runs.Add(new InkRun(y, start, end));
                }

                x = end + 1;
            }
        }

        return runs;
    }

    /// <summary>The runs in groups of those that touch, corners included.</summary>
    /// <param name="runs">Runs as <see cref="Find"/> gives them.</param>
    public static List<List<InkRun>> Group(List<InkRun> runs)
    {
        var sets = new DisjointSets(runs.Count);
        var (above, start) = (0, 0);
        for (var i = 0; i < runs.Count; i++)
        {
            if (i > 0 && runs[i].Y != runs[i - 1].Y)
            {
                above = runs[i - 1].Y == runs[i].Y - 1 ? start : i;
                start = i;
            }

            for (; above < start && runs[above].To < runs[i].From; above++)
            {
            }

            for (var k = above; k < start && runs[k].From <= runs[i].To; k++)
            {
                sets.Join(i, k);
            }
        }

        var groups = new Dictionary<int, List<InkRun>>();
        for (var i = 0; i < runs.Count; i++)
        {
            var root = sets.Root(i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = [];
            }

            group.Add(runs[i]);
        }

        return [.. groups.Values];
    }
}
