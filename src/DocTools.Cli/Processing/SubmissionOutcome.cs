using DocTools.Core.Reports;

namespace DocTools.Cli.Processing;

/// <summary>What became of a submission; an element of <c>submissions[]</c> in run.json.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Report">The result; null where a fault of ours left none. A document that our reader failed on leaves the rest of the result.</param>
/// <param name="Reused">Whether the reading of an earlier run was taken over.</param>
/// <param name="Seconds">Time spent on it.</param>
/// <param name="Reason">Why it failed; null where it did not.</param>
public sealed record SubmissionOutcome(string Id, CaseReport? Report, bool Reused, double Seconds, string? Reason)
{
    /// <summary><c>done</c>, <c>reused</c> or <c>failed</c>.</summary>
    public string Status => Failed ? "failed" : Reused ? "reused" : "done";

    /// <summary>Whether a fault of ours or of an engine came between.</summary>
    public bool Failed => Reason is not null;
}
