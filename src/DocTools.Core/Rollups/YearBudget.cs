namespace DocTools.Core.Rollups;

/// <summary>The budget of a plan in one year.</summary>
/// <param name="Amount">NT$; null unless the status has an amount.</param>
/// <param name="Status">What the cell says of it.</param>
/// <param name="Raw">The cell as it stood, on one line.</param>
public sealed record YearBudget(decimal? Amount, BudgetStatus Status, string Raw);
