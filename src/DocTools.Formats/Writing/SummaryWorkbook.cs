using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Formats.Writing.Xlsx;

namespace DocTools.Formats.Writing;

/// <summary>
/// The workbook of a whole run for staff and finance (<c>summary.xlsx</c>). Submissions pass once and are not kept; the rows wait in temporary files,
/// so that memory does not grow with their number. The same reports give the same bytes.
/// </summary>
public static class SummaryWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="reports">The submissions in order; enumerated once.</param>
    /// <param name="program">The programme.</param>
    /// <param name="layout">The programme's own texts.</param>
    /// <param name="folder">The name of a submission's folder under <c>submissions/</c> for its id; null where it is the id.</param>
    /// <param name="lang"><c>en</c> for English headings, otherwise Traditional Chinese.</param>
    public static void Write(Stream stream, IEnumerable<CaseReport> reports, ProgramDefinition program, ChecklistLayout layout, Func<string, string>? folder = null, string? lang = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(layout);
        using var writer = new XlsxWriter(spill: true);
        var context = new SummaryContext(writer, program, layout, ReportWords.For(lang), folder ?? (id => id));
        var tally = new SummaryTally();
        var overview = new OverviewSheet(context);
        var documents = new DocumentsSheet(context);
        var findings = new FindingsSheet(context);
        var budgets = layout.BudgetColumns.IsEmpty ? null : new RecomputationSheet(context);
        var people = layout.People is null ? null : new PeopleSheet(context, layout.People);
        var corrections = new CorrectionsSheet(context);
        foreach (var report in reports)
        {
            tally.Add(report, context.Category(report), context.Funding(report));
            overview.Add(report);
            documents.Add(report);
            findings.Add(report);
            budgets?.Add(report);
            people?.Add(report);
            corrections.Add(report);
        }

        tally.Order([.. program.Categories.Select(c => c.Labels[0])]);
        overview.Finish(tally);
        documents.Finish();
        people?.Finish();
        StatisticsSheet.Write(context, tally, overview.LastRow, findings.LastRow);
        writer.Finish(stream);
    }
}
