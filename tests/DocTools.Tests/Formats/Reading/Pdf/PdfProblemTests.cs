using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

public sealed class PdfProblemTests
{
    [Fact]
    public void Scans_without_writing_say_so()
    {
        Assert.Equal(
            "pdf Unreadable: 掃描影像裡認不出任何文字，請以人工檢視",
            new PdfFile().Picture("Im1").Page().Draw("q 595 0 0 842 0 0 cm /Im1 Do Q").Dump());
        Assert.Equal(
            "|企業基本資料表的第一頁有文字\n",
            new PdfFile().Picture("Im1").Page().Text(60, 100, "企業基本資料表的第一頁有文字").Page().Draw("q 595 0 0 842 0 0 cm /Im1 Do Q").Dump());
    }

    [Fact]
    public void Somebody_elses_recognition_behind_a_scan_is_not_taken_for_text()
    {
        var text = new PdfFile().Picture("Im1").Page().Draw("q 595 0 0 842 0 0 cm /Im1 Do Q BT 3 Tr /F1 10 Tf 60 700 Td <4F016963540D7A314E0A5F625F0F4E00516D4E0D5C0D4E09> Tj ET").Dump();
        Assert.StartsWith("pdf Unreadable: 掃描影像裡認不出", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Locked_broken_and_empty_files()
    {
        const string Hash = "<00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF>";
        Assert.Equal(
            "pdf Unreadable: 檔案有密碼保護，請移除密碼後重新送件",
            new PdfFile().Page().Text(60, 100, "x").Trailer($"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O {Hash} /U {Hash} >> /ID [<00><00>]").Dump());
        Assert.Equal("pdf Unreadable: 檔案內容不是有效的 PDF 檔，請以原程式重新存檔後送件", Dump.Read(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing here"), "a.pdf"));
        Assert.Equal("pdf Unreadable: PDF 沒有任何文字，請確認後重新送件", new PdfFile().Page().Dump());
        Assert.StartsWith("pdf Unreadable: 這是 XFA 動態表單", new PdfFile().Catalog("/AcroForm << /Fields [] /XFA (x) >>").Page().Text(60, 100, "Please wait").Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_file_is_given_up()
    {
        var file = IncomingFile.Of("a.pdf", new PdfFile().Page().Text(60, 100, "x").Bytes());
        var (_, outcome) = ReaderSet.Read(file, ReadingLimits.Default with { Time = TimeSpan.Zero }, CancellationToken.None);
        Assert.Equal(ReadingProblemKind.Refused, outcome.Problem!.Kind);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(900)]
    [InlineData(1500)]
    public void A_file_that_breaks_off_is_no_fault_of_ours(int length)
    {
        var bytes = new PdfFile().Page().Text(60, 100, "企業名稱").Bytes();
        var (_, outcome) = ReaderSet.Read(IncomingFile.Of("a.pdf", bytes[..length]), ReadingLimits.Default, CancellationToken.None);
        Assert.False(outcome.Problem?.IsOurFault == true, outcome.Problem?.ReasonEn);
    }
}
