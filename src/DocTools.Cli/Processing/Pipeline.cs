using System.Collections.Immutable;
using System.Diagnostics;
using DocTools.Cli.Definitions;
using DocTools.Cli.Output;
using DocTools.Cli.State;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;

namespace DocTools.Cli.Processing;

/// <summary>The main job: the nine hops from an inbox to its outputs, to be read from top to bottom.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="program">The programme.</param>
/// <param name="progress">Where progress is drawn.</param>
/// <param name="cancellation">Ctrl-C; the run then ends with an <see cref="OperationCanceledException"/> and the outputs of the run before stay.</param>
public sealed class Pipeline(ProcessOptions options, ProgramKit program, ProgressLine progress, CancellationToken cancellation)
{
    private const int CasesInMemory = 400;
    private static readonly Wording Reading = new("讀取與核對", "reading and checking");
    private static readonly Wording Converting = new("轉換舊版檔案", "converting old files ");
    private static readonly Wording Writing = new("寫出結果　", "writing             ");

    /// <summary>Runs the job. Wrong usage (no such folder, nothing in it, no such registry, a fault in the corrections) is a <see cref="UsageException"/>.</summary>
    public RunResult Run()
    {
        var startedAt = DateTimeOffset.Now;
        var clock = Stopwatch.StartNew();

        // 1 Intake: every child of the inbox is one submission; its files are opened when their turn comes.
        var inbox = Open(options.Inbox);
        var registry = RegistryFile.Load(options.Registry);
        var corrections = CorrectionsFile.Load(options.Corrections, inbox, program.Definition);
        using var folder = OutputFolder.Open(options.Out, options.Inbox);
        var states = new CaseStateStore(folder.StateFolder);
        var shelf = new CaseShelf(states, CasesInMemory);

        // 2 Read, 3 Recognise, 4 Extract, 5 Assemble, the corrections, 6 Recompute, 7 Check: each submission by itself, several at a time.
        var conversions = new ConversionStore(folder.ConversionFolder);
        var worker = new SubmissionWorker(program, registry, corrections, states, shelf, conversions, options.Language, cancellation);
        Convert(inbox, worker, conversions);
        var work = Stage(Reading, inbox.Submissions, worker.Run);

        // 7 Check, continued: what shows only between submissions, over all of them in every run.
        var between = program.Conclusions.CheckBatch(work.Select(w => w.Summary).OfType<CaseSummary>());

        // 8 Conclude: all findings and the programme's policy give the decision, and the report is frozen.
        ImmutableArray<Finding> Between(string id) => between.GetValueOrDefault(id, []);
        CaseReport Report(string id) => program.Conclusions.Conclude(shelf.Get(id).Checked(), Between(id));

        // 9 Render: every output is made of the reports alone, staged, and moved to its place when all are whole. Those that the last run made of the same stay.
        var kept = new KeptOutputs(folder, Renderer.Draws(options), Between);
        var renderer = new Renderer(program, options, folder, kept, Report);
        var outcomes = Stage(Writing, work, renderer.Submission).ToImmutableArray();
        renderer.Batch(outcomes);
        var notices = inbox.Notices.Select(n => options.Language == Language.English ? n.TextEn : n.Text);
        var run = new RunResult(program.Version, startedAt, clock.Elapsed, outcomes, [], [.. notices, .. renderer.Notes]);
        Renderer.Run(folder, options, run);
        cancellation.ThrowIfCancellationRequested();
        var removed = folder.Commit();
        kept.Save(program, outcomes);
        states.KeepOnly(inbox.Submissions.Select(s => s.Id));
        conversions.KeepOnly(inbox.Submissions.Select(s => s.Id));
        return run with { Elapsed = clock.Elapsed, Removed = [.. removed] };
    }

    // Legacy files of many submissions share the starts of LibreOffice. Nothing is opened where none can be, and nothing is converted for what is not read.
    private void Convert(Inbox inbox, SubmissionWorker worker, ConversionStore conversions)
    {
        var candidates = LibreOffice.IsInstalled ? inbox.Submissions.Where(s => s.MayHoldLegacy()).ToList() : [];
        progress.Stage(Converting, candidates.Count, done => new ConversionPass(conversions, cancellation).Run(
            candidates.Select(s => (s.Id, worker.IsKnown(s) ? [] : s.Load(ReadingLimits.Default, cancellation))), options.Jobs, done));
    }

    private static Inbox Open(string path)
    {
        var outcome = Inbox.Open(path);
        return outcome.Inbox ?? throw new UsageException(outcome.Error!.Message, outcome.Error.MessageEn);
    }

    private TResult[] Stage<TItem, TResult>(Wording name, IReadOnlyList<TItem> items, Func<TItem, TResult> step)
    {
        var results = Array.Empty<TResult>();
        progress.Stage(name, items.Count, done => results = ParallelSteps.Run(items, options.Jobs, step, done, cancellation));
        return results;
    }
}
