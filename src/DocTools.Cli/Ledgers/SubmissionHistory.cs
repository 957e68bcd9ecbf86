using System.Collections.Immutable;
using DocTools.Ledger;
using DocTools.Ledger.Decisions;
using DocTools.Ledger.Letters;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Ledgers;

/// <summary>What the ledger knows of a submission.</summary>
/// <param name="Program">The programme.</param>
/// <param name="Id">The submission's id.</param>
/// <param name="Versions">Its versions, the first first, each with what changed since the one before.</param>
/// <param name="Letters">The letters to its applicant.</param>
/// <param name="Corrections">Corrections, ended ones too.</param>
/// <param name="Waivers">Waivers, ended ones too.</param>
public sealed record SubmissionHistory(
    string Program,
    string Id,
    ImmutableArray<(VersionRecord Version, VersionChanges? Changes)> Versions,
    ImmutableArray<LetterRecord> Letters,
    ImmutableArray<CorrectionRecord> Corrections,
    ImmutableArray<WaiverRecord> Waivers)
{
    /// <summary>Collects it.</summary>
    public static SubmissionHistory Of(LedgerStore ledger, LedgerSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(submission);
        var versions = ledger.Versions.Of(submission.Program, submission.Id);
        return new SubmissionHistory(
            submission.Program,
            submission.Id,
            [.. versions.Select((v, i) => (v, i == 0 ? null : ledger.Versions.Changes(versions[i - 1], v)))],
            [.. ledger.Letters.List(submission.Program, submission.Id)],
            [.. ledger.Corrections.Of(submission.Program, submission.Id)],
            [.. ledger.Waivers.Of(submission.Program, submission.Id)]);
    }
}
