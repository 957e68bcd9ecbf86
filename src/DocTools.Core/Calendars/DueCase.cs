using DocTools.Core.Reports;

namespace DocTools.Core.Calendars;

/// <summary>A submission, as far as its due dates depend on it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Applicant">The applicant's name; empty where it is not known.</param>
/// <param name="Category">Its category; null where it is not known.</param>
/// <param name="Decision">The suggestion.</param>
/// <param name="IsSelected">Whether the committee selected it.</param>
public sealed record DueCase(string Id, string Applicant, string? Category, DecisionStatus Decision, bool IsSelected);
