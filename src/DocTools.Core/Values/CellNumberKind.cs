namespace DocTools.Core.Values;

/// <summary>What a spreadsheet's number format shows.</summary>
public enum CellNumberKind
{
    /// <summary>A plain number.</summary>
    Plain,

    /// <summary>A percentage; the stored number is a fraction.</summary>
    Percent,

    /// <summary>A date; the stored number is a serial, already written as an ISO date in the cell's text.</summary>
    Date,
}
