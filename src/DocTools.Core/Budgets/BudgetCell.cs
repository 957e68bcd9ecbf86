using DocTools.Core.Documents;

namespace DocTools.Core.Budgets;

/// <summary>One cell of the budget table.</summary>
/// <param name="Id">The line's id without its column: <c>plan.budget.staff.researcher</c>.</param>
/// <param name="Label">The printed label: 研究員級.</param>
/// <param name="Column"><c>government</c>, <c>self</c>, <c>total</c> or <c>share</c>.</param>
/// <param name="Reported">As filed, in NT$ (share in percent); null where blank.</param>
/// <param name="Expected">As recomputed; null where no formula fixes the cell.</param>
/// <param name="Formula">The formula in words (Traditional Chinese); null where none fixes the cell.</param>
public sealed record BudgetCell(string Id, string Label, string Column, decimal? Reported, decimal? Expected, string? Formula)
{
    /// <summary>Reported less expected; null where one is missing.</summary>
    public decimal? Difference => Reported - Expected;

    /// <summary>Whether the difference is beyond the tolerance of its unit.</summary>
    public bool Differs { get; init; }

    /// <summary>Where the reported value was read.</summary>
    public Source? Source { get; init; }

    /// <summary>
    /// The formula for a spreadsheet, with <c>{line:column}</c> in the place of operands, e.g. <c>ROUND(({plan.budget.staff.subtotal:total}+…)*0.13,0)</c>; null where none.
    /// </summary>
    public string? CellFormula { get; init; }

    /// <summary>The line's note as filed, on the total column.</summary>
    public string? Note { get; init; }

    /// <summary>Months paid, for staff lines, on the total column.</summary>
    public decimal? Months { get; init; }
}
