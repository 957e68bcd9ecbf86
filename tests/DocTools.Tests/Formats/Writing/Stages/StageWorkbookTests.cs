using System.Globalization;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Stages;
using DocTools.Core.Values;
using DocTools.Formats.Writing.Stages;
using DocTools.Tests.Core.Stages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Stages;

public sealed class StageWorkbookTests
{
    [Theory]
    [InlineData("0.5", "1", "#,##0.0#")] // 0.5 person-months may not look like 1
    [InlineData("18000", "22000", "#,##0")]
    public void A_number_looks_like_what_it_is(string before, string after, string format)
    {
        var report = new StageReport
        {
            Program = "design-113",
            Stage = StageRecogniserTests.Stage("design-113", "contract"),
            Submission = "A001",
            AsOf = new DateOnly(2024, 6, 26),
            Differences = [new FieldDifference(DifferenceKind.Changed, Value(before), Value(after), "輔導單位 王一"), new FieldDifference(DifferenceKind.Removed, new ComparedValue("plan.plan_name", "計畫名稱", new FieldValue.Text("=1+1"), "=1+1"), null, null)],
        };
        using var stream = new MemoryStream();
        StageWorkbook.Write(stream, report, SampleProgram.Design, SampleLayout.Design, Language.Chinese);
        using var document = SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
        var sheet = document.WorkbookPart!.WorksheetParts.Select(w => w.Worksheet!).Single(w => w.Descendants<CellFormula>().Any(f => f.Text.Contains("N(E2)-N(D2)", StringComparison.Ordinal)));
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var cell = sheet.Descendants<Cell>().Single(c => string.Equals(c.CellReference?.Value, "E2", StringComparison.Ordinal));
        var id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        Assert.Equal(format, styles.NumberingFormats!.Elements<NumberingFormat>().Single(n => n.NumberFormatId!.Value == id).FormatCode!.Value);
        Assert.DoesNotContain(sheet.Descendants<CellFormula>(), f => f.Text.Contains("1+1", StringComparison.Ordinal));
    }

    private static ComparedValue Value(string number) => new("plan.people[0].months", "投入人月", new FieldValue.Number(decimal.Parse(number, CultureInfo.InvariantCulture)), null);
}
