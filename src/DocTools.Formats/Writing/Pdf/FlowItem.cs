using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Pdf;

/// <summary>A measured row or paragraph.</summary>
/// <param name="Height">Height in points.</param>
/// <param name="Above">Space above it in points.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record FlowItem(double Height, double Above, ImmutableArray<FlowCell> Cells)
{
    /// <summary>Top edge on its page.</summary>
    public double Y { get; init; }

    /// <summary>Whether it is a row of a table, with lines around its cells.</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether grey stands behind it.</summary>
    public bool Shaded { get; init; }

    /// <summary>Whether what follows stands on the same page.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Header rows of the table, to be repeated where the row begins a page.</summary>
    public IReadOnlyList<FlowItem> Header { get; init; } = [];
}
