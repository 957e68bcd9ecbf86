using System.Collections.Immutable;

namespace DocTools.Core.Documents;

/// <summary>A table as a grid of cells with spans.</summary>
/// <param name="Number">Number in reading order from 1; a nested table carries its parent's: <c>2.1</c>.</param>
/// <param name="RowCount">Rows of the grid.</param>
/// <param name="ColumnCount">Columns of the grid.</param>
/// <param name="Cells">Cells in row-major order by their first row and column; covered places have none.</param>
public sealed record Table(string Number, int RowCount, int ColumnCount, ImmutableArray<Cell> Cells) : Block;
