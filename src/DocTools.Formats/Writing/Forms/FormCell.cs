namespace DocTools.Formats.Writing.Forms;

/// <summary>A cell of a form in a workbook.</summary>
/// <param name="Row">First row, from 1.</param>
/// <param name="Column">First column, from 1.</param>
/// <param name="Across">Columns covered.</param>
/// <param name="Down">Rows covered.</param>
/// <param name="Look">Its look.</param>
internal sealed record FormCell(int Row, int Column, int Across, int Down, FormLook Look)
{
    /// <summary>Its text; null where it has none.</summary>
    public string? Text { get; init; }

    /// <summary>Its number; null where it has none.</summary>
    public decimal? Number { get; init; }

    /// <summary>Id of the field whose only value it holds; null otherwise.</summary>
    public string? Field { get; init; }

    /// <summary>What may be written into it; null for anything.</summary>
    public FormCheck? Check { get; init; }

    /// <summary>The formula that gives its number as long as nobody writes one; null where there is none.</summary>
    public string? Formula { get; init; }
}
