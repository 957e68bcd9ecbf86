using DocTools.Core.Documents;
using Xunit;

namespace DocTools.Tests.Formats.Reading.Pdf;

public sealed class PdfTextTests
{
    [Fact]
    public void Full_lines_go_on_and_short_lines_end()
    {
        // The cell is 110 wide with 5 of padding: ten characters of 10 fit.
        var text = new PdfFile().Page().Grid([50, 160], [100, 200])
            .Text(55, 115, "一二三四五六七八九十").Text(55, 129, "甲乙丙").Text(55, 143, "丁戊").Text(55, 157, "abcde fghijklmnopqr").Text(55, 171, "stuv wxyz")
            .Dump();
        Assert.Equal("table 1 1x1\n 1,1 |一二三四五六七八九十甲乙丙\\n丁戊\\nabcde fghijklmnopqr stuv wxyz\n", text);
    }

    [Fact]
    public void Words_longer_than_their_line_are_one_word_again()
    {
        var text = new PdfFile().Page().Grid([50, 160], [100, 200])
            .Text(55, 115, "chiwen@sunguang.exam").Text(55, 129, "ple.tw")
            .Dump();
        Assert.Equal("table 1 1x1\n 1,1 |chiwen@sunguang.example.tw\n", text);
    }

    [Fact]
    public void Two_numbers_below_each_other_are_two_lines()
    {
        Assert.Equal("table 1 1x1\n 1,1 |5,017\\n105,347\n", new PdfFile().Page().Grid([50, 100], [100, 200]).Text(55, 115, "5,017").Text(55, 129, "105,347").Dump());
    }

    [Fact]
    public void White_on_white_is_blank_and_white_on_colour_is_text()
    {
        Assert.Equal("|評估項目25萬元\n", new PdfFile().Page().Draw("0.2 0.3 0.6 rg").Box(50, 85, 50, 25, "f").Draw("1 1 1 rg").Text(60, 100, "評估項目").Text(120, 100, "0").Draw("0 g").Text(100, 100, "25萬元").Dump());
    }

