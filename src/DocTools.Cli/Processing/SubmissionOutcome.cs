using DocTools.Cli.State;
using DocTools.Core.Reports;
using DocTools.Core.Rules;

namespace DocTools.Cli.Processing;

/// <summary>What became of a submission; an element of <c>submissions[]</c> in run.json.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Decision">The suggestion; null where a fault of ours left no result. A document that our reader failed on leaves the rest of the result.</param>
/// <param name="Reused">Whether the reading of an earlier run was taken over.</param>
/// <param name="Seconds">Time spent on it.</param>
/// <param name="Reason">The fault of ours or of an engine that came between; null where none did.</param>
public sealed record SubmissionOutcome(string Id, DecisionStatus? Decision, bool Reused, double Seconds, string? Reason)
{
    /// <summary>Documents, whatever became of them.</summary>
    public int Documents { get; init; }

    /// <summary>Findings that are errors.</summary>
    public int Errors { get; init; }

    /// <summary>Findings that are warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>Fields that a person corrected; those that only follow one are not counted.</summary>
    public int Corrections { get; init; }

    /// <summary>Findings that a person waived; they are neither errors nor warnings here.</summary>
    public int Waived { get; init; }

    /// <summary>Whether a fault of ours or of an engine came between.</summary>
    public bool Failed => Reason is not null;

    /// <summary><c>done</c>, <c>reused</c> or <c>failed</c>.</summary>
    public string Status => Failed ? "failed" : Reused ? "reused" : "done";

    /// <summary>The outcome of a submission with a result.</summary>
    public static SubmissionOutcome Of(Worked work, CaseReport report) => new(work.Id, report.Decision.Status, work.Reused, work.Seconds, work.Reason)
    {
        Documents = report.Case.Documents.Length,
        Errors = report.Findings.Count(f => f.Stands && f.Severity == Severity.Error),
        Warnings = report.Findings.Count(f => f.Stands && f.Severity == Severity.Warning),
        Waived = report.Findings.Count(f => !f.Stands),
        Corrections = report.Case.Fields.Count(f => f.Correction is { Follows: null }),
    };

    /// <summary>The outcome of a submission whose outputs are those of the last run.</summary>
    public static SubmissionOutcome Of(KeptSubmission earlier, double seconds) => new(earlier.Id, earlier.Decision, Reused: true, seconds, null)
    {
        Documents = earlier.Documents,
        Errors = earlier.Errors,
        Warnings = earlier.Warnings,
        Corrections = earlier.Corrections,
        Waived = earlier.Waived,
    };
}
