using System.Globalization;
using System.Text;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Pdf;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

public sealed class PdfAttachmentsTests
{
    [Fact]
    public void Attachments_stand_beside_the_document_in_the_order_of_their_names() => Is(
        ["a.pdf", "a.pdf/乙.csv=3,4", "a.pdf/甲.csv=1,2"],
        Made("Names [(x) {甲} (y) {乙}]").Object("甲", Spec(Utf16("甲.csv"), "d1")).Object("d1", Data("1,2")).Object("乙", Spec(Utf16("乙.csv"), "d2")).Object("d2", Data("3,4")));

    [Fact]
    public void Names_are_of_any_encoding_and_lead_nowhere() => Is(
        ["a.pdf", "a.pdf/passwd=1", "a.pdf/經費.csv=2", "a.pdf/附件=3", "a.pdf/附件 (2)=4"],
        Made("Names [(1) {s1} (2) {s2} (3) {s3} (4) {s4}]")
            .Object("s1", Spec("(../../etc/passwd)", "d1")).Object("d1", Data("1"))
            .Object("s2", Spec(Hex(TextDecoder.Big5.GetBytes("經費.csv")), "d2")).Object("d2", Data("2"))
            .Object("s3", Spec("(..)", "d3")).Object("d3", Data("3"))
            .Object("s4", Spec("(/)", "d4")).Object("d4", Data("4")));

    [Fact]
    public void Files_pinned_to_a_page_or_associated_with_the_document_are_found_once() => Is(
        ["a.pdf", "a.pdf/1.csv=1", "a.pdf/2.csv=2"],
        new PdfFile().Page().Text(50, 50, "甲乙丙丁戊己庚辛壬癸子丑寅卯").Annotation("note", "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS {s1} >>").Catalog("/AF [{s2} {s1}]")
            .Object("s1", Spec("(1.csv)", "d1")).Object("d1", Data("1")).Object("s2", Spec("(2.csv)", "d2")).Object("d2", Data("2")));

    [Fact]
    public void The_cover_of_a_portfolio_is_no_document() => Is(
        ["a.pdf/1.csv=1"],
        new PdfFile().Page().Text(50, 50, "open this PDF portfolio in Adobe Reader").Catalog("/Collection << /Type /Collection >> /Names << /EmbeddedFiles << /Names [(1) {s1}] >> >>").Object("s1", Spec("(1.csv)", "d1")).Object("d1", Data("1")));

    [Fact]
    public void A_form_that_is_a_portfolio_stays_a_document() => Is(
        ["a.pdf", "a.pdf/1.csv=1"],
        new PdfFile().Page().Text(50, 50, "企業基本資料表").Catalog("/Collection << /Type /Collection >> /Names << /EmbeddedFiles << /Names [(1) {s1}] >> >>").Object("s1", Spec("(1.csv)", "d1")).Object("d1", Data("1")));

    [Fact]
    public void A_tree_in_circles_ends() => Is(
        ["a.pdf", "a.pdf/1.csv=1"],
        new PdfFile().Page().Text(50, 50, "企業").Catalog("/Names << /EmbeddedFiles {tree} >>").Object("tree", "<< /Names [(1) {s1}] /Kids [{tree} {tree}] >>").Object("s1", Spec("(1.csv)", "d1")).Object("d1", Data("1")));

    [Fact]
    public void An_ordinary_file_is_told_without_a_program() =>
        Assert.False(PdfAttachments.MayHave(IncomingFile.Of("a.pdf", new PdfFile().Page().Text(50, 50, "企業").Bytes())));

    [Fact]
    public void Attachments_beyond_the_bytes_allowed_are_refused()
    {
        var file = Made("Names [(1) {s1}]").Object("s1", Spec("(1.csv)", "d1")).Object("d1", Data(new string('1', 5000)));
        var items = ContainerSet.Unfold(IncomingFile.Of("a.pdf", file.Bytes()), new ExpansionBudget(ReadingLimits.Default with { ExpandedBytes = 1000 }, CancellationToken.None)).ToList();
        Assert.Equal(["a.pdf False", "a.pdf/1.csv True"], items.Select(i => $"{i.Path} {i.Problem is not null}"));
    }

    [Fact]
    public void Poppler_finds_them_where_MuPDF_is_missing()
    {
        if (!PopplerAttachments.IsInstalled)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("doctools-test-");
        var pdf = Path.Combine(folder.FullName, "a.pdf");
        File.WriteAllBytes(pdf, Made("Names [(1) {s1} (2) {s2}]").Object("s1", Spec(Utf16("附件四.csv"), "d1")).Object("d1", Data("1")).Object("s2", Spec(Hex(TextDecoder.Big5.GetBytes("經費.csv")), "d2")).Object("d2", Data("2")).Bytes());
        var (found, _, problem) = PopplerAttachments.Take(pdf, folder.FullName, ReadingLimits.Default, CancellationToken.None);
        Assert.Null(problem);
        Assert.Equal(["附件四.csv=1", "經費.csv=2"], found.Select(f => f.Name + "=" + File.ReadAllText(f.Path)));
        folder.Delete(recursive: true);
    }

    private static void Is(string[] expected, PdfFile file)
    {
        var items = ContainerSet.Unfold(IncomingFile.Of("a.pdf", file.Bytes()), new ExpansionBudget(ReadingLimits.Default, CancellationToken.None)).ToList();
        Assert.Equal(expected, items.Select(i => i.Path + (i.Path is "a.pdf" ? "" : "=" + (i.File is { } f ? Encoding.UTF8.GetString(f.Bytes.Span) : i.Problem!.ReasonEn))));
    }

    private static PdfFile Made(string tree) => new PdfFile().Page().Text(50, 50, "企業基本資料表").Catalog("/Names << /EmbeddedFiles << /" + tree + " >> >>");

    private static string Spec(string name, string data) => "<< /Type /Filespec /F " + name + " /EF << /F {" + data + "} >> >>";

    private static string Data(string text) => "<< /Type /EmbeddedFile /Length " + text.Length.ToString(CultureInfo.InvariantCulture) + " >>\nstream\n" + text + "\nendstream";

    private static string Utf16(string name) => Hex([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(name)]);

    private static string Hex(byte[] bytes) => "<" + Convert.ToHexString(bytes) + ">";
}
