using DocTools.Core.Reports;

namespace DocTools.Core.Weekly;

/// <summary>What changed of a submission in a week.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Applicant">The applicant.</param>
/// <param name="From">The suggestion before; null where it stayed.</param>
/// <param name="To">The suggestion after.</param>
/// <param name="Documents">Documents that came, went or changed.</param>
/// <param name="Fields">Fields that have another value.</param>
/// <param name="Raised">Findings that came.</param>
/// <param name="Resolved">Findings that went.</param>
/// <param name="Waived">Findings that a person waived.</param>
public sealed record WeeklyChange(string Id, string Applicant, DecisionStatus? From, DecisionStatus To, int Documents, int Fields, int Raised, int Resolved, int Waived);
