using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Formats.Writing;
using DocTools.Tests.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>
/// Whole cases as text: what was read and concluded, the checklist and the budget workbook. A change of wording or of a figure shows here line by line.
/// UPDATE_SNAPSHOTS=1 rewrites the texts (and fails).
/// </summary>
public sealed class WholeCaseTests(WholeCases cases) : IClassFixture<WholeCases>
{
    /// <summary>One with everything in one file, a faulty budget, and one that is rejected.</summary>
    [Theory]
    [InlineData("A005")]
    [InlineData("A010")]
    [InlineData("A015")]
    public void A_case_from_its_documents_to_its_outputs(string number)
    {
        var report = cases.Reports.Single(r => r.Case.Id.StartsWith(number, StringComparison.Ordinal));
        WritingSnapshot.Check($"{number}.txt", [.. Result(report), "", "# checklist.pdf", .. Checklist(report), "", "# budget.xlsx", .. Workbook(s => BudgetWorkbook.Write(s, report, cases.Program.Definition, cases.Program.Checklist))]);
    }

    private IEnumerable<string> Checklist(CaseReport report) => ChecklistPdf.Lines(report, cases.Program.Checklist, cases.Program.Definition);

    private static IEnumerable<string> Workbook(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.Length == 0 ? ["(none)"] : WorkbookDump.Lines(stream.ToArray());
    }

    private static IEnumerable<string> Result(CaseReport report) =>
    [
        "# result.json",
        $"{report.Case.Id} {report.Case.Category} {report.ApplicantName} {report.ApplicantUbn} {report.Case.ReceivedAt?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}",
        $"decision: {report.Decision.Status} {string.Join(' ', report.Decision.Reasons)}",
        .. report.Case.Documents.Select(d => $"document: {d.Path} {d.Format} {d.Status} {d.Text} [{string.Join(' ', d.Forms)}] {d.Note}"),
        .. report.Findings.Select(f => $"finding: {f.Severity} {f.Code} [{string.Join(' ', f.Fields)}] {f.Expected} / {f.Actual} / {f.Reference} / {f.Message}".ReplaceLineEndings("⏎")),
        .. report.Case.Fields.Select(f => $"field: {f.Id} = {f.Value?.Display ?? "null"} ⟵ {f.Raw} @ {Place(f)}".ReplaceLineEndings("⏎")),
    ];

    private static string Place(Field field)
    {
        var place = field.Origin switch
        {
            Origin.Read read => Place(read.Source),
            Origin.Computed computed => computed.How + (computed.Source is { } source ? " " + Place(source) : ""),
            Origin.Absent absent => "absent: " + absent.Why,
            Origin.Corrected corrected => $"corrected by {corrected.By}",
            _ => throw new InvalidOperationException("an origin of an unknown kind"),
        };
        return field.Parsed.Confidence < 1 ? string.Create(CultureInfo.InvariantCulture, $"{place} confidence {field.Parsed.Confidence}") : place;
    }

    private static string Place(Source source) => string.Create(CultureInfo.InvariantCulture, $"{source.Document} {source.Sheet} {source.Cell} t{source.Table} r{source.Row} c{source.Column}");
}
