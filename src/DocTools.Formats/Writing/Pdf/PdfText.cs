namespace DocTools.Formats.Writing.Pdf;

/// <summary>A line or paragraph outside tables.</summary>
/// <param name="Text">The text.</param>
/// <param name="Size">Size relative to the body's.</param>
/// <param name="Bold">Whether in bold.</param>
/// <param name="Align">Alignment.</param>
internal sealed record PdfText(string Text, double Size = 1, bool Bold = false, TextAlign Align = TextAlign.Left) : PdfBlock
{
    /// <summary>Whether it is a heading: kept on the page of what follows, with space above.</summary>
    public bool Heading { get; init; }
}
