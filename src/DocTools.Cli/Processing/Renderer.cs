using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Output;
using DocTools.Cli.Terminal;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Processing;

/// <summary>Stages every output of a run. All of them are made of the reports alone.</summary>
public sealed class Renderer(ProgramKit program, ProcessOptions options, OutputFolder folder)
{
    private readonly string _language = options.Language == Language.English ? "en" : "zh";
    private readonly EngineMissing? _missing = options.Pdf ? ChecklistPdf.Missing : null;

    /// <summary>What could not be written and why, one line each.</summary>
    public ImmutableArray<string> Notes =>
        _missing is null ? [] : [(options.Language == Language.English ? _missing.ConsequenceEn : _missing.Consequence) + " → " + _missing.Command];

    /// <summary>Stages the files of one submission; a fault of ours or of an engine makes it a failed one.</summary>
    public SubmissionOutcome Submission(SubmissionOutcome outcome)
    {
        if (outcome.Report is not { } report)
        {
            return outcome;
        }

        var place = FolderOf(outcome.Id);
        try
        {
            Write(place + "/result.json", s => ResultJson.Write(s, report));
            if (options.Pdf && _missing is null)
            {
                Write(place + "/checklist.pdf", s => ChecklistPdf.Write(s, report, program.Checklist, program.Definition, _language));
            }

            if (report.Budget is { } budget)
            {
                Write(place + "/budget.xlsx", s => BudgetWorkbook.Write(s, report, program.Definition, program.Checklist, _language));
            }

            return outcome;
        }
#pragma warning disable CA1031 // An engine that fails on one submission must not cost the others; it is listed with its reason.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            folder.Drop(place);
            return outcome with { Report = null, Reason = FaultText.Of(e) };
        }
#pragma warning restore CA1031
    }

    /// <summary>Stages what goes over all submissions.</summary>
    public void Batch(ImmutableArray<SubmissionOutcome> outcomes)
    {
        var reports = outcomes.Select(o => o.Report).OfType<CaseReport>().ToImmutableArray();
        Write("fields.csv", s => FieldsCsv.Write(s, reports));
        Write("findings.csv", s => FindingsCsv.Write(s, reports));
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
