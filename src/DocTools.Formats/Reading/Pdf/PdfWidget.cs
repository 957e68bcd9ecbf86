namespace DocTools.Formats.Reading.Pdf;

/// <summary>A field of an interactive form (ISO 32000-1, 12.7).</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="IsTicked">For check boxes and radio buttons: whether it is on; null for other fields.</param>
/// <param name="Value">The text of a field that one writes or chooses; null for others.</param>
internal sealed record PdfWidget(PdfRect Box, bool? IsTicked, string? Value);
