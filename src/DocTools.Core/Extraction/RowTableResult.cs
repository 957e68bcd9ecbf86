namespace DocTools.Core.Extraction;

/// <summary>What was read of a table whose rows repeat.</summary>
/// <param name="Rows">Rows in order: column id → reading.</param>
/// <param name="Totals">Total fields by their full id.</param>
/// <param name="MonthRow">The row that gives a number for each month; null where there is none.</param>
internal sealed record RowTableResult(IReadOnlyList<Dictionary<string, Reading>> Rows, IReadOnlyDictionary<string, Reading> Totals, Reading? MonthRow);
