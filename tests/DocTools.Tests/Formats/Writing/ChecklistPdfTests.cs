using System.Text;
using DocTools.Core.Documents;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Formats.Writing;
using DocTools.Formats.Writing.Pdf;
using Xunit;

namespace DocTools.Tests.Formats.Writing;

public class ChecklistPdfTests
{
    [Theory]
    [InlineData("rich")]
    [InlineData("clean")]
    [InlineData("empty")]
    public void What_stands_on_the_checklist(string name) =>
        WritingSnapshot.Check($"checklist-{name}.txt", ChecklistPdf.Lines(Report(name), SampleLayout.Design, SampleProgram.Design));

    [Fact]
    public void In_English_the_headings_change() =>
        WritingSnapshot.Check("checklist-rich.en.txt", ChecklistPdf.Lines(SampleReports.Rich, SampleLayout.Design, SampleProgram.Design, "en"));

    [Fact]
    public void The_same_report_gives_the_same_bytes_from_any_thread()
    {
        var first = Render(SampleReports.Rich);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(first[..8]), StringComparison.Ordinal);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => Assert.Equal(first, Render(SampleReports.Rich)));
    }

    [Fact]
    public void What_was_seen_on_scans_is_drawn_with_its_place()
    {
        var picture = MarkPicture.Of(60, 40, [.. Enumerable.Range(0, 60 * 40).Select(i => (byte)(i % 7 == 0 ? 0 : 255))]);
        var fields = SampleReports.Clean.Case.Fields;
        var mark = new Mark(MarkKind.Stamp, 2, new PageBox(10, 10, 40, 40), 0.9m) { Picture = picture };
        var report = SampleReports.Clean with { Case = SampleReports.Clean.Case with { Fields = [fields[0] with { Marks = [mark, mark with { Kind = MarkKind.Handwriting }] }, .. fields.Skip(1)] } };
        var lines = ChecklistPdf.Lines(report, SampleLayout.Design, SampleProgram.Design).ToList();
        Assert.Contains(lines, l => l.Contains("用印及簽名", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("用印", StringComparison.Ordinal) && l.Contains("簽名", StringComparison.Ordinal) && l.Contains("第 2 頁", StringComparison.Ordinal));
        var bytes = Render(report);
        Assert.Contains("/Subtype /Image", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, Render(report));
    }

    [Fact]
    public void A_clean_case_fits_on_one_page_and_many_findings_take_more()
    {
        Assert.Equal(1, Pages(SampleReports.Clean));
        Assert.Equal(1, Pages(SampleReports.Empty));
        var many = SampleReports.Rich with { Findings = [.. Enumerable.Repeat(SampleReports.Rich.Findings, 20).SelectMany(f => f)] };
        Assert.InRange(Pages(many), 4, 20);
        Assert.Contains(ChecklistPdf.Lines(many, SampleLayout.Design, SampleProgram.Design), l => l.Contains("其餘 60 件見 findings.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_end_is_cut_with_a_word_where_the_whole_stands()
    {
        var endless = SampleReports.Empty with { ApplicantName = new string('堃', 5000), Findings = [new Finding("x", Severity.Error, new string('長', 100_000))] };
        Assert.Equal(1, Pages(endless));
        Assert.Contains(ChecklistPdf.Lines(endless, SampleLayout.Design, SampleProgram.Design), l => l.Contains("（全文見 result.json）", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("控制\u0001字元\u000b與\0零")]
    [InlineData("很多\n\n\n行\t跳格")]
    public void Odd_characters_do_no_harm(string text) =>
        Assert.Equal(1, Pages(SampleReports.Empty with { ApplicantName = text }));

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal(1, Pages(SampleReports.Empty with { ApplicantName = "半\ud842個" }));

    [Theory]
    [InlineData("𠮷堃茶業游錫堃𡘙㐂峯喆")]
    [InlineData("▲■□✓×＋－—…「」（）：；、，。／")]
    public void Rare_characters_have_a_face(string text)
    {
        Assert.Null(ChecklistPdf.Missing);
        var engine = PangoCairo.Rent();
        var unknown = engine.UnknownGlyphs(text);
        PangoCairo.Return(engine);
        Assert.Equal(0, unknown);
    }

    private static CaseReport Report(string name) => name switch
    {
        "rich" => SampleReports.Rich,
        "clean" => SampleReports.Clean,
        _ => SampleReports.Empty,
    };

    private static byte[] Render(CaseReport report)
    {
        using var stream = new MemoryStream();
        Assert.Null(ChecklistPdf.Write(stream, report, SampleLayout.Design, SampleProgram.Design));
        return stream.ToArray();
    }

    private static int Pages(CaseReport report)
    {
        var engine = PangoCairo.Rent();
        using var document = new PdfDocument(engine, "x");
        var pages = new PageFlow(engine, ChecklistContent.Of(report, SampleLayout.Design, SampleProgram.Design, ReportWords.For("zh"))).Draw(document, "", (_, _) => "");
        using var stream = new MemoryStream();
        document.Finish(stream);
        PangoCairo.Return(engine);
        return pages;
    }
}
