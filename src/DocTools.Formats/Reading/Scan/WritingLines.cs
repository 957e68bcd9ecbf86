namespace DocTools.Formats.Reading.Scan;

/// <summary>Finds the short lines that a form prints to write on (______), which stand a little below the characters.</summary>
internal static class WritingLines
{
    private const double Thickest = 4;
    private const double ShortestOfEm = 0.9;

    /// <summary>The blobs that are such lines.</summary>
    public static List<Blob> Find(List<Blob> blobs, IReadOnlyList<ScanSegment> segments, int em, double scale)
    {
        var flat = blobs.FindAll(b => b.Box.Height <= Thickest * scale && b.Box.Width >= ShortestOfEm * em);
        if (flat.Count == 0)
        {
            return [];
        }

        var tall = blobs.FindAll(b => b.Box.Height > Thickest * scale && b.Box.Height >= 0.3 * em);
        var found = new List<Blob>();
        foreach (var line in segments.Select(s => s.Line).Distinct())
        {
            var low = flat.FindAll(b => line.Holds(b.Box.CenterX, b.Box.CenterY) && b.Box.CenterY > line.Y0 + (0.7 * line.Height));
            if (low.Count == 0)
            {
                continue;
            }

            // Where most characters end; the lower stroke of 二 ends with them.
            var ends = tall.Where(b => line.Holds(b.Box.CenterX, b.Box.CenterY)).Select(b => b.Box.Y1).Order().ToArray();
            if (ends.Length > 0)
            {
                found.AddRange(low.Where(b => b.Box.Y0 >= ends[ends.Length * 3 / 4] - 1));
            }
        }

        return found;
    }
}
