namespace DocTools.Core.Values;

/// <summary>A spreadsheet cell's stored number.</summary>
/// <param name="Value">The number as stored (0.125 for 12.5 %; a serial for a date).</param>
/// <param name="Kind">What the cell's number format makes of it.</param>
public sealed record CellNumber(decimal Value, CellNumberKind Kind);
