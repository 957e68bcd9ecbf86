using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Output;
using DocTools.Cli.State;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Core.Corrections;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Processing;

/// <summary>
/// The run in which nothing changed since the last one: neither submissions nor programme, registry, language or outputs. Hashes are compared; no definition is loaded,
/// no state read, nothing written but run.json. Whatever is irregular is left to the <see cref="Pipeline"/>.
/// </summary>
/// <param name="options">What was asked for.</param>
/// <param name="programFolder">The programme's folder.</param>
/// <param name="progress">Where progress is drawn.</param>
/// <param name="time">The time that the run and its entry in the ledger get.</param>
/// <param name="cancellation">Ctrl-C.</param>
public sealed class UnchangedRun(ProcessOptions options, string programFolder, ProgressLine progress, TimeProvider time, CancellationToken cancellation)
{
    private static readonly Wording Comparing = new("比對上次結果", "comparing with the last run");

    /// <summary>The end of the run; null where something changed and the work is to be done.</summary>
    public RunResult? TryRun()
    {
        var startedAt = time.GetLocalNow();
        var clock = Stopwatch.StartNew();
        var last = LastRun.Load(OutputFolder.OwnOf(options.Out));
        // Corrections can only be checked with the programme at hand.
        if (options.Corrections is not null || last.Batch.IsEmpty || last.Checklists != options.Pdf || last.Masked != options.Mask || !options.LedgerAddress.MayExist || !string.Equals(last.ProgramHash, TemplateFolder.HashOf(programFolder), StringComparison.Ordinal))
        {
            return null;
        }

        if ((options.Registry is not null && !File.Exists(options.Registry)) || Inbox.Open(options.Inbox).Inbox is not { } inbox)
        {
            return null;
        }

        using var folder = OutputFolder.Open(options.Out, options.Inbox);
        using var ledger = RunLedger.Open(options, programFolder, time);
        var submissions = inbox.Submissions.Where(s => !ledger.Tombstones.HasSubmission(s.Id)).ToImmutableArray();
        if (!submissions.Select(s => s.Id).SequenceEqual(last.Submissions.Select(s => s.Id), StringComparer.Ordinal) || !ledger.Knows(last))
        {
            return null;
        }

        var files = last.Submissions.SelectMany(s => s.Files).Concat(last.Batch).ToList();
        if (Compare(submissions, ledger, last, folder.Path) is not { } outcomes)
        {
            return null;
        }

        folder.Keep(files.Select(f => f.Path));
        var notices = inbox.Notices.Select(n => options.Language == Language.English ? n.TextEn : n.Text);
        var run = new RunResult(last.ProgramVersion, startedAt, clock.Elapsed, outcomes, [], [.. notices])
        {
            Times = TimesOf(clock.Elapsed),
            Purged = [.. inbox.Submissions.Select(s => s.Id).Except(submissions.Select(s => s.Id), StringComparer.Ordinal)],
        };
        Renderer.Run(folder, options, run);
        cancellation.ThrowIfCancellationRequested();
        var removed = folder.Commit();
        ledger.RecordUnchanged(run, last);
        return run with { Changes = LapsedLines.Of(ledger.Lapsed(), options.Language), Elapsed = clock.Elapsed, Removed = [.. removed] };
    }

    // Nothing but hashing was done.
    private static RunTimes TimesOf(TimeSpan elapsed)
    {
        var times = new RunTimes();
        times.Hops.Add(Hop.Intake, elapsed.TotalSeconds);
        return times;
    }

    // The first difference ends the comparison: the steps left have nothing to do.
    private ImmutableArray<SubmissionOutcome>? Compare(ImmutableArray<Submission> submissions, RunLedger ledger, LastRun last, string folder)
    {
        var registry = options.Registry is null ? null : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(options.Registry)));
        var key = new RunKey(last.ProgramVersion, registry, options.Language);
        var differs = !last.Batch.All(f => f.StandsUntouchedIn(folder));
        var outcomes = Array.Empty<SubmissionOutcome?>();
        progress.Stage(Comparing, submissions.Length, done => outcomes = ParallelSteps.Run([.. submissions.Zip(last.Submissions)], options.Jobs, Step, done, cancellation));
        return differs ? null : [.. outcomes.OfType<SubmissionOutcome>()];

        SubmissionOutcome? Step((Submission Now, KeptSubmission Earlier) pair)
        {
            var clock = Stopwatch.StartNew();
            if (Volatile.Read(ref differs) || !string.Equals(key.FingerprintOf(pair.Now, ledger.Corrections[pair.Now.Id].Select(c => Correction.IdentityOf(c.Field, c.Value, c.By, c.Reason)), cancellation), pair.Earlier.Fingerprint, StringComparison.Ordinal) || !pair.Earlier.Files.All(f => f.StandsUntouchedIn(folder)))
            {
                Volatile.Write(ref differs, value: true);
                return null;
            }

            return SubmissionOutcome.Of(pair.Earlier, clock.Elapsed.TotalSeconds);
        }
    }
}
