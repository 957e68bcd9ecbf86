using System.Text;
using DocTools.Core.Documents;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Pdf;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

/// <summary>What is read where poppler stands in for MuPDF. On a machine without poppler there is nothing to test.</summary>
public sealed class PopplerEngineTests
{
    private static readonly PopplerEngine Poppler = new();

    public static TheoryData<string, string> Samples => new()
    {
        { "cells with spans", "table 1 2x3\n 1,1 2x1 |聯絡人\n 1,2 1x2 |姓名：林宥辰\n 2,2 |電話\n 2,3 |02-23660812\n" },
        { "filled bars", "table 1 1x2\n 1,1 |統一編號\n 1,2 |04595257\n" },
        { "a rectangle for each cell", "table 1 1x2\n 1,1 |統一編號\n 1,2 |04595257\n" },
        { "wrapped lines", "table 1 1x1\n 1,1 |一二三四五六七八九十甲乙丙\\n丁戊\\nabcde fghijklmnopqr stuv wxyz\n" },
        { "drawn boxes", "|☐設計\n|☑跨域\n|■包裝\n|☑品牌\n" },
        { "a tick over a typed box", "|☑設計 □跨域\n" },
        { "symbols of Wingdings", "|☑設計☐跨域\n" },
        { "turned by 90", "table 1 1x2\n 1,1 |企業名稱\n 1,2 |林木工坊\n" },
        { "turned by 180", "table 1 1x2\n 1,1 |企業名稱\n 1,2 |林木工坊\n" },
        { "turned by 270", "table 1 1x2\n 1,1 |企業名稱\n 1,2 |林木工坊\n" },
        { "writing that stands sideways", "table 1 1x2\n 1,1 |企業名稱\n 1,2 |林木工坊\n" },
        { "upright words and text that runs up", "table 1 1x2\n 1,1 |主持人\n 1,2 |林宥辰\n" },
        { "painted twice", "|企業基本資料表 11\n" },
        { "what nobody sees", "|留下的一行文字\n|改寫\n" },
        { "written over a cover", "|資本額：200\n|數字13520\n" },
        { "outside of the crop box", "|頁內的一行文字\n" },
        { "pictures", "table 1 1x2\n 1,1 |用印\n 1,2 picture |\n" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Says_what_the_page_shows(string sample, string expected) => Is(sample, File(sample).Bytes(), expected);

    [Fact]
    public void Fonts_that_do_not_tell_their_characters()
    {
        var file = new PdfFile().Page().Text(60, 100, "資本額：").Text(100, 100, "\u0101\u0102\u0103", font: "F2");
        Is("a lost font", file.Bytes(), "|資本額：\uFFFD\uFFFD\uFFFD\n! Partial: 第 1 頁有部分字型沒有文字對照表，這些字無法取出，請以人工檢視\n");
    }

    [Fact]
    public void Of_two_words_in_one_place_neither_is_taken_where_the_shapes_do_not_tell_them_apart()
    {
        var file = new PdfFile().Page().Text(60, 130, "企業基本資料表之說明文字").Text(100, 100, "135").Draw("1 1 1 rg 98 730 40 20 re f 0 g").Text(100, 100, "200");
        Is("two words", file.Bytes(), "|\uFFFD\uFFFD\uFFFD\n|企業基本資料表之說明文字\n! Partial: 第 1 頁有部分字型沒有文字對照表，這些字無法取出，請以人工檢視\n");
    }

    [Fact]
    public void Scans_say_that_they_are_scans()
    {
        const string Scan = "q 595 0 0 842 0 0 cm /Im1 Do Q";
        const string Recognised = Scan + " BT 3 Tr /F1 10 Tf 60 700 Td <4F016963540D7A314E0A5F625F0F4E00516D4E0D5C0D4E09> Tj ET";
        foreach (var content in new[] { Scan, Recognised })
        {
            Is(content, new PdfFile().Picture("Im1").Page().Draw(content).Bytes(), "pdf NotSupported: 這是掃描影像，辨識文字需要 tesseract 與繁體中文資料（Debian／Ubuntu：apt-get install tesseract-ocr tesseract-ocr-chi-tra），本機沒有，請安裝後重新執行或以人工檢視");
        }
    }

    [Fact]
    public void Locked_broken_and_empty_files()
    {
        const string Hash = "<00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF>";
        var locked = new PdfFile().Page().Text(60, 100, "x").Trailer($"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O {Hash} /U {Hash} >> /ID [<00><00>]");
        Is("locked", locked.Bytes(), "pdf Unreadable: 檔案有密碼保護，請移除密碼後重新送件");
        Is("broken", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing here"), "pdf Unreadable: 檔案內容不是有效的 PDF 檔，請以原程式重新存檔後送件");
        Is("empty", new PdfFile().Page().Bytes(), "pdf Unreadable: PDF 沒有任何文字，請確認後重新送件");
    }

    [Fact]
    public void Fields_of_a_form_are_not_guessed()
    {
        var file = new PdfFile().Catalog("/AcroForm << /Fields [{name}] /DA (/Helv 0 Tf 0 g) >>").Page()
            .Text(60, 109, "企業名稱：").Annotation("name", "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V <FEFF67975DE5574A> /Rect [120 728 260 748] /F 4 >>");
        Is("a form", file.Bytes(), "pdf NotSupported: " + PdfProblems.FormNeedsMutool.Reason);
    }

    [Fact]
    public void Places_are_those_that_mutool_tells()
    {
        var mutool = new MutoolEngine();
        if (!Poppler.IsInstalled || !mutool.IsInstalled)
        {
            return;
        }

        var bytes = File("cells with spans").Bytes();
        var (page, expected) = (Poppler.Read(IncomingFile.Of("a.pdf", bytes), ReadingLimits.Default, CancellationToken.None).Pages[0], mutool.Read(IncomingFile.Of("a.pdf", bytes), ReadingLimits.Default, CancellationToken.None).Pages[0]);
        Assert.Equal(expected.Glyphs.Length, page.Glyphs.Length);
        foreach (var (glyph, other) in page.Glyphs.Zip(expected.Glyphs))
        {
            Assert.Equal(other.Text, glyph.Text);
            Assert.True(other.Box.Holds(glyph.Box, 0.2) && glyph.Box.Holds(other.Box, 0.2), $"{glyph.Text}: expected {other.Box}, read {glyph.Box}");
            Assert.Equal(other.Baseline, glyph.Baseline, 0.2);
        }
    }

    private static PdfFile File(string sample) => sample switch
    {
        "cells with spans" => new PdfFile().Page()
            .Line(50, 100, 350, 100).Line(150, 130, 350, 130).Line(50, 160, 350, 160)
            .Line(50, 100, 50, 160).Line(150, 100, 150, 160).Line(250, 130, 250, 160).Line(350, 100, 350, 160)
            .Text(60, 135, "聯絡人").Text(160, 119, "姓名：林宥辰").Text(160, 149, "電話").Text(260, 149, "02-23660812"),
        "filled bars" => Numbers().Box(50, 100, 200, 0.5, "f").Box(50, 130, 200, 0.5, "f").Box(50, 100, 0.5, 30, "f").Box(150, 100, 0.5, 30, "f").Box(250, 100, 0.5, 30, "f"),
        "a rectangle for each cell" => Numbers().Box(50, 100, 100, 30).Box(150, 100, 100, 30),
        "wrapped lines" => new PdfFile().Page().Grid([50, 160], [100, 200])
            .Text(55, 115, "一二三四五六七八九十").Text(55, 129, "甲乙丙").Text(55, 143, "丁戊").Text(55, 157, "abcde fghijklmnopqr").Text(55, 171, "stuv wxyz"),
        "drawn boxes" => new PdfFile().Page()
            .Box(60, 100, 10, 10).Text(72, 109, "設計")
            .Box(60, 130, 10, 10).Draw("61 707 m 64 703 l 69 712 l S").Text(72, 139, "跨域")
            .Box(60, 160, 10, 10, "f").Text(72, 169, "包裝")
            .Box(60, 190, 10, 10).Bytes(61, 199, "4", 10, "Z").Text(72, 199, "品牌"),
        "a tick over a typed box" => new PdfFile().Page().Text(60, 109, "□設計 □跨域").Text(62, 109, "V"),
        "symbols of Wingdings" => new PdfFile().Page().Text(60, 109, "\uF0FE", font: "W").Text(70, 109, "設計").Text(90, 109, "\uF0A8", font: "W").Text(100, 109, "跨域"),
        "turned by 90" or "turned by 180" or "turned by 270" => new PdfFile().Page(extra: "/Rotate " + sample[10..]).Grid([50, 150, 300], [100, 130]).Text(60, 119, "企業名稱").Text(160, 119, "林木工坊"),
        "writing that stands sideways" => new PdfFile().Page().Draw("0 1 -1 0 595 0 cm").Grid([50, 150, 300], [500, 530]).Text(60, 519, "企業名稱").Text(160, 519, "林木工坊"),
        "upright words and text that runs up" => new PdfFile().Page().Grid([50, 68, 200], [100, 200])
            .Text(54, 130, "主").Text(54, 145, "持").Text(54, 160, "人").Text(120, 180, "林宥辰", matrix: "0 1 -1 0"),
        "painted twice" => new PdfFile().Page().Text(60, 100, "企業基本資料表 11").Text(60.4, 100, "企業基本資料表 11").Text(60.2, 100.3, "企業基本資料表 11"),
        "what nobody sees" => new PdfFile().Page()
            .Draw("BT 3 Tr /F1 10 Tf 60 700 Td <7532> Tj 0 Tr ET")
            .Text(60, 200, "蓋住").Draw("1 1 1 rg 50 630 100 30 re f 0 g")
            .Draw("q 0 0 10 10 re W n").Text(60, 300, "剪去").Draw("Q")
            .Text(60, 400, "留下的一行文字").Text(60, 420, "刪去").Line(58, 416.5, 90, 416.5).Text(90, 420, "改寫")
            .Text(700, 500, "頁外")
            .Text(100, 600, "樣本", 40, matrix: "0.7 0.7 -0.7 0.7"),
        "written over a cover" => new PdfFile().Page().Text(60, 100, "資本額：").Text(100, 100, "135").Draw("1 1 1 rg 98 730 40 20 re f 0 g").Text(100, 100, "200").Text(60, 130, "數字13520"),
        "outside of the crop box" => new PdfFile().Page(extra: "/CropBox [0 421 595 842]").Text(60, 100, "頁內的一行文字").Text(60, 600, "頁外的一行文字"),
        "pictures" => new PdfFile().Picture("Im1").Page().Grid([50, 150, 350], [100, 160]).Text(60, 135, "用印").Draw("q 40 0 0 40 200 692 cm /Im1 Do Q"),
        _ => throw new ArgumentOutOfRangeException(nameof(sample), sample, null),
    };

    private static PdfFile Numbers() => new PdfFile().Page().Text(60, 119, "統一編號").Text(160, 119, "04595257");

    private static void Is(string what, byte[] file, string expected)
    {
        if (!Poppler.IsInstalled)
        {
            return;
        }

        var outcome = PdfReader.Read(Poppler, IncomingFile.Of("a.pdf", file), ReadingLimits.Default, CancellationToken.None);
        var text = outcome.Document is { } document ? Dump.Write(document) : $"pdf {outcome.Problem!.Kind}: {outcome.Problem.Reason}";
        Assert.True(string.Equals(expected, text, StringComparison.Ordinal), $"{what}: expected\n{expected}\nread\n{text}");
    }
}
