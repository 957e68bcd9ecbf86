using System.Collections.Immutable;
using System.Diagnostics;
using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Cli.State;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Reading;
using DocTools.Ledger.Readings;
using DocTools.Queue;

namespace DocTools.Cli.Queues;

/// <summary>
/// Has submissions read by workers: notes in the ledger what is wanted, publishes one message a submission, and takes the readings out of the ledger as they come in.
/// The same as reading them here, but for where it is done.
/// </summary>
/// <param name="options">What was asked for; the queue is named.</param>
/// <param name="program">The programme.</param>
/// <param name="registryHash">The registry's hash; null where there is none.</param>
/// <param name="worker">Knows the fingerprints, and reads nothing.</param>
/// <param name="states">Where the readings are kept.</param>
/// <param name="shelf">Where the rest of the run takes them from.</param>
/// <param name="readings">The ledger's part.</param>
/// <param name="progress">Where progress is drawn.</param>
/// <param name="cancellation">Ctrl-C; what is not begun then stays in the queue, and does no harm there.</param>
public sealed class QueueStage(ProcessOptions options, ProgramKit program, string? registryHash, SubmissionWorker worker, CaseStateStore states, CaseShelf shelf, ReadingBook readings, ProgressLine progress, CancellationToken cancellation)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    private readonly WorkMessage _message = new()
    {
        Publication = Guid.NewGuid().ToString("N"),
        Program = Directory.Exists(options.Program) ? Path.GetFullPath(options.Program) : options.Program,
        ProgramVersion = program.Version,
        Build = ToolIdentity.Current,
        Inbox = Path.GetFullPath(options.Inbox),
        Submission = "",
        Fingerprint = "",
        Registry = options.Registry is null ? null : Path.GetFullPath(options.Registry),
        RegistryHash = registryHash,
        Corrections = options.Corrections is null ? null : Path.GetFullPath(options.Corrections),
        Language = options.Language == Language.English ? "en" : "zh",
        Trace = Activity.Current?.Id,
    };

    private readonly ReadingIntake _intake = new(states, shelf, readings, options.Language);

    /// <summary>Called when a submission is in, beside the drawn progress.</summary>
    public Action Stepped { get; init; } = static () => { };

    /// <summary>Reads submissions by workers and waits for the last.</summary>
    /// <param name="name">What the stage is called.</param>
    /// <param name="submissions">The submissions.</param>
    /// <returns>What became of each, in their order.</returns>
    public Worked[] Run(Wording name, ImmutableArray<Submission> submissions)
    {
        var results = new Worked?[submissions.Length];
        using var link = QueueClient.Open(options.Queue!, "doctools process", cancellation);
        Telemetry.Depth(options.Queue!.Name, () => link.Look() is { Kind: QueueLookKind.There } look ? look.Ready : null);
        progress.Stage(name, submissions.Length, drawn =>
        {
            var done = drawn + Stepped;
            var waiting = Publish(link, submissions, results, done);
            Wait(link, submissions, results, waiting, done);
        });
        return [.. results.Select(r => r!)];
    }

    /// <summary>The run stands in the ledger: the readings are no longer needed there.</summary>
    public void Finish() => _intake.Finish();

    // A few at a time, so that workers begin while the rest is still being hashed.
    private List<(int Index, string Fingerprint)> Publish(QueueClient link, ImmutableArray<Submission> submissions, Worked?[] results, Action done)
    {
        var waiting = new List<(int Index, string Fingerprint)>();
        foreach (var some in Enumerable.Range(0, submissions.Length).Chunk(ReadingBook.AtOnce))
        {
            var fingerprints = ParallelSteps.Run(some, options.Jobs, i => Known(submissions[i]), () => { }, cancellation);
            var left = new List<(int Index, string Fingerprint)>();
            foreach (var (i, (fingerprint, earlier)) in some.Zip(fingerprints))
            {
                if (earlier is not null)
                {
                    results[i] = earlier;
                    done();
                }
                else
                {
                    left.Add((i, fingerprint));
                }
            }

            // A run that was ended before its own end may have left readings.
            var found = readings.Look([.. left.Select(l => l.Fingerprint)]).Where(r => r.State == ReadingState.Done).ToDictionary(r => r.Fingerprint, StringComparer.Ordinal);
            foreach (var item in left.Where(l => found.ContainsKey(l.Fingerprint)).ToList())
            {
                if (_intake.Take(submissions[item.Index].Id, found[item.Fingerprint], reused: true) is { } worked)
                {
                    results[item.Index] = worked;
                    left.Remove(item);
                    done();
                }
            }

            Send(link, submissions, left);
            waiting.AddRange(left);
        }

        return waiting;
    }

    private (string Fingerprint, Worked? Earlier) Known(Submission submission)
    {
        try
        {
            var fingerprint = worker.FingerprintOf(submission);
            if (states.Load(submission.Id, fingerprint) is not { } earlier)
            {
                return (fingerprint, null);
            }

            shelf.Put(earlier, saved: true);
            return (fingerprint, new Worked(submission.Id, earlier.Summary, Reused: true, 0, null) { Fingerprint = fingerprint });
        }
#pragma warning disable CA1031 // Whatever goes wrong in one submission, the others are to be completed; it is listed with its reason.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ("", new Worked(submission.Id, null, Reused: false, 0, FaultText.Of(e)));
        }
