namespace DocTools.Core.Rules;

/// <summary>A finding that a case has only beside the others.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="Finding">The finding.</param>
public sealed record BatchFinding(string Submission, Finding Finding);
