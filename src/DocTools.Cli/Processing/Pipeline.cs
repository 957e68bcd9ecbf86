using System.Collections.Immutable;
using System.Diagnostics;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Output;
using DocTools.Cli.Queues;
using DocTools.Cli.Results;
using DocTools.Cli.State;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing;
using DocTools.Ledger.Runs;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Processing;

/// <summary>The main job: the nine hops from an inbox to its outputs, to be read from top to bottom.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="programFolder">The programme's folder.</param>
/// <param name="program">The programme.</param>
/// <param name="progress">Where progress is drawn.</param>
/// <param name="time">The time that the run and its entry in the ledger get.</param>
/// <param name="cancellation">Ctrl-C; the run then ends with an <see cref="OperationCanceledException"/> and the outputs of the run before stay.</param>
public sealed class Pipeline(ProcessOptions options, string programFolder, ProgramKit program, ProgressLine progress, TimeProvider time, CancellationToken cancellation)
{
    private const int CasesInMemory = 64;
    private static readonly Wording Reading = new("讀取與核對", "reading and checking");
    private static readonly Wording Converting = new("轉換舊版檔案", "converting old files ");
    private static readonly Wording Writing = new("寫出結果　", "writing             ");

    private readonly RunTimes _times = new();
    private RunProgress? _watched;

    /// <summary>What is written about the run beside its outputs.</summary>
    public RunLog Log { get; init; } = RunLog.None;

    /// <summary>Runs the job. Wrong usage (no such folder, nothing in it, no such registry, a fault in the corrections) is a <see cref="UsageException"/>.</summary>
    public RunResult Run()
    {
        var start = (At: time.GetLocalNow(), Clock: Stopwatch.StartNew());

        // 1 Intake: every child of the inbox is one submission; its files are opened when their turn comes.
        var inbox = Open(options.Inbox);
        var registry = RegistryFile.Load(options.Registry);
        var corrections = CorrectionsFile.Load(options.Corrections, inbox, program.Definition);
        FolderProgram.Check(options.Out, program.Definition.Id);
        using var folder = OutputFolder.Open(options.Out, options.Inbox);
        using var watched = _watched = RunProgress.Begin(folder.OwnFolder, time);
        using var ledger = RunLedger.Open(options, programFolder, time);
        corrections = corrections.With(ledger.Corrections, inbox, program.Definition);
        var submissions = inbox.Submissions.Where(s => !ledger.Tombstones.HasSubmission(s.Id)).ToImmutableArray();
        var states = new CaseStateStore(folder.StateFolder);
        var shelf = new CaseShelf(states, CasesInMemory);

        // 2 Read, 3 Recognise, 4 Extract, 5 Assemble, the corrections, 6 Recompute, 7 Check: each submission by itself, several at a time.
        var conversions = new ConversionStore(folder.ConversionFolder);
        var worker = new SubmissionWorker(program, registry, corrections, states, shelf, conversions, ledger.Tombstones, options.Language, cancellation);
        var queue = options.Queue is null ? null : new QueueStage(options, program, registry.Hash, worker, states, shelf, ledger.Readings, progress, cancellation) { Stepped = watched.Step };
        var work = (queue is null ? ReadHere(submissions, worker, conversions) : ReadThere(submissions, queue)).Where(w => !w.Purged).ToList();
        var notices = inbox.Notices.Select(n => options.Language == Language.English ? n.TextEn : n.Text);
        var purged = inbox.Submissions.Select(s => s.Id).Except(work.Select(w => w.Id), StringComparer.Ordinal);
        var run = Conclude(work, shelf, states, conversions, folder, ledger, start, [.. notices], [.. purged]);
        queue?.Finish();
        return run;
    }

    private Worked[] ReadHere(ImmutableArray<Submission> submissions, SubmissionWorker worker, ConversionStore conversions)
    {
        Convert(submissions, worker, conversions);
        return Stage(Reading, Hop.Read, submissions, s => Timed(worker.Run(s)));
    }

