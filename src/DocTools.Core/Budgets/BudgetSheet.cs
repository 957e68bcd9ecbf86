using System.Collections.Immutable;

namespace DocTools.Core.Budgets;

/// <summary>The budget table, as reported and as recomputed.</summary>
/// <param name="Lines">Every cell of every line, in printed order, the columns government, self, total, share within a line.</param>
public sealed record BudgetSheet(ImmutableArray<BudgetCell> Lines);
