using System.Collections.Immutable;
using DocTools.Cli.Watching;
using DocTools.Core.Reports;
using DocTools.Core.Rules;

namespace DocTools.Cli.Processing;

/// <summary>The end of a run.</summary>
/// <param name="ProgramVersion">Version of the programme's definition, with a hash of its files.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Submissions">Every submission, by id.</param>
/// <param name="Removed">Files of earlier runs that were removed, because their submission is gone.</param>
/// <param name="Notes">What a person should know about the run, one line each.</param>
public sealed record RunResult(
    string ProgramVersion,
    DateTimeOffset StartedAt,
    TimeSpan Elapsed,
    ImmutableArray<SubmissionOutcome> Submissions,
    ImmutableArray<string> Removed,
    ImmutableArray<string> Notes)
{
    /// <summary>What is different from the run before, one line each, without values that may be personal.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Submissions of the inbox that were purged and are not taken in again.</summary>
    public ImmutableArray<string> Purged { get; init; } = [];

    /// <summary>Where its time went.</summary>
    public RunTimes Times { get; init; } = new();

    /// <summary>Findings that a person waived, over all submissions.</summary>
    public int Waived => Submissions.Sum(s => s.Waived);

    /// <summary>Submissions with this decision; failed ones are counted apart.</summary>
    public int Count(DecisionStatus status) => Submissions.Count(s => !s.Failed && s.Decision == status);

    /// <summary>Submissions that failed through a fault of ours.</summary>
    public int Failed => Submissions.Count(s => s.Failed);

    /// <summary>Submissions taken over from an earlier run.</summary>
    public int Reused => Submissions.Count(s => s.Reused);

    /// <summary>Fields that a person corrected, over all submissions.</summary>
    public int Corrections => Submissions.Sum(s => s.Corrections);

    /// <summary>Whether a finding is at least this severe.</summary>
    public bool Reaches(Severity severity) => Submissions.Any(s => s.Errors > 0 || (severity == Severity.Warning && s.Warnings > 0));
}
