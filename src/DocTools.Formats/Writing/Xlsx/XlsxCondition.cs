namespace DocTools.Formats.Writing.Xlsx;

/// <summary>A conditional format.</summary>
/// <param name="Columns">Columns that it covers, from 1: first and last.</param>
/// <param name="Formula">Its formula, relative to the first data row, with <c>{r}</c> in the place of that row's number.</param>
/// <param name="Look">What it gives.</param>
internal sealed record XlsxCondition((int First, int Last) Columns, string Formula, XlsxDifferential Look);
