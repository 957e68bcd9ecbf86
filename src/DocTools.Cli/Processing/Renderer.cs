using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Ledgers;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Cli.Watching;
using DocTools.Core.Privacy;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.Processing;

/// <summary>Stages every output of a run. All of them are made of the reports alone.</summary>
/// <param name="program">The programme.</param>
/// <param name="options">What was asked for.</param>
/// <param name="folder">Where to stage.</param>
/// <param name="kept">Which outputs of the last run stay.</param>
/// <param name="reportOf">The report of a submission; safe to call from several threads.</param>
/// <param name="cancellation">Ctrl-C.</param>
public sealed class Renderer(ProgramKit program, ProcessOptions options, OutputFolder folder, KeptOutputs kept, Func<string, CaseReport> reportOf, CancellationToken cancellation) : IDisposable
{
    // Reports that wait for their turn in the tables.
    private const int Window = 32;

    private readonly PackedNotes _notes = new();
    private Dictionary<string, int> _places = [];
    private OrderedHandover<CaseReport>? _passing;
    private Task<List<string>>? _tables;

    private readonly string _language = options.Language == Language.English ? "en" : "zh";
    private readonly ReportMasker? _masker = options.Mask ? new ReportMasker(program.Definition) : null;
    private readonly EngineMissing? _missing = options.Pdf ? ChecklistPdf.Missing : null;

    /// <summary>What the tables over all submissions took.</summary>
    public HopTimes Times { get; } = new();

    /// <summary>Whether checklists are drawn.</summary>
    public static bool Draws(ProcessOptions options) => options.Pdf && ChecklistPdf.Missing is null;

    /// <summary>What could not be written and why, one line each.</summary>
    public ImmutableArray<string> Notes =>
        _missing is null ? [] : [(options.Language == Language.English ? _missing.ConsequenceEn : _missing.Consequence) + " → " + _missing.Command];

    /// <summary>
    /// Begins the tables over all submissions beside the files of each, where they are to be made: every report is made once, passes and is let go.
    /// Where findings were waived, or values corrected, a column or a file depends on all of them, and what concerns them is made at the end.
    /// </summary>
    /// <param name="works">The submissions, in order; <see cref="Submission"/> is called for each of them, begun in this order.</param>
    /// <param name="waivers">Whether any finding may be waived.</param>
    public void Begin(IReadOnlyCollection<Worked> works, bool waivers)
    {
        ArgumentNullException.ThrowIfNull(works);
        if (waivers || kept.MayTakeBatch(works))
        {
            return;
        }

        _places = works.Select((w, i) => (w.Id, Place: i)).ToDictionary(p => p.Id, p => p.Place, StringComparer.Ordinal);
        var passing = _passing = new OrderedHandover<CaseReport>(works.Count, Window, cancellation);
        _tables = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    return Tables(passing.Read().Select(Shown), waivers: false);
                }
                finally
                {
                    passing.End();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <summary>Stages the files of one submission; a fault of ours or of an engine makes it a failed one.</summary>
    public SubmissionOutcome Submission(Worked work)
    {
        ArgumentNullException.ThrowIfNull(work);
        CaseReport? report = null;
        try
        {
            var outcome = Stage(work, ref report);
            report = outcome.Decision is null ? null : report ?? (_passing is null ? null : reportOf(work.Id));
            return outcome;
        }
        finally
        {
            _passing?.Put(_places[work.Id], report);
        }
    }

    /// <summary>What the ledger wants of a submission whose outputs were made in this run and are in their place now; null where they were not. Once for each.</summary>
    public (VersionNotes Notes, ReadOnlyMemory<byte> Json)? Written(string id) =>
        _notes.Take(id) is { } notes ? (notes, File.ReadAllBytes(Path.Combine(folder.Path, FolderOf(id), "result.json"))) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _passing?.End();
        if (_tables is not null)
        {
            // Whatever became of it was told where it was asked for; here nothing may be writing any more.
            Task.WaitAny([_tables], CancellationToken.None);
        }
    }

