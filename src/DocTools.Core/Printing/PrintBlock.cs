using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A block of a printed form.</summary>
public abstract record PrintBlock
{
    private PrintBlock()
    {
    }

    /// <summary>The sheet of a workbook in which it stands; null for a block of the paper alone, or where the form names no sheets.</summary>
    public string? Sheet { get; init; }

    /// <summary>A line of text.</summary>
    /// <param name="Look">What kind of line.</param>
    /// <param name="Text">The text.</param>
    /// <param name="Align">Where it stands; null as its kind usually does.</param>
    public sealed record Line(PrintLook Look, PrintText Text, PrintAlign? Align) : PrintBlock;

    /// <summary>A table.</summary>
    /// <param name="Widths">Shares of the columns in the width.</param>
    /// <param name="HeaderRows">Rows at the top that are repeated on each page.</param>
    /// <param name="Rows">The rows.</param>
    public sealed record Table(ImmutableArray<decimal> Widths, int HeaderRows, ImmutableArray<PrintRow> Rows) : PrintBlock;

    /// <summary>A new page.</summary>
    public sealed record NewPage : PrintBlock;
}
