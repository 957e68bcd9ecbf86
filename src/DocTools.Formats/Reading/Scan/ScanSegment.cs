namespace DocTools.Formats.Reading.Scan;

/// <summary>A piece of a line of text on a scanned page, to be recognised at one go.</summary>
/// <param name="Box">Its ink.</param>
/// <param name="Line">The line that it is part of: top and bottom of all its pieces.</param>
internal sealed record ScanSegment(PixelBox Box, PixelBox Line);
