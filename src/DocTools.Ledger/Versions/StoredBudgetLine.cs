namespace DocTools.Ledger.Versions;

/// <summary>An amount of the budget of a version.</summary>
/// <param name="Line">The line's id, e.g. <c>plan.budget.staff.researcher</c>.</param>
/// <param name="Label">Its printed label.</param>
/// <param name="Part"><c>government</c>, <c>self</c>, <c>total</c> or <c>share</c> (percent).</param>
/// <param name="Reported">As filed, in NT$; null where blank.</param>
/// <param name="Expected">As recomputed; null where no formula fixes it.</param>
public sealed record StoredBudgetLine(string Line, string Label, string Part, decimal? Reported, decimal? Expected);
