using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>A cell of a line.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Column">First column, from 1; 0 in a line of text.</param>
/// <param name="Span">Columns covered.</param>
/// <param name="Number">A spreadsheet's stored number.</param>
/// <param name="Doubtful">Whether recognition or a stroke leaves the text in doubt.</param>
internal sealed record LineCell(string Text, int Column, int Span, CellNumber? Number, bool Doubtful);
