namespace DocTools.Formats.Reading.Pdf;

/// <summary>A line outside of tables, or a table.</summary>
/// <param name="Place">Where, in the upright page.</param>
/// <param name="Line">The line; null for a table.</param>
/// <param name="Table">The table; null for a line.</param>
internal sealed record PageItem(PdfRect Place, PdfLine? Line, DraftTable? Table)
{
    /// <summary>Whether it is a page's header or footer.</summary>
    public Core.Documents.ParagraphPlace Story { get; init; }
}