    [Fact]
    public void Latin_letters_as_wide_as_Chinese_ones_are_of_a_lost_map()
    {
        // The code of an r in a font whose shapes are all as wide as the size.
        Assert.StartsWith("|完\uFFFD計畫\n! Partial", new PdfFile().Page().Text(60, 100, "完").Bytes(70, 100, "r", 10, "F3").Text(80, 100, "計畫").Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_the_running_text_make_paragraphs_and_items_stay_apart()
    {
        var text = new PdfFile().Page()
            .Text(85, 100, new string('前', 42) + "，").Text(65, 115, "後段。").Text(65, 130, "一、" + new string('項', 43)).Text(65, 145, "二、次項").Text(450, 160, "單位：千元").Text(65, 175, "下一段")
            .Dump();
        Assert.Equal("|" + new string('前', 42) + "，後段。\n|一、" + new string('項', 43) + "\n|二、次項\n|單位：千元\n|下一段\n", text);
    }

    [Fact]
    public void White_between_words_is_a_blank_or_a_column()
    {
        Assert.Equal("|姓名：林宥辰\\t電話：02-2366 0812\n", new PdfFile().Page().Text(60, 100, "姓名：林宥辰").Text(200, 100, "電話：02-2366").Text(269, 100, "0812").Dump());
        // A line stretched to its margin has white everywhere, and no blanks.
        Assert.Equal("|統一編號\n", new PdfFile().Page().Text(60, 100, "統").Text(75, 100, "一").Text(90, 100, "編").Text(105, 100, "號").Dump());
    }

    [Fact]
    public void Painted_twice_is_read_once()
    {
        Assert.Equal("|企業基本資料表 11\n", new PdfFile().Page().Text(60, 100, "企業基本資料表 11").Text(60.4, 100, "企業基本資料表 11").Text(60.2, 100.3, "企業基本資料表 11").Dump());
    }

    [Fact]
    public void What_nobody_sees_is_not_read()
    {
        var text = new PdfFile().Page()
            .Draw("BT 3 Tr /F1 10 Tf 60 700 Td <7532> Tj 0 Tr ET")
            .Text(60, 200, "蓋住").Draw("1 1 1 rg 50 630 100 30 re f 0 g")
            .Draw("q 0 0 10 10 re W n").Text(60, 300, "剪去").Draw("Q")
            .Text(60, 400, "留下的一行文字").Text(60, 420, "刪去").Line(58, 416.5, 90, 416.5).Text(90, 420, "改寫")
            .Text(700, 500, "頁外")
            .Text(100, 600, "樣本", 40, matrix: "0.7 0.7 -0.7 0.7")
            .Dump();
        Assert.Equal("|留下的一行文字\n|改寫\n", text);
    }

    [Fact]
    public void Answers_typed_over_a_line_to_write_on()
    {
        Assert.Equal("|日期：113年5月___日\n", new PdfFile().Page().Text(60, 100, "日期：").Text(90, 100, "___________").Text(91, 100, "113年5月").Text(146, 100, "日").Dump());
    }

    [Theory]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    public void Turned_pages_read_upright(string rotation)
    {
        var document = new PdfFile().Page(extra: rotation).Grid([50, 150, 300], [100, 130]).Text(60, 119, "企業名稱").Text(160, 119, "林木工坊").Read();
        Assert.Equal("table 1 1x2\n 1,1 |企業名稱\n 1,2 |林木工坊\n", Dump.Write(document));
        var box = ((Table)document.Blocks[0]).Cells[1].Box!.Value;
        Assert.Equal(
            rotation switch { "/Rotate 90" => new PageBox(712, 150, 742, 300), "/Rotate 180" => new PageBox(295, 712, 445, 742), _ => new PageBox(100, 295, 130, 445) },
            box);
    }

    [Fact]
    public void Writing_that_stands_sideways_on_the_page()
    {
        var document = new PdfFile().Page().Draw("0 1 -1 0 595 0 cm").Grid([50, 150, 300], [500, 530]).Text(60, 519, "企業名稱").Text(160, 519, "林木工坊").Read();
        Assert.Equal("table 1 1x2\n 1,1 |企業名稱\n 1,2 |林木工坊\n", Dump.Write(document));
    }

    [Fact]
    public void Radicals_and_compatibility_forms_are_the_characters_that_they_look_like()
    {
        Assert.Equal("|工年金長青\n", new PdfFile().Page().Text(60, 100, "\u2F2F\uF98E\uF90A\u2ED1\u2ED8").Dump());
    }

    [Fact]
    public void Fonts_that_do_not_tell_their_characters()
    {
        Assert.Equal(
            "|資本額：\uFFFD\uFFFD\uFFFD\n! Partial: 第 1 頁有部分字型沒有文字對照表，這些字無法取出，請以人工檢視\n",
            new PdfFile().Page().Text(60, 100, "資本額：").Text(100, 100, "\u0101\u0102\u0103", font: "F2").Dump());
        Assert.StartsWith("pdf Unreadable: PDF 的字型沒有文字對照表", new PdfFile().Page().Text(60, 100, "資本額五百萬", font: "F2").Dump(), StringComparison.Ordinal);
        // A private code says nothing in an ordinary font.
        Assert.Contains("|\uFFFD設計\n", new PdfFile().Page().Text(60, 100, "\uF0FE設計").Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_over_words_hides_none_of_them()
    {
        Assert.Equal("|林木工坊<picture>\n", new PdfFile().Picture("Im1").Page().Text(60, 100, "林木工坊").Draw("q 30 0 0 30 65 728 cm /Im1 Do Q").Dump());
    }

    [Fact]
    public void Words_over_other_words_are_not_read()
    {
        Assert.StartsWith("|負責人：\uFFFD\uFFFD\uFFFD\uFFFD\n", new PdfFile().Page().Text(60, 100, "負責人：").Text(100, 100, "林宥").Text(104, 100, "陳大").Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_typed_between_the_blanks_of_a_form()
    {
        Assert.Equal("|民國98 年\n", new PdfFile().Page().Text(60, 100, "民國\u3000\u3000年").Text(82, 100, "98").Dump());
    }

    [Fact]
    public void A_stroke_through_a_value_is_a_doubt()
    {
        var document = new PdfFile().Page().Grid([50, 150, 300], [100, 130]).Text(60, 119, "員工數").Text(160, 119, "14").Draw("158 720 m 174 734 l S").Read();
        Assert.Equal([false, true], ((Table)document.Blocks[0]).Cells.Select(c => c.IsObscured));
    }

    [Fact]
    public void A_page_askew_is_read_as_a_picture()
    {
        Assert.StartsWith("pdf Unreadable: 掃描影像裡認不出", new PdfFile().Page().Draw("0.9998 0.0175 -0.0175 0.9998 0 0 cm").Text(60, 100, "企業名稱：林木工坊").Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_footers_and_page_numbers_are_no_text()
    {
        var file = new PdfFile();
        for (var i = 1; i <= 3; i++)
        {
            file.Page().Text(60, 40, "林木工坊輔導計畫書", 9).Text(60, 75, "附件三、個人資料提供同意書", 16).Text(60, 200, "第" + i + "份").Text(280, 810, "- " + i + " -", 9);
        }

        var document = file.Read();
        Assert.Equal(
            ["Header 林木工坊輔導計畫書", "Body 附件三、個人資料提供同意書", "Body 第1份", "Footer - 1 -"],
            document.Blocks.OfType<Paragraph>().Where(p => p.Page == 1).Select(p => $"{p.Place} {p.Text}"));
    }

    [Fact]
    public void Slides_are_told_from_letters()
    {
        static Document Of(double width, double height, double size) => new PdfFile().Page(width, height).Text(60, 100, "營運概況", size).Text(60, 200, "公司成立於一百零三年", size).Read();
        Assert.Equal(("pptx", "pdf", "pdf"), (Of(960, 540, 24).MadeAs, Of(842, 595, 11).MadeAs, Of(595, 842, 24).MadeAs));
    }
}
