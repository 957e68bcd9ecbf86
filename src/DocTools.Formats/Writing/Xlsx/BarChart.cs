using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Xlsx;

/// <summary>A bar chart of one series.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Names">Reference of the names' cells, with the sheet.</param>
/// <param name="Values">Reference of the values' cells.</param>
/// <param name="Cached">Names and values as they stand, for programs that do not compute.</param>
/// <param name="From">Top left cell, column and row from 0.</param>
/// <param name="To">Bottom right cell.</param>
internal sealed record BarChart(string Title, string Names, string Values, ImmutableArray<(string Name, decimal Value)> Cached, (int Column, int Row) From, (int Column, int Row) To)
{
    /// <summary>Whether the bars lie, with the first name at the top.</summary>
    public bool Horizontal { get; init; }

    /// <summary>Colour of the bars, RRGGBB.</summary>
    public string Colour { get; init; } = "2E75B6";

    /// <summary>Number format of the axis and, where it is not the usual one, of the values at the bars.</summary>
    public string Format { get; init; } = Usual;

    /// <summary>The usual format: whole numbers with their thousands grouped.</summary>
    public const string Usual = "#,##0";
}
