using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Rules;

namespace DocTools.Core.Reports;

/// <summary>A case with what it has by itself; the batch findings and the decision are still to come.</summary>
/// <param name="Case">The case.</param>
/// <param name="Budget">The recomputed budget; null where no budget table was found.</param>
/// <param name="Findings">The findings that it has by itself.</param>
/// <param name="Summary">What the batch rules need of it.</param>
public sealed record CheckedCase(Case Case, BudgetSheet? Budget, ImmutableArray<Finding> Findings, CaseSummary Summary);
