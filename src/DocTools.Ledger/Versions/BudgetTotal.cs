namespace DocTools.Ledger.Versions;

/// <summary>The sum of one amount of the budget over submissions.</summary>
/// <param name="Category">Their category; null where unknown.</param>
/// <param name="Line">The line's id.</param>
/// <param name="Label">Its printed label.</param>
/// <param name="Part"><c>government</c>, <c>self</c> or <c>total</c>.</param>
/// <param name="Reported">The sum as filed, in NT$.</param>
/// <param name="Expected">The sum as recomputed; where no formula fixes an amount, as filed.</param>
/// <param name="Submissions">Submissions with the amount.</param>
public sealed record BudgetTotal(string? Category, string Line, string Label, string Part, decimal Reported, decimal Expected, int Submissions);