#pragma warning restore CA1031
    }

    // First the ledger, then the queue: a message without its row would tell a worker that it has another ledger than this run.
    private void Send(QueueClient link, ImmutableArray<Submission> submissions, List<(int Index, string Fingerprint)> items)
    {
        if (items.Count > 0)
        {
            readings.Enlist(program.Definition.Id, [.. items.Select(i => (submissions[i.Index].Id, i.Fingerprint))]);
            link.Publish(items.Select(i => _message with { Submission = submissions[i.Index].Id, Fingerprint = i.Fingerprint }));
        }
    }

    private void SendAgain(QueueClient link, ImmutableArray<Submission> submissions, List<(int Index, string Fingerprint)> items)
    {
        try
        {
            Send(link, submissions, items);
        }
        catch (QueueException)
        {
            // The server went away just now, which the watch tells; it also sees that the messages are missing.
        }
    }

    // The queue gives messages out in their order, so that those that were published first end first: each look asks for a few alone, however many there are.
    private void Wait(QueueClient link, ImmutableArray<Submission> submissions, Worked?[] results, List<(int Index, string Fingerprint)> waiting, Action done)
    {
        var watch = new QueueWatch(link, progress.Streams.Error, options.Language);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var window = waiting.Take(ReadingBook.AtOnce).ToList();
            var found = readings.Look([.. window.Select(w => w.Fingerprint)]).ToDictionary(r => r.Fingerprint, StringComparer.Ordinal);
            var ended = new HashSet<int>();
            var again = new List<(int Index, string Fingerprint)>();
            foreach (var item in window)
            {
                var reading = found.GetValueOrDefault(item.Fingerprint);
                if (reading?.State is ReadingState.Waiting or ReadingState.Working or ReadingState.Failed)
                {
                    continue;
                }

                // A run over the same inbox may have taken it in, and a purge removed it.
                if ((reading is null ? null : _intake.Take(submissions[item.Index].Id, reading, reused: false)) is { } worked)
                {
                    results[item.Index] = worked;
                    ended.Add(item.Index);
                    done();
                }
                else
                {
                    again.Add(item);
                }
            }

            SendAgain(link, submissions, again);
            waiting.RemoveAll(w => ended.Contains(w.Index));
            if (waiting.Count > 0 && watch.Look(ended.Count > 0) == QueueWish.PublishAgain)
            {
                readings.Restart(waiting.Select(w => w.Fingerprint));
                SendAgain(link, submissions, waiting);
            }

            if (ended.Count == 0)
            {
                cancellation.WaitHandle.WaitOne(Poll);
            }
        }
    }
}
