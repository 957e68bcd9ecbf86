namespace DocTools.Ledger.Versions;

/// <summary>How often a finding stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Findings">Findings that stand.</param>
/// <param name="Submissions">Submissions that have one of them.</param>
/// <param name="Waived">Findings that a person waived, besides.</param>
public sealed record FindingTotal(string Code, string Severity, int Findings, int Submissions, int Waived);
