namespace DocTools.Core.Weekly;

/// <summary>A supplement or another answer that did not come in time.</summary>
/// <param name="Id">The submission.</param>
/// <param name="Applicant">The applicant.</param>
/// <param name="What">What was due: the kind of the letter.</param>
/// <param name="Due">The day by which it was due.</param>
/// <param name="Workdays">Working days since; null where the office calendar does not reach.</param>
public sealed record WeeklyOverdue(string Id, string Applicant, string What, DateOnly Due, int? Workdays);
