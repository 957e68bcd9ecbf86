using System.Collections.Immutable;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Budgets;

/// <summary>A line of the budget table.</summary>
/// <param name="At">The line's path; with a wildcard for lines that the applicant added.</param>
/// <param name="Label">What it is called.</param>
/// <param name="LabelField">The field of the line that holds its label; null for a printed line.</param>
/// <param name="Formulas">The formulas of the columns that one fixes.</param>
public sealed record BudgetLineDefinition(FormulaPath At, Wording Label, string? LabelField, ImmutableDictionary<string, Formula> Formulas);