    // By workers; what their hops took came with the readings.
    private Worked[] ReadThere(ImmutableArray<Submission> submissions, QueueStage queue)
    {
        var clock = Stopwatch.StartNew();
        _watched?.Stage(HopWords.Of(Hop.Read), submissions.Length);
        var read = Array.ConvertAll(queue.Run(Reading, submissions), Timed);
        Log.Stage(HopWords.Of(Hop.Read), submissions.Length, clock.Elapsed);
        return read;
    }

    /// <summary>
    /// Hops 7 to 9 over what is kept of the last run: outputs without the submissions that were purged meanwhile, and without any mention of them. Nothing of the inbox is looked at.
    /// Submissions of the last run that failed, or whose saved reading cannot be read any more, are failed ones; the latter are named in the notes. Wrong usage where no run finished in the folder.
    /// </summary>
    public RunResult RunKept()
    {
        var start = (At: time.GetLocalNow(), Clock: Stopwatch.StartNew());
        using var folder = OutputFolder.Open(options.Out, options.Inbox);
        using var ledger = RunLedger.Open(options, programFolder, time);
        var states = new CaseStateStore(folder.StateFolder);
        var shelf = new CaseShelf(states, CasesInMemory);
        var last = RunFolder.Open(folder.Path);
        var ids = last.Ids.Where(id => !ledger.Tombstones.HasSubmission(id)).ToList();
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var read = new Dictionary<string, Worked>(StringComparer.Ordinal);
        foreach (var state in states.All().Where(s => wanted.Contains(s.Case.Id) && last.ReasonOf(s.Case.Id) is null))
        {
            shelf.Put(state, saved: true);
            read[state.Case.Id] = new Worked(state.Case.Id, state.Summary, Reused: true, 0, null) { Fingerprint = state.Fingerprint };
        }

        // run.json says what there was: nothing of it may go without a word.
        var english = options.Language == Language.English;
        var lost = ids.Where(id => !read.ContainsKey(id) && (last.ReasonOf(id) is null || last.HasResult(id)));
        var unread = english ? "no saved reading of it can be used, so that its outputs are removed; run doctools process again" : "沒有可用的先前讀取結果，其輸出已移除；請重新執行 doctools process";
        var work = ids.ConvertAll(id => read.GetValueOrDefault(id) ?? new Worked(id, null, Reused: false, 0, last.ReasonOf(id) ?? unread));
        return Conclude(work, shelf, states, new ConversionStore(folder.ConversionFolder), folder, ledger, start, [.. lost.Select(id => english ? $"{id}: {unread}" : $"{id}：{unread}")], []);
    }

    private RunResult Conclude(
        List<Worked> work, CaseShelf shelf, CaseStateStore states, ConversionStore conversions, OutputFolder folder, RunLedger ledger, (DateTimeOffset At, Stopwatch Clock) start, ImmutableArray<string> notices, ImmutableArray<string> purged)
    {
        // 7 Check, continued: what shows only between submissions, over all of them in every run.
        var between = _times.Hops.Time(Hop.Check, () => program.Conclusions.CheckBatch(work.Select(w => w.Summary).OfType<CaseSummary>()));

        // Nobody asks for the summaries any more, and those of ten thousand submissions are large.
        for (var i = 0; i < work.Count; i++)
        {
            work[i] = work[i].Summary is null ? work[i] : work[i] with { Summary = new CaseSummary { Id = work[i].Id } };
        }

        // 8 Conclude: all findings and the programme's policy give the decision, and the report is frozen.
        ImmutableArray<Finding> Between(string id) => between.GetValueOrDefault(id, []);
        CaseReport Report(string id) => program.Conclusions.Conclude(shelf.Get(id).Checked(), Between(id), ledger.WaiversOf(id));

        // 9 Render: every output is made of the reports alone, staged, and moved to its place when all are whole. Those that the last run made of the same stay.
        var kept = new KeptOutputs(folder, Renderer.Draws(options), options.Mask, id => RunKey.HashOf(Between(id), ledger.WaiversOf(id)));
        using var renderer = new Renderer(program, options, folder, kept, Report, cancellation);
        renderer.Begin(work, ledger.HasWaivers);
        var outcomes = Stage(Writing, Hop.Render, work, w => Told(_times.Hops.Time(Hop.Render, () => renderer.Submission(w)))).ToImmutableArray();
        _watched?.Stage(HopWords.Of(Hop.Summarise), 0);
        renderer.Batch(outcomes);
        Tell(Hop.Summarise, renderer.Times);
        var run = new RunResult(program.Version, start.At, start.Clock.Elapsed, outcomes, [], [.. notices, .. renderer.Notes]) { Purged = purged, Times = _times };
        Renderer.Run(folder, options, run);
        cancellation.ThrowIfCancellationRequested();

        // The outputs stand; then the ledger takes the run in, whole. Interrupted before that, the next run does it.
        IReadOnlyList<string> removed = [];
        RecordedRun? recorded = null;
        Alone(Hop.Record, () =>
        {
            removed = folder.Commit();
            recorded = ledger.Record(run, kept.Save(program, outcomes, ledger.WaiversHash), id => renderer.Written(id) ?? Result(Report(id)));
            states.KeepOnly(work.Select(w => w.Id));
            conversions.KeepOnly(work.Select(w => w.Id));
        });
        return run with { Elapsed = start.Clock.Elapsed, Removed = [.. removed], Changes = [.. new ChangeLines(program.Definition, options.Language).Of(recorded!), .. LapsedLines.Of(ledger.Lapsed(), options.Language)] };
    }

