using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Extraction;

/// <summary>A scanned checklist's last rows and a consent's last line, with marks at places in points.</summary>
public class MarkLocatorTests
{
    [Theory]
    [InlineData("application-checklist.stamp", "", "False")]
    [InlineData("application-checklist.stamp", "stamp 180 480 260 560; stamp 430 495 470 535", "True")]
    [InlineData("application-checklist.stamp", "stamp 180 480 260 560", "False")]
    [InlineData("application-checklist.stamp", "stamp 180 100 260 180; stamp 430 100 470 140", "False")]
    [InlineData("application-checklist.stamp", "writing 180 480 260 560; stamp 430 495 470 535", "null")]
    [InlineData("application-checklist.signature", "", "False")]
    [InlineData("application-checklist.signature", "writing 180 515 260 545", "True")]
    [InlineData("application-checklist.signature", "stamp 200 515 235 548", "True")]
    [InlineData("application-checklist.signature", "stamp 180 480 260 560", "null")]
    [InlineData("application-checklist.signature", "writing 430 515 500 545", "False")]
    [InlineData("application-checklist.signature", "writing 180 480 260 560", "null")]
    [InlineData("consent.signature", "writing 190 690 270 725", "True")]
    [InlineData("consent.signature", "writing 190 600 270 640", "False")]
    [InlineData("consent.signature", "", "False")]
    public void A_mark_counts_where_it_is_asked_for(string field, string marks, string expected)
    {
        var form = TestProgram.Design113().FindForm(field[..field.IndexOf('.', StringComparison.Ordinal)])!;
        var document = Document([.. marks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Mark)]);
        var found = Extractor.ExtractAll(form, new Segment(document, document.Blocks), TestProgram.Design113()).SelectMany(r => r.Fields).First(f => f.Id == field);
        Assert.Equal(expected, (found.Value as FieldValue.Flag)?.Value.ToString() ?? "null");
        if (expected == "True")
        {
            Assert.Equal(document.Marks[0].Box, found.Source!.Box);
            Assert.Equal(document.Marks.AsEnumerable(), found.Marks!.Value.AsEnumerable());
        }
    }

    private static Mark Mark(string text)
    {
        var parts = text.Split(' ');
        var n = parts.Skip(1).Select(p => decimal.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new Mark(parts[0] == "stamp" ? MarkKind.Stamp : MarkKind.Handwriting, 1, new PageBox(n[0], n[1], n[2], n[3]), 0.9m);
    }

    private static Document Document(Mark[] marks)
    {
        Cell Cell(int row, int column, string text) => new(row, column, 1, 1, text)
        {
            Page = 1,
            Box = new PageBox(60 + (120 * (column - 1)), 500 + (20 * (row - 1)), 60 + (120 * column), 500 + (20 * row)),
        };
        var table = new Table("1", 2, 4, [Cell(1, 1, "申請企業名稱"), Cell(1, 2, "山海設計有限公司（用印）"), Cell(1, 3, "負責人"), Cell(1, 4, "林美華（用印）"), Cell(2, 1, "填報人"), Cell(2, 2, "王小明（簽名）"), Cell(2, 3, "填報日期"), Cell(2, 4, "113年5月2日")]) { Page = 1 };
        return new Document
        {
            Path = "scan.pdf",
            Format = "pdf",
            Text = TextOrigin.Ocr,
            PageCount = 1,
            PicturePages = [1],
            Marks = [.. marks],
            Blocks = [table, new Paragraph("立同意書人：林美華") { Page = 1, Box = new PageBox(60, 700, 180, 714) }, new Paragraph("中華民國113年5月2日") { Page = 1, Box = new PageBox(60, 724, 190, 738) }],
        };
    }
}
