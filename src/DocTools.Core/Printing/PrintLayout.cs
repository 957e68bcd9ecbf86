using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>How a form is laid out on paper: part of the form's definition, so that the form that goes out and the form that is read back have one source.</summary>
/// <param name="IsLandscape">Whether the paper lies on its long side (A4 either way).</param>
/// <param name="Blocks">What stands on it, from top to bottom.</param>
public sealed record PrintLayout(bool IsLandscape, ImmutableArray<PrintBlock> Blocks)
{
    /// <summary>What the blank form already holds (printed checkpoints), by field.</summary>
    public FormValues Initial { get; init; } = FormValues.Blank;

    /// <summary>Whether the form is also laid out as a workbook: then only the blocks that name a sheet stand in it.</summary>
    public bool HasSheets => Blocks.Any(b => b.Sheet is not null);
}
