namespace DocTools.Formats.Reading.Pdf;

/// <summary>A word as <c>pdftotext</c> tells it.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Box">From the first character's beginning to the last one's end, from the font's ascent to its descent.</param>
internal sealed record PopplerWord(string Text, PdfRect Box)
{
    /// <summary>The characters, those beyond the first 65,536 codes whole.</summary>
    public string[] Characters { get; } = [.. Text.EnumerateRunes().Select(r => r.ToString())];
}
