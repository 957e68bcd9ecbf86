using System.Collections.Immutable;
using DocTools.Cli.Processing;
using DocTools.Core.Calendars;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Stages;
using DocTools.Formats.Reading;

namespace DocTools.Cli.FollowUp;

/// <summary>Reads what a submission sends in a stage, tells its documents, compares the revised ones with the original and checks them by the rules.</summary>
/// <param name="kit">The programme.</param>
/// <param name="stage">The stage.</param>
/// <param name="asOf">The day that counts as today.</param>
/// <param name="cancellation">Ctrl-C.</param>
public sealed class StageReader(FollowUpKit kit, StageDefinition stage, DateOnly asOf, CancellationToken cancellation)
{
    private readonly StageRecogniser _recogniser = new(stage);

    /// <summary>The report of one submission.</summary>
    /// <param name="original">Its result.</param>
    /// <param name="sent">What it sends in this stage; null where nothing came.</param>
    /// <param name="events">What happened when.</param>
    public StageReport Read(FiledResult original, Submission? sent, CaseEvents events)
    {
        ArgumentNullException.ThrowIfNull(original);
        var files = ImmutableArray.CreateBuilder<(DocumentRecord Record, Document? Document)>();
        var revised = sent is null ? null : new CaseReader(kit.Kit) { Seen = d => files.Add((d.Record, d.Document)) }.Read(sent, cancellation);
        var told = files.SelectMany(f => _recogniser.Recognise(f.Record.Path, f.Document, f.Record.Forms).Select(t => (t.Document.Id, File: (f.Record.Path, t.Evidence)))).ToList();
        // What the guidance asks of the selected is asked of whoever is in this stage.
        var dates = kit.Plan.OfProgram().Concat(kit.Plan.OfCase(FollowUpKit.CaseOf(original, [original.Id]), events)).GroupBy(d => d.Milestone, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var report = new StageReport
        {
            Program = kit.Kit.Definition.Id,
            Stage = stage,
            Submission = original.Id,
            Applicant = original.ApplicantName ?? "",
            ReceivedAt = revised?.ReceivedAt,
            AsOf = asOf,
            Items = new StageChecker(stage, kit.Calendar, asOf).Check(told.ToLookup(t => t.Id, t => t.File, StringComparer.Ordinal), revised?.ReceivedAt, dates),
            Others = [.. files.Where(f => !told.Exists(t => string.Equals(t.File.Path, f.Record.Path, StringComparison.Ordinal))).Select(f => (f.Record.Path, f.Record.Note ?? (f.Record.Status == DocumentStatus.Duplicate ? "重複檔案" : null)))],
        };
        return stage.Comparison is { } comparison && revised is not null && revised.Forms.Intersect(comparison.Forms, StringComparer.Ordinal).Any() ? Compared(report, comparison, original, revised) : report;
    }

    private StageReport Compared(StageReport report, StageComparison comparison, FiledResult original, Case revised)
    {
        // A form that was not sent again stands as it was.
        var forms = comparison.Forms.Where(f => revised.Forms.Contains(f, StringComparer.Ordinal)).ToImmutableArray();
        var conclusions = kit.Kit.Conclusions;
        var checkedCase = conclusions.Conclude(conclusions.Check(revised, null), []);
        return report with
        {
            Differences = new FieldComparer(comparison with { Forms = forms }).Compare(
                original.Fields.Select(f => new ComparedValue(f.Id, f.Label, f.Value, f.Raw)),
                revised.Fields.Select(f => new ComparedValue(f.Id, f.Label, f.Value, f.Written))),
            // Rules that look for what was sent with the application have nothing to say here.
            Findings = [.. checkedCase.Findings.Where(f => !f.Fields.IsEmpty && f.Fields.All(id => forms.Any(form => id.StartsWith(form + ".", StringComparison.Ordinal))))],
            Budget = checkedCase.Budget,
        };
    }
}
