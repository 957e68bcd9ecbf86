using DocTools.Core.Reports;

namespace DocTools.Cli.Processing;

/// <summary>What became of a submission; an element of <c>submissions[]</c> in run.json.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Report">The result; null where it failed through a fault of ours.</param>
/// <param name="Reused">Whether the reading of an earlier run was taken over.</param>
/// <param name="Seconds">Time spent on it.</param>
/// <param name="Reason">Why it failed; null where it did not.</param>
public sealed record SubmissionOutcome(string Id, CaseReport? Report, bool Reused, double Seconds, string? Reason)
{
    /// <summary><c>done</c>, <c>reused</c> or <c>failed</c>.</summary>
    public string Status => Report is null ? "failed" : Reused ? "reused" : "done";
}
