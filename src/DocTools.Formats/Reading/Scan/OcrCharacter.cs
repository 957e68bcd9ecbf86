namespace DocTools.Formats.Reading.Scan;

/// <summary>A recognised character.</summary>
/// <param name="Text">The character.</param>
/// <param name="X0">Where its ink begins in the picture.</param>
/// <param name="X1">Where it ends.</param>
/// <param name="Certainty">From 0 to 1, as the engine thinks; not calibrated.</param>
/// <param name="IsWordStart">Whether the engine saw white before it.</param>
internal sealed record OcrCharacter(string Text, int X0, int X1, double Certainty, bool IsWordStart);
