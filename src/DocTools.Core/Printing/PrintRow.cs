using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A row of a printed table.</summary>
/// <param name="Cells">Its cells, without those that others cover.</param>
/// <param name="Each">The rows that it is repeated for; null for a row that stands once.</param>
/// <param name="Height">Least height in millimetres; null where it follows the contents.</param>
public sealed record PrintRow(ImmutableArray<PrintCell> Cells, PrintEach? Each, decimal? Height);
