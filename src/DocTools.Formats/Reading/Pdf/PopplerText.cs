namespace DocTools.Formats.Reading.Pdf;

/// <summary>The text of a page.</summary>
/// <param name="Told">What each shape of the page's drawing says.</param>
/// <param name="Hidden">Characters without any shape: nobody sees them.</param>
/// <param name="Doubtful">Unknown characters where letters may be drawn as lines.</param>
internal sealed record PopplerText(IReadOnlyDictionary<SvgGlyph, PdfGlyph> Told, IReadOnlyList<PdfGlyph> Hidden, IReadOnlyList<PdfGlyph> Doubtful);
