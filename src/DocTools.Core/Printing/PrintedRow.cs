using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A row of a table that is ready to be written.</summary>
/// <param name="Cells">Its cells, without those that others cover.</param>
/// <param name="Height">Least height in millimetres; null where it follows the contents.</param>
public sealed record PrintedRow(ImmutableArray<PrintedCell> Cells, decimal? Height);
