namespace DocTools.Core.Printing;

/// <summary>What a row is repeated for.</summary>
/// <param name="Table">Id of the table of the form: <c>people</c>.</param>
/// <param name="Column">The column that tells the rows of this table from others'; null where all are printed here.</param>
/// <param name="Value">What the column has to hold.</param>
/// <param name="Least">Rows that the blank form has.</param>
public sealed record PrintEach(string Table, string? Column, string? Value, int Least);
