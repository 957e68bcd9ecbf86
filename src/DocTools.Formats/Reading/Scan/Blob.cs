namespace DocTools.Formats.Reading.Scan;

/// <summary>Pixels that hang together.</summary>
/// <param name="Box">The rectangle around them.</param>
/// <param name="Area">How many they are.</param>
/// <param name="Runs">The pixels.</param>
internal sealed record Blob(PixelBox Box, int Area, List<InkRun> Runs)
{
    /// <summary>All blobs of a picture of zeros and ones.</summary>
    public static List<Blob> Find(Plane ink) => [.. InkRuns.Group(InkRuns.Find(ink, 0, 1)).Select(Of)];

    /// <summary>The blob of some runs.</summary>
    public static Blob Of(List<InkRun> runs) =>
        new(new PixelBox(runs.Min(r => r.From), runs[0].Y, runs.Max(r => r.To), runs[^1].Y + 1), runs.Sum(r => r.Length), runs);
}
