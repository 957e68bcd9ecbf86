using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Processing;

/// <summary>Stages every output of a run. All of them are made of the reports alone.</summary>
/// <param name="program">The programme.</param>
/// <param name="options">What was asked for.</param>
/// <param name="folder">Where to stage.</param>
/// <param name="reportOf">The report of a submission; safe to call from several threads.</param>
public sealed class Renderer(ProgramKit program, ProcessOptions options, OutputFolder folder, Func<string, CaseReport> reportOf)
{
    private readonly string _language = options.Language == Language.English ? "en" : "zh";
    private readonly EngineMissing? _missing = options.Pdf ? ChecklistPdf.Missing : null;

    /// <summary>What could not be written and why, one line each.</summary>
    public ImmutableArray<string> Notes =>
        _missing is null ? [] : [(options.Language == Language.English ? _missing.ConsequenceEn : _missing.Consequence) + " → " + _missing.Command];

    /// <summary>Stages the files of one submission; a fault of ours or of an engine makes it a failed one.</summary>
    public SubmissionOutcome Submission(Worked work)
    {
        if (work.Summary is null)
        {
            return new SubmissionOutcome(work.Id, null, Reused: false, work.Seconds, work.Reason);
        }

        var place = FolderOf(work.Id);
        try
        {
            var report = reportOf(work.Id);
            Write(place + "/result.json", s => ResultJson.Write(s, report));
            if (options.Pdf && _missing is null)
            {
                Write(place + "/checklist.pdf", s => ChecklistPdf.Write(s, report, program.Checklist, program.Definition, _language));
            }

            if (report.Budget is not null)
            {
                Write(place + "/budget.xlsx", s => BudgetWorkbook.Write(s, report, program.Definition, program.Checklist, _language));
            }

            return SubmissionOutcome.Of(work, report);
        }
#pragma warning disable CA1031 // An engine that fails on one submission must not cost the others; it is listed with its reason.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            folder.Drop(place);
            return new SubmissionOutcome(work.Id, null, work.Reused, work.Seconds, FaultText.Of(e));
        }
#pragma warning restore CA1031
    }

    /// <summary>Stages what goes over all submissions.</summary>
    public void Batch(ImmutableArray<SubmissionOutcome> outcomes)
    {
        // Looked up one after the other by each writer, so that they need not be in memory at once.
        var reports = outcomes.Where(o => o.Decision is not null).Select(o => reportOf(o.Id));
        Write("fields.csv", s => FieldsCsv.Write(s, reports));
        Write("findings.csv", s => FindingsCsv.Write(s, reports));
        if (outcomes.Any(o => o.Corrections > 0))
        {
            Write(CorrectedFieldsCsv.FileName, s => CorrectedFieldsCsv.Write(s, reports));
        }

        Write("summary.xlsx", s => SummaryWorkbook.Write(s, reports, program.Definition, program.Checklist, SubmissionName.Of, _language));
    }

    /// <summary>Stages run.json.</summary>
    public void Run(RunResult run) => Write("run.json", s => RunJson.Write(s, options, run));

    private static string FolderOf(string id) => "submissions/" + SubmissionName.Of(id);

    private void Write(string relative, Action<Stream> write)
    {
        using var stream = new FileStream(folder.Stage(relative), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        write(stream);
    }
}
