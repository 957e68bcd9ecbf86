using System.Collections.Immutable;
using DocTools.Core.Extraction;
using DocTools.Core.Reports;
using DocTools.Core.Values;
using DocTools.Formats.Writing;
using DocTools.Formats.Writing.Xlsx;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using Field = DocTools.Core.Extraction.Field;

namespace DocTools.Tests.Formats.Writing;

/// <summary>Every output marks what a person corrected; without a correction none of the marks stands there.</summary>
public sealed class CorrectedOutputTests
{
    private const string Printing = "plan.budget.business.printing.total";
    private static readonly CaseReport Corrected = Correct(SampleReports.Rich, (Printing, new FieldValue.Number(6000), null), ("plan.people[0].level", new FieldValue.Text("doctor"), "plan.people[0].education"), ("company-profile.capital", null, null));

    [Fact]
    public void The_checklist_lists_them_and_marks_the_amounts()
    {
        var lines = ChecklistPdf.Lines(Corrected, SampleLayout.Design, SampleProgram.Design).ToList();
        Assert.Contains(lines, l => l.Contains("人工更正 2", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("*6,000", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(Printing, StringComparison.Ordinal) && l.Contains("5,000", StringComparison.Ordinal) && l.Contains("王小明", StringComparison.Ordinal) && l.Contains("電話確認", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("company-profile.capital", StringComparison.Ordinal) && l.Contains("5,000,000", StringComparison.Ordinal) && l.Contains("（空白）", StringComparison.Ordinal));
        Assert.DoesNotContain(ChecklistPdf.Lines(SampleReports.Rich, SampleLayout.Design, SampleProgram.Design), l => l.Contains("更正", StringComparison.Ordinal) || l.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void The_budget_workbook_marks_the_cell_and_tells_why_in_a_column()
    {
        var marked = Marked(Budget(Corrected), "經費重算");
        Assert.Equal(("6000", XlsxStyle.CorrectedAmount), marked.Single(m => m.Style == XlsxStyle.CorrectedAmount));
        Assert.Contains(marked, m => m.Text.Contains("5,000 → 6,000（王小明：電話確認）", StringComparison.Ordinal));
        Assert.Empty(Marked(Budget(SampleReports.Rich), "經費重算"));
    }

    [Fact]
    public void The_summary_marks_the_cells_and_has_a_sheet()
    {
        var summary = Summary(Corrected);
        Assert.Contains(("6000", XlsxStyle.CorrectedAmount), Marked(summary, "經費重算"));
        Assert.Contains(Marked(summary, "人力"), m => m.Style == XlsxStyle.CorrectedText);
        Assert.Contains(("2", XlsxStyle.CorrectedAmount), Marked(summary, "總表"));
        Assert.Equal(3, Marked(summary, "人工更正").Count);
        Assert.DoesNotContain(WorkbookDump.Lines(Summary(SampleReports.Rich)), l => l.StartsWith("## 人工更正", StringComparison.Ordinal));
    }

    [Fact]
    public void The_workbooks_are_valid()
    {
        foreach (var bytes in new[] { Summary(Corrected), Budget(Corrected) })
        {
            using var stream = new MemoryStream(bytes);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
        }
    }

    private static CaseReport Correct(CaseReport report, params (string Id, FieldValue? Value, string? Follows)[] corrections) => report with
    {
        Case = report.Case with { Fields = [.. report.Case.Fields.Select(f => corrections.FirstOrDefault(c => string.Equals(c.Id, f.Id, StringComparison.Ordinal)) is { Id: not null } c ? Correct(f, c.Value, c.Follows) : f)] },
        Budget = new([.. report.Budget!.Lines.Select(l => corrections.FirstOrDefault(c => string.Equals(c.Id, $"{l.Id}.{l.Column}", StringComparison.Ordinal)).Value is FieldValue.Number n ? l with { Reported = n.Value } : l)]),
    };

    private static Field Correct(Field field, FieldValue? value, string? follows) => field with
    {
        Parsed = value is null ? ParsedValue.Blank : ParsedValue.Of(value),
        Origin = new Origin.Corrected("王小明", "電話確認", value?.Display ?? "", field.Parsed, field.Origin) { Follows = follows },
    };

    private static byte[] Budget(CaseReport report) => Bytes(s => BudgetWorkbook.Write(s, report, SampleProgram.Design, SampleLayout.Design));

    private static byte[] Summary(CaseReport report) => Bytes(s => SummaryWorkbook.Write(s, [report], SampleProgram.Design, SampleLayout.Design));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static ImmutableArray<(string Text, XlsxStyle Style)> MarkedCells(WorksheetPart part) =>
        [.. part.Worksheet.Descendants<Cell>().Select(c => (c.InlineString?.InnerText ?? c.CellValue?.Text ?? "", (XlsxStyle)(c.StyleIndex?.Value ?? 0))).Where(c => c.Item2 >= XlsxStyle.CorrectedText)];

    private static List<(string Text, XlsxStyle Style)> Marked(byte[] bytes, string sheet)
    {
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var book = document.WorkbookPart!;
        return [.. MarkedCells((WorksheetPart)book.GetPartById(book.Workbook.Sheets!.Elements<Sheet>().Single(s => string.Equals(s.Name?.Value, sheet, StringComparison.Ordinal)).Id!.Value!))];
    }
}
