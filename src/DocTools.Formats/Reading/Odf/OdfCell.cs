namespace DocTools.Formats.Reading.Odf;

/// <summary>A cell of a text's table as its row holds it.</summary>
/// <param name="Rows">Rows covered.</param>
/// <param name="Columns">Columns covered.</param>
/// <param name="Repeated">How many such cells follow each other.</param>
/// <param name="Content">What stands in it.</param>
internal sealed record OdfCell(int Rows, int Columns, int Repeated, CellSink Content);
