using DocTools.Core.Reports;
using DocTools.Formats.Writing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class WorkbookTests
{
    private static readonly CaseReport[] All = [SampleReports.Rich, SampleReports.Clean, SampleReports.Empty];

    [Fact]
    public void What_stands_in_the_summary() => WritingSnapshot.Check("summary.txt", WorkbookDump.Lines(Summary(All)));

    [Fact]
    public void What_stands_in_the_budget() => WritingSnapshot.Check("budget.txt", WorkbookDump.Lines(Budget(SampleReports.Rich)));

    [Theory]
    [InlineData("summary")]
    [InlineData("summary-en")]
    [InlineData("summary of none")]
    [InlineData("budget")]
    public void The_file_is_valid(string which)
    {
        var bytes = which switch
        {
            "summary" => Summary(All),
            "summary-en" => Summary(All, "en"),
            "budget" => Budget(SampleReports.Rich),
            _ => Summary([]),
        };
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Equal("", string.Join('\n', errors));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes()
    {
        Assert.Equal(Summary(All), Summary(All));
        Assert.Equal(Budget(SampleReports.Rich), Budget(SampleReports.Rich));
    }

    [Fact]
    public void Submissions_pass_once()
    {
        var passes = 0;
        IEnumerable<CaseReport> Once()
        {
            passes++;
            foreach (var report in All)
            {
                yield return report;
            }
        }

        Summary(Once());
        Assert.Equal(1, passes);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")", "=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+1", "+1")]
    [InlineData("-1", "-1")]
    [InlineData("@SUM(A1)", "@SUM(A1)")]
    [InlineData("<a>&\"'", "<a>&\"'")]
    [InlineData("_x000D_", "_x005F_x000D_")]
    [InlineData("控\u0001制", "控 制")]
    public void What_an_applicant_writes_is_text_and_never_a_formula(string written, string stored)
    {
        using var stream = new MemoryStream(Summary([SampleReports.Empty with { ApplicantName = written }]));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cell = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).First(c => string.Equals(c.CellReference, "D2", StringComparison.Ordinal));
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(stored, cell.InlineString!.InnerText);
    }

    [Fact]
    public void Every_recomputed_cell_with_a_formula_is_live_and_shows_its_value()
    {
        var lines = BudgetLine.Group(SampleBudget.Sheet);
        using var stream = new MemoryStream(Budget(SampleReports.Rich));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var live = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Count(c => c.CellFormula is { } f && !f.Text.StartsWith("IF(", StringComparison.Ordinal));
        Assert.Equal(lines.Sum(l => l.Cells.Count(BudgetAddresses.IsLive)), live);
    }

    [Fact]
    public void A_case_without_a_budget_has_no_budget_workbook()
    {
        using var stream = new MemoryStream();
        Assert.False(BudgetWorkbook.Write(stream, SampleReports.Empty, SampleProgram.Design, SampleLayout.Design));
        Assert.Equal(0, stream.Length);
    }

    private static byte[] Summary(IEnumerable<CaseReport> reports, string? lang = null)
    {
        using var stream = new MemoryStream();
        SummaryWorkbook.Write(stream, reports, SampleProgram.Design, SampleLayout.Design, lang: lang);
        return stream.ToArray();
    }

    private static byte[] Budget(CaseReport report)
    {
        using var stream = new MemoryStream();
        Assert.True(BudgetWorkbook.Write(stream, report, SampleProgram.Design, SampleLayout.Design));
        return stream.ToArray();
    }
}
