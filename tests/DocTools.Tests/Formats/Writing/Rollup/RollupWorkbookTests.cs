using DocTools.Core.Documents;
using DocTools.Core.Rollups;
using DocTools.Formats.Writing.Rollup;
using DocTools.Tests.Core.Rollups;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Rollup;

public sealed class RollupWorkbookTests
{
    private static readonly RollupReport Report = RollupSample.OfText(
        $"一、 文化部\n計畫策略 加速創新發展、串聯多元資源、守護海岸\n計畫名稱 甲\n年度預算\n{RollupSample.Years}\n100元 200元 待定 ---\n預期績效\n=1+1\n" +
        $"計畫策略 加速創新發展\n計畫名稱 乙\n年度預算\n{RollupSample.Years}\n10元 (概算) 備註 3萬元 4萬元\n預期績效\n丙");

    [Fact]
    public void What_stands_in_the_workbook() => WritingSnapshot.Check("rollup.txt", WorkbookDump.Lines(Book(Report)));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("empty")]
    public void The_file_is_valid(string which)
    {
        var bytes = which switch { "empty" => Book(RollupSample.Of([new Paragraph("沒有計畫")])), _ => Book(Report, which) };
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Book(Report), Book(Report));

    private static byte[] Book(RollupReport report, string? lang = null)
    {
        using var stream = new MemoryStream();
        RollupWorkbook.Write(stream, report, lang);
        return stream.ToArray();
    }
}
