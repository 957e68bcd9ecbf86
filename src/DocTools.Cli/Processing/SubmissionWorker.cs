using System.Collections.Immutable;
using System.Diagnostics;
using DocTools.Cli.Definitions;
using DocTools.Cli.State;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Core.Cases;
using DocTools.Core.Corrections;
using DocTools.Core.Privacy;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;
using DocTools.Ledger.Purging;

namespace DocTools.Cli.Processing;

/// <summary>Takes one submission through hops 2 to 7 with its corrections, or takes over what an earlier run found. A fault of ours costs only this submission.</summary>
public sealed class SubmissionWorker(ProgramKit program, RegistryFile registry, CorrectionsFile corrections, CaseStateStore states, CaseShelf shelf, ConversionStore? conversions, Tombstones tombstones, Language language, CancellationToken cancellation)
{
    private readonly RunKey _run = new(program.Version, registry.Hash, language);

    /// <summary>Whether an earlier run's findings will be taken over, so that nothing of the submission is to be read.</summary>
    public bool IsKnown(Submission submission) => states.Load(submission.Id, FingerprintOf(submission)) is not null;

    /// <summary>Everything that the result of a submission depends on, as a hash; reads its files.</summary>
    public string FingerprintOf(Submission submission) => _run.FingerprintOf(submission, corrections.Of(submission.Id).Select(c => c.Identity), cancellation);

    /// <summary>
    /// Reads a submission, whatever earlier runs know of it. No state where all of it was purged (and no fault), or where a correction has no place in it; a state beside a fault is one
    /// to show, and not to take over later.
    /// </summary>
    /// <param name="submission">The submission.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <param name="times">Where the time of the hops is noted.</param>
    public (CaseState? State, string? Fault) Read(Submission submission, string fingerprint, HopTimes times)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var (work, wrong) = Work(submission, corrections.Of(submission.Id), times);
        if (work is null)
        {
            return (null, wrong);
        }

        var state = CaseState.Of(fingerprint, work);
        return (state, FaultOf(state));
    }

    /// <summary>Works on a submission.</summary>
    public Worked Run(Submission submission)
    {
        var times = new HopTimes();
        using var trace = Telemetry.Traces.StartActivity("submission")?.SetTag("submission", SubmissionKey.Of(submission.Id));
        var worked = Run(submission, times);
        trace?.SetTag("reused", worked.Reused).SetTag("failed", worked.Reason is not null);
        Telemetry.Hops(times);
        return worked with { Times = times };
    }

    private Worked Run(Submission submission, HopTimes times)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var fingerprint = times.Time(Hop.Intake, () => FingerprintOf(submission));
            if (states.Load(submission.Id, fingerprint) is { } earlier)
            {
                shelf.Put(earlier, saved: true);
                return new Worked(submission.Id, earlier.Summary, Reused: true, clock.Elapsed.TotalSeconds, null) { Fingerprint = fingerprint };
            }

            var (state, fault) = Read(submission, fingerprint, times);
            if (state is null)
            {
                return new Worked(submission.Id, null, Reused: false, clock.Elapsed.TotalSeconds, fault) { Purged = fault is null };
            }

            if (fault is null)
            {
                states.Save(state);
            }

            shelf.Put(state, saved: fault is null);
            return new Worked(submission.Id, state.Summary, Reused: false, clock.Elapsed.TotalSeconds, fault) { Fingerprint = fault is null ? fingerprint : null };
        }
#pragma warning disable CA1031 // Whatever goes wrong in one submission, the others are to be completed; it is listed with its reason.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Worked(submission.Id, null, Reused: false, clock.Elapsed.TotalSeconds, FaultText.Of(e));
        }
#pragma warning restore CA1031
    }

    // 2 Read, 3 Recognise, 4 Extract, 5 Assemble; the corrections; 6 Recompute, 7 Check. A correction that has no place in what was read
    // leaves no result: one without it would look as if it had been made.
    private (CheckedCase? Case, string? Wrong) Work(Submission submission, ImmutableArray<Correction> own, HopTimes times)
    {
        var read = new CaseReader(program, conversions) { Times = times }.Read(submission, cancellation);
        if (IsPurged(read))
        {
            return (null, null);
        }

        var (corrected, faults) = times.Time(Hop.Assemble, () => Corrector.Apply(read, own, program.Definition));
        if (faults.IsEmpty)
        {
            var budget = times.Time(Hop.Recompute, () => program.Conclusions.Recompute(corrected));
            return (times.Time(Hop.Check, () => program.Conclusions.Check(corrected, budget, registry.Registry)), null);
        }

        return (null, string.Join(language == Language.English ? "; " : "；", faults.Select(f => f.In(language))));
    }

    // What was purged under another id is known by its documents' bytes.
    private bool IsPurged(Case read) => !tombstones.IsEmpty && read.Documents.Any(d => d.Sha256 is not null && d.Size > 0) && read.Documents.All(d => d.Sha256 is null || d.Size == 0 || tombstones.HasDocument(d.Sha256));

    // A document that our reader failed on: the case stands, but it is not one to take over later.
    private string? FaultOf(CaseState state)
    {
        var fault = state.Case.Documents
            .SelectMany(d => d.Problems.Where(p => p.IsOurFault), (d, p) => d.Path + ": " + (language == Language.English ? p.ReasonEn : p.Reason))
            .FirstOrDefault();
        // It goes to the log, and a file may be named after a person.
        return fault is null ? null : new ReportMasker(program.Definition).HideIn(fault, state.Case);
    }
}
