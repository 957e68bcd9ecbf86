using DocTools.Core.Documents;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Legacy;
using Xunit;
using Xunit.Abstractions;

namespace DocTools.Tests.Formats.Reading.Legacy;

/// <summary>Formats that LibreOffice converts. Where it is not installed, these tests say so and end.</summary>
public sealed class LegacyReaderTests(ITestOutputHelper output)
{
    [Fact]
    public void A_document_keeps_spans_boxes_and_changes_and_loses_a_date_that_moves()
    {
        const string Expected = """
            |企業基本資料表
            table 1 3x3
             1,1 |公司名稱
             1,2 1x2 |林木工坊
             2,1 2x1 |聯絡人
             2,2 |姓名
             2,3 |林宥辰
             3,2 |類別
             3,3 |☑設計 ☐跨域
            |☑是☐否
            |☑甲☐乙
            |資本額200千元
            |日期：
            ! Partial: 文件含自動更新的日期或時間欄位，原來的日期無法取得，沒有讀取，請以人工檢視

            """;
        Converts(OfficeApp.Writer, LegacyFiles.Sample("form.doc"), "a.doc", Expected);
    }

    [Fact]
    public void Rtf_is_a_document_by_its_own_name_and_by_that_of_one()
    {
        var bytes = LegacyFiles.Utf8(@"{\rtf1\ansi\ansicpg950{\fonttbl{\f0\fcharset136 PMingLiU;}}\f0 \u20225?\u26989?\par}");
        Converts(OfficeApp.Writer, bytes, "a.rtf", "|企業\n");
        Converts(OfficeApp.Writer, bytes, "a.doc", "|企業\n");
        Assert.Equal(("rtf", "doc"), (FormatSniffer.Sniff(IncomingFile.Of("a.rtf", bytes)), FormatSniffer.Sniff(IncomingFile.Of("a.doc", bytes))));
    }

    [Theory]
    [InlineData("a.doc")]
    [InlineData("a.xls")]
    public void A_web_page_under_another_name_keeps_its_texts_as_they_stand(string name) => Converts(
        OfficeApp.Writer,
        LegacyFiles.Big5("""<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head><body><table border=1><tr><td>公司名稱</td><td colspan=2>好公司</td></tr><tr><td>04595257</td><td>1,234</td><td>113/5/9</td></tr></table></body></html>"""),
        name,
        "table 1 2x3\n 1,1 |公司名稱\n 1,2 1x2 |好公司\n 2,1 |04595257\n 2,2 |1,234\n 2,3 |113/5/9\n");

    [Fact]
    public void A_web_page_saved_as_one_file_is_read() => Converts(
        OfficeApp.Writer,
        LegacyFiles.Utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--=_1\"\r\n\r\nx\r\n\r\n----=_1\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n<html><body><p>=E4=BC=81=\r\n=E6=A5=AD</p></body></html>\r\n\r\n----=_1\r\nContent-Type: image/png\r\n\r\nabc\r\n----=_1--\r\n"),
        "a.doc",
        "|企業\n");

    [Fact]
    public void A_workbook_as_XML_is_read() => Converts(
        OfficeApp.Calc,
        LegacyFiles.Utf8("""<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="經費"><Table><Row><Cell><Data ss:Type="String">項目</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="Number">5000</Data></Cell><Cell ss:Formula="=TODAY()"><Data ss:Type="Number">45000</Data></Cell></Row></Table></Worksheet></Workbook>"""),
        "a.xls",
        "table 1 1x4\n 1,1 |項目\n 1,2 1x2 |5000\n 1,4 |\n! Partial: 文件含自動更新的日期或時間欄位，原來的日期無法取得，沒有讀取，請以人工檢視\n");

    [Fact]
    public void Slides_are_read_and_told_as_converted()
    {
        if (LegacyFiles.Lack(OfficeApp.Impress) is { } lack)
        {
            output.WriteLine(lack);
            return;
        }

        var (format, outcome) = ReaderSet.Read(IncomingFile.Of("a.ppt", LegacyFiles.Slides("輔導提案簡報", "公司名稱：林木工坊")), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal(("ppt", "ppt", TextOrigin.Converted), (format, outcome.Document!.MadeAs, outcome.Document.Text));
        Assert.Contains("|公司名稱：林木工坊\n", Dump.Write(outcome.Document), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_under_the_name_of_a_document_is_read_without_a_conversion() =>
        Assert.Equal("|企業名稱：好\n", Dump.Read(LegacyFiles.Utf8("企業名稱：好\n"), "a.doc"));

    [Fact]
    public void A_locked_document_is_told_without_a_conversion()
    {
        // Bit 8 of the flags of the main stream, which begins at the first sector.
        var bytes = LegacyFiles.Sample("form.doc");
        bytes[bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xEC, 0xA5]) + 11] |= 1;
        Assert.Equal("doc Unreadable: 檔案有密碼保護，請移除密碼後重新送件", Dump.Read(bytes, "a.doc"));
    }

    [Theory]
    [InlineData("a.doc", "Word (doc)")]
    [InlineData("a.ppt", "PowerPoint (ppt)")]
    [InlineData("a.xls", "Excel (xls)")]
    public void Bytes_of_no_format_are_told(string name, string format) =>
        Assert.Equal($"{name[2..]} Unreadable: 檔案內容不是有效的 {format} 檔，請以原程式重新存檔後送件", Dump.Read([.. Enumerable.Range(0, 2000).Select(i => (byte)i)], name));

    [Fact]
    public void A_truncated_document_is_unreadable_and_no_fault_of_ours()
    {
        var bytes = LegacyFiles.Sample("form.doc");
        Converts(OfficeApp.Writer, bytes[..(bytes.Length / 2)], "a.doc", "doc Unreadable: 檔案無法轉換（可能已損毀），請以原程式重新存檔後送件，建議另存為 docx、xlsx 或 pptx");
    }

    [Fact]
    public void A_missing_program_of_LibreOffice_is_named_with_its_package()
    {
        var problem = LegacyProblems.Of(OfficeApp.Impress, EngineEnd.NotInstalled);
        Assert.Equal((ReadingProblemKind.NotSupported, false), (problem.Kind, problem.IsOurFault));
        Assert.Contains("libreoffice-impress", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_file_spoils_no_other_of_its_batch()
    {
        if (LegacyFiles.Lack(OfficeApp.Writer) is { } lack)
        {
            output.WriteLine(lack);
            return;
        }

        var good = LegacyFiles.Sample("form.doc");
        using var converter = new LegacyConverter();
        foreach (var bytes in new[] { good, good[..5000], good })
        {
            converter.Add(new ConversionPlan(OfficeApp.Writer, "doc", "docx", bytes));
        }

        Assert.Equal([true, false, true], converter.Convert(CancellationToken.None).Select(c => c.Bytes is not null));
    }

    private void Converts(OfficeApp app, byte[] bytes, string name, string expected)
    {
        if (LegacyFiles.Lack(app) is { } lack)
        {
            output.WriteLine(lack);
            return;
        }

        Assert.Equal(expected, string.Concat(Dump.Read(bytes, name).Split('\n').Where(l => l is not "|" and not "Footer |Page").Select(l => l + "\n")).TrimEnd('\n') + (expected.EndsWith('\n') ? "\n" : ""));
    }
}
