namespace DocTools.Core.Weekly;

/// <summary>The sum of one amount of the budgets of a category.</summary>
/// <param name="Category">The category's label.</param>
/// <param name="Line">The line's id.</param>
/// <param name="Label">Its printed label.</param>
/// <param name="Part">government, self or total.</param>
/// <param name="Reported">As filed, in NT$.</param>
/// <param name="Expected">As recomputed, in NT$.</param>
/// <param name="Submissions">Submissions with the amount.</param>
/// <param name="IsGrandTotal">Whether the line is the grand total.</param>
public sealed record WeeklyAmount(string Category, string Line, string Label, string Part, decimal Reported, decimal Expected, int Submissions, bool IsGrandTotal);
