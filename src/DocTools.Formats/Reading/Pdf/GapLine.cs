namespace DocTools.Formats.Reading.Pdf;

/// <summary>A line of a paragraph.</summary>
/// <param name="Line">The line.</param>
/// <param name="Gap">What stood between the line before and this one: nothing or a blank; empty for the first.</param>
internal sealed record GapLine(PdfLine Line, string Gap);
