using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A block of a form that is ready to be written in some format.</summary>
public abstract record PrintedBlock
{
    private PrintedBlock()
    {
    }

    /// <summary>The sheet of a workbook in which it stands; null for a block of the paper alone.</summary>
    public string? Sheet { get; init; }

    /// <summary>A line.</summary>
    /// <param name="Look">What kind of line.</param>
    /// <param name="Runs">Its pieces.</param>
    /// <param name="Align">Where it stands.</param>
    public sealed record Line(PrintLook Look, ImmutableArray<PrintedRun> Runs, PrintAlign Align) : PrintedBlock;

    /// <summary>A table.</summary>
    /// <param name="Widths">Shares of the columns in the width.</param>
    /// <param name="HeaderRows">Rows at the top that are repeated on each page.</param>
    /// <param name="Rows">The rows.</param>
    public sealed record Table(ImmutableArray<decimal> Widths, int HeaderRows, ImmutableArray<PrintedRow> Rows) : PrintedBlock;

    /// <summary>A new page.</summary>
    public sealed record NewPage : PrintedBlock;
}
