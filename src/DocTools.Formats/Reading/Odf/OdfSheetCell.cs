namespace DocTools.Formats.Reading.Odf;

/// <summary>A cell of a sheet as its row holds it.</summary>
/// <param name="Column">First column, from 1.</param>
/// <param name="Repeated">How many such cells follow each other.</param>
/// <param name="Spans">Rows and columns covered.</param>
/// <param name="Style">The name of its style; null where it has none.</param>
/// <param name="Value">The stored value; null where there is none.</param>
/// <param name="Text">The text as the sheet shows it, where it is no number's.</param>
/// <param name="Formula">The formula without its equals sign; null where there is none.</param>
internal sealed record OdfSheetCell(int Column, int Repeated, (int Rows, int Columns) Spans, string? Style, object? Value, string Text, string? Formula)
{
    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether it holds something.</summary>
    public bool IsFilled => Value is not null || Text.Length > 0 || Formula is not null;
}