    // Legacy files of many submissions share the starts of LibreOffice. Nothing is opened where none can be, and nothing is converted for what is not read.
    private void Convert(ImmutableArray<Submission> submissions, SubmissionWorker worker, ConversionStore conversions)
    {
        var candidates = LibreOffice.IsInstalled ? submissions.Where(s => s.MayHoldLegacy()).ToList() : [];
        _watched?.Stage(HopWords.Of(Hop.Convert), candidates.Count);
        using var converting = _times.Hops.Time(Hop.Convert);
        progress.Stage(Converting, candidates.Count, done => new ConversionPass(conversions, cancellation).Run(
            candidates.Select(s => (s.Id, worker.IsKnown(s) ? [] : s.Load(ReadingLimits.Default, cancellation))), options.Jobs, done));
    }

    private static (VersionNotes Notes, ReadOnlyMemory<byte> Json) Result(CaseReport report)
    {
        using var json = new MemoryStream();
        ResultJson.Write(json, report);
        return (VersionNotes.Of(report), json.ToArray());
    }

    private static Inbox Open(string path)
    {
        var outcome = Inbox.Open(path);
        return outcome.Inbox ?? throw new UsageException(outcome.Error!.Message, outcome.Error.MessageEn);
    }

    private TResult[] Stage<TItem, TResult>(Wording name, Hop hop, IReadOnlyList<TItem> items, Func<TItem, TResult> step)
    {
        var results = Array.Empty<TResult>();
        var clock = Stopwatch.StartNew();
        _watched?.Stage(HopWords.Of(hop), items.Count);
        progress.Stage(name, items.Count, done => results = ParallelSteps.Run(items, options.Jobs, step, done + (_watched is null ? null : _watched.Step), cancellation));
        Log.Stage(HopWords.Of(hop), items.Count, clock.Elapsed);
        return results;
    }

    // A step over all submissions at once.
    private void Alone(Hop hop, Action work)
    {
        var alone = new HopTimes();
        _watched?.Stage(HopWords.Of(hop), 0);
        using (alone.Time(hop))
        {
            work();
        }

        Tell(hop, alone);
    }

    private void Tell(Hop hop, HopTimes alone)
    {
        _times.Add(alone);
        Telemetry.Hops(alone);
        Log.Stage(HopWords.Of(hop), 1, TimeSpan.FromSeconds(alone[hop]));
    }

    // Its times are summed at once, so that they are not kept for each submission.
    private Worked Timed(Worked work)
    {
        if (work.Times is { } times)
        {
            _times.Add(times);
        }

        return work with { Times = null };
    }

    private SubmissionOutcome Told(SubmissionOutcome outcome)
    {
        Telemetry.Submission(outcome);
        Log.Submission(outcome);
        return outcome;
    }
}
