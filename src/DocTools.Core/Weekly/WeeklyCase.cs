using DocTools.Core.Reports;

namespace DocTools.Core.Weekly;

/// <summary>A submission of a week.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Applicant">The applicant; empty where not known.</param>
/// <param name="Category">Its category's label; null where not known.</param>
/// <param name="At">When it happened; null where not known.</param>
/// <param name="Decision">The suggestion at the end of the week.</param>
public sealed record WeeklyCase(string Id, string Applicant, string? Category, DateTimeOffset? At, DecisionStatus Decision);
