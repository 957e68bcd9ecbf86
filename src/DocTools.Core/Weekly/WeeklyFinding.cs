using DocTools.Core.Rules;

namespace DocTools.Core.Weekly;

/// <summary>How often a finding stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Label">What it stands for.</param>
/// <param name="Now">Findings at the end of the week.</param>
/// <param name="Before">Findings at its begin.</param>
/// <param name="Submissions">Submissions that have one of them.</param>
/// <param name="Waived">Findings that a person waived, besides.</param>
public sealed record WeeklyFinding(string Code, Severity Severity, string Label, int Now, int Before, int Submissions, int Waived);
