using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A row of a table that is ready to be written.</summary>
/// <param name="Cells">Its cells, without those that others cover.</param>
/// <param name="Height">Least height in millimetres; null where it follows the contents.</param>
public sealed record PrintedRow(ImmutableArray<PrintedCell> Cells, decimal? Height)
{
    /// <summary>The value that its place tells without printing it (<c>kpi.self[0].aspect</c> under the aspect's name); null where it tells none.</summary>
    public string? Told { get; init; }
}
