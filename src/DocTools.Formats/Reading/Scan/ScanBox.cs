namespace DocTools.Formats.Reading.Scan;

/// <summary>A check box on a scanned page.</summary>
/// <param name="Box">Its outline.</param>
/// <param name="IsTicked">Whether ink stands in it.</param>
/// <param name="Certainty">From 0 to 1 how sure that is.</param>
/// <param name="Ink">The share of its inside that is ink.</param>
internal sealed record ScanBox(PixelBox Box, bool IsTicked, double Certainty, double Ink)
{
    /// <summary>Whether it might as well be a part of a character.</summary>
    public bool IsDoubtful { get; init; }
}