    private SubmissionOutcome Stage(Worked work, ref CaseReport? made)
    {
        if (work.Summary is null)
        {
            return new SubmissionOutcome(work.Id, null, Reused: false, work.Seconds, work.Reason);
        }

        if (kept.Take(work) is { } unchanged)
        {
            return unchanged;
        }

        var place = FolderOf(work.Id);
        var files = new List<string>();
        try
        {
            var report = made = reportOf(work.Id);
            _notes.Put(report);
            Write(place + "/result.json", s => ResultJson.Write(s, report));
            if (options.Pdf && _missing is null)
            {
                Write(place + "/checklist.pdf", s => ChecklistPdf.Write(s, report, program.Checklist, program.Definition, _language));
            }

            if (report.Budget is not null)
            {
                Write(place + "/budget.xlsx", s => BudgetWorkbook.Write(s, Shown(report), program.Definition, program.Checklist, _language));
            }

            var outcome = SubmissionOutcome.Of(work, report);
            kept.Note(work, outcome, files);
            return outcome;
        }
#pragma warning disable CA1031 // An engine that fails on one submission must not cost the others; it is listed with its reason.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            folder.Drop(place);
            return new SubmissionOutcome(work.Id, null, work.Reused, work.Seconds, FaultText.Of(e));
        }
#pragma warning restore CA1031

        void Write(string relative, Action<Stream> write) => files.Add(Staged(folder, relative, write));
    }

    /// <summary>Stages what goes over all submissions.</summary>
    public void Batch(ImmutableArray<SubmissionOutcome> outcomes)
    {
        var begun = _tables?.GetAwaiter().GetResult();
        if (begun is null && kept.TakeBatch(outcomes))
        {
            return;
        }

        // Looked up one after the other, and once: they need not be in memory together, and may have to be read again from the disk.
        var reports = outcomes.Where(o => o.Decision is not null).Select(o => Shown(reportOf(o.Id)));
        var files = begun ?? Tables(reports, outcomes.Any(o => o.Waived > 0));
        if (outcomes.Any(o => o.Corrections > 0))
        {
            files.Add(Staged(folder, CorrectedFieldsCsv.FileName, s => CorrectedFieldsCsv.Write(s, reports)));
        }

        kept.NoteBatch(outcomes, files);
    }

    private List<string> Tables(IEnumerable<CaseReport> reports, bool waivers)
    {
        var files = new List<string>();
        Write("fields.csv", fields => Write("findings.csv", findings => Write("summary.xlsx", summary => Batch(reports, waivers, fields, findings, summary))));
        return files;

        void Write(string relative, Action<Stream> write) => files.Add(Staged(folder, relative, write));
    }

    private void Batch(IEnumerable<CaseReport> reports, bool waivers, Stream fieldsCsv, Stream findingsCsv, Stream summary)
    {
        using var fields = new FieldsCsv(fieldsCsv);
        using var findings = new FindingsCsv(findingsCsv, waivers);
        SummaryWorkbook.Write(summary, Passing(reports, fields, findings), program.Definition, program.Checklist, SubmissionName.Of, _language);
    }

    // What the workbook does with a report counts as well; waiting for the next one does not.
    private IEnumerable<CaseReport> Passing(IEnumerable<CaseReport> reports, FieldsCsv fields, FindingsCsv findings)
    {
        foreach (var report in reports)
        {
            using var running = Times.Time(Hop.Summarise);
            fields.Add(report);
            findings.Add(report);
            yield return report;
        }
    }

    // Tables go to other desks and machines; the result and the checklist are the file's own.
    private CaseReport Shown(CaseReport report) => _masker?.Hide(report) ?? report;

    /// <summary>Stages run.json.</summary>
    public static void Run(OutputFolder folder, ProcessOptions options, RunResult run) => Staged(folder, "run.json", s => RunJson.Write(s, options, run));

    private static string FolderOf(string id) => "submissions/" + SubmissionName.Of(id);

    private static string Staged(OutputFolder folder, string relative, Action<Stream> write)
    {
        using var stream = new FileStream(folder.Stage(relative), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        write(stream);
        return relative;
    }
}
