namespace DocTools.Formats.Writing.Pdf;

/// <summary>How a text is set.</summary>
/// <param name="Size">Size of the em in points.</param>
/// <param name="Bold">Whether in the bold face.</param>
/// <param name="Align">Alignment within the width.</param>
internal readonly record struct TextStyle(double Size, bool Bold = false, TextAlign Align = TextAlign.Left);
