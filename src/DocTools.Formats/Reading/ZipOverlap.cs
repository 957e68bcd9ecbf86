using System.Collections.Immutable;

namespace DocTools.Formats.Reading;

/// <summary>Finds entries that share bytes, with each other or with the directory: no honest writer makes them, a "better zip bomb" does.</summary>
internal static class ZipOverlap
{
    /// <summary>The entries in their order, those that share bytes marked.</summary>
    public static ImmutableArray<ZipEntry> Mark(List<ZipEntry> entries, long directoryStart)
    {
        var order = Enumerable.Range(0, entries.Count).ToArray();
        Array.Sort(order, (a, b) => entries[a].HeaderOffset.CompareTo(entries[b].HeaderOffset));
        var marked = new bool[entries.Count];
        long reached = -1;
        var holder = -1;
        foreach (var i in order)
        {
            var entry = entries[i];
            if (entry.DataOffset < 0)
            {
                continue;
            }

            var end = entry.DataOffset + entry.CompressedSize;
            if (entry.HeaderOffset < reached)
            {
                marked[i] = true;
                marked[holder] = true;
            }

            marked[i] |= end > directoryStart;
            if (end > reached)
            {
                reached = end;
                holder = i;
            }
        }

        return [.. entries.Select((entry, i) => marked[i] ? entry with { Overlaps = true } : entry)];
    }
}
