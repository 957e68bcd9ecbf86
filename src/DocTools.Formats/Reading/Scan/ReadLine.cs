namespace DocTools.Formats.Reading.Scan;

/// <summary>A piece of a line as it was read.</summary>
/// <param name="Segment">Where it stands.</param>
/// <param name="Text">What it says; empty where nothing could be made of it.</param>
/// <param name="Certainty">The likelihood, from 0 to 1, that all of it is right.</param>
internal sealed record ReadLine(ScanSegment Segment, OcrText Text, double Certainty);
