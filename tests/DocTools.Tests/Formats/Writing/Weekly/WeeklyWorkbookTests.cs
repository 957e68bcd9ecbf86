using DocTools.Formats.Writing.Weekly;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Weekly;

public sealed class WeeklyWorkbookTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 25)]
    public void It_is_valid_and_its_charts_have_their_numbers(int programs, int items)
    {
        using var stream = new MemoryStream();
        WeeklyWorkbook.Write(stream, WeeklyPdfTests.Report(programs, items));
        using var document = SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
        var charts = document.WorkbookPart!.WorksheetParts.SelectMany(w => w.DrawingsPart?.ChartParts ?? []).ToList();
        Assert.Equal(items == 0 ? 3 : 4, charts.Count);
        Assert.All(charts, c => Assert.NotEmpty(c.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>()));
        var lines = WorkbookDump.Lines(stream.ToArray()).ToList();
        Assert.Contains(lines, l => l.Contains("=SUM(C3:C", StringComparison.Ordinal));
        Assert.Equal(9, lines.Count(l => l.StartsWith("## ", StringComparison.Ordinal)));
    }
}
