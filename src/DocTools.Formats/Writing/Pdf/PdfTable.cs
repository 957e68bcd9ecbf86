using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>A printed table.</summary>
/// <param name="Columns">Relative width and alignment of each column.</param>
/// <param name="Header">Rows repeated at the top of every page.</param>
/// <param name="Rows">The rows.</param>
internal sealed record PdfTable(ImmutableArray<(double Width, TextAlign Align)> Columns, ImmutableArray<PdfRow> Header, ImmutableArray<PdfRow> Rows) : PdfBlock
{
    /// <summary>Whether the table should not be parted where it fits on one page.</summary>
    public bool KeepTogether { get; init; }
}
