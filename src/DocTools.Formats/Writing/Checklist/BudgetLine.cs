using System.Collections.Immutable;
using DocTools.Core.Budgets;

namespace DocTools.Formats.Writing;

/// <summary>The cells of one line of a budget.</summary>
/// <param name="Id">The line's id.</param>
/// <param name="Label">Its printed label.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record BudgetLine(string Id, string Label, ImmutableArray<BudgetCell> Cells)
{
    /// <summary>The lines of a sheet, in its order.</summary>
    public static IReadOnlyList<BudgetLine> Group(BudgetSheet sheet) =>
        [.. sheet.Lines.GroupBy(c => c.Id, StringComparer.Ordinal).Select(g => new BudgetLine(g.Key, g.First().Label, [.. g]))];

    /// <summary>Filed less expected, a blank counting 0; null where no formula fixes the cell.</summary>
    public static decimal? Difference(BudgetCell? cell) => (cell?.Reported ?? 0) - cell?.Expected;

    /// <summary>The cell of a column, or null.</summary>
    public BudgetCell? Find(string column) => Cells.FirstOrDefault(c => string.Equals(c.Column, column, StringComparison.Ordinal));
}
