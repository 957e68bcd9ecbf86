namespace DocTools.Core.Ranking;

/// <summary>From which average on a proposal passes, and what it is awarded.</summary>
/// <param name="Mark">Least average in points.</param>
/// <param name="Award">The award in NT$, tax included; null where none is given.</param>
/// <param name="Title">What the award is called.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record PassMark(decimal Mark, decimal? Award, string Title, string Reference);
