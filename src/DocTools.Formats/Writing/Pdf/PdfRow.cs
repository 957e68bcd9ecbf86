using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>A row of a printed table; it is never cut between pages.</summary>
/// <param name="Cells">Its cells, whose spans add up to the table's columns.</param>
internal sealed record PdfRow(ImmutableArray<PdfCell> Cells)
{
    /// <summary>Grey behind the row, for headers and subheadings.</summary>
    public bool Shaded { get; init; }

    /// <summary>Least height in points, for places to sign.</summary>
    public double MinHeight { get; init; }

    /// <summary>Whether the next row may not stand on another page than this one.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>A row of cells.</summary>
    public static PdfRow Of(params ReadOnlySpan<PdfCell> cells) => new([.. cells]);

    /// <summary>A header row: bold, centred, grey.</summary>
    public static PdfRow Header(params ReadOnlySpan<PdfCell> cells)
    {
        var bold = ImmutableArray.CreateBuilder<PdfCell>(cells.Length);
        foreach (var cell in cells)
        {
            bold.Add(cell with { Bold = true, Align = TextAlign.Center });
        }

        return new PdfRow(bold.ToImmutable()) { Shaded = true };
    }
}
