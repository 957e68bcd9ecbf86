using DocTools.Core.Documents;
using Xunit;

namespace DocTools.Tests.Core.Rollups;

/// <summary>Where plan sheets begin and end, and which text belongs to what.</summary>
public sealed class SheetTests
{
    [Fact]
    public void Expected_results_are_parted_at_their_numbers_only()
    {
        var plan = Assert.Single(RollupSample.OfText("一、 文化部\n計畫策略 加速創新發展\n計畫名稱 甲\n預期績效 總說：\n(一) 依(三)辦理\n2 場。\n(二) 每年 100\n萬人。(三) 完成 API\nv2 一式。").Plans);
        Assert.Equal(["總說：", "依(三)辦理2 場。", "每年 100萬人。", "完成 API v2 一式。"], plan.Indicators.AsEnumerable());
    }

    [Fact]
    public void A_heading_needs_a_label_below_it()
    {
        var report = RollupSample.OfText("一、 文化部\n計畫名稱 甲\n預期績效\n說明如下：\n二、 教育部\n一起辦理。\n三、 教育部\n計畫名稱 乙\n預期績效\n丙");
        Assert.Equal(["文化部/甲", "教育部/乙"], report.Plans.Select(p => p.Ministry + "/" + p.Name));
        Assert.Contains("二、 教育部", Assert.Single(report.Plans[0].Indicators), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_may_hold_labels_beside_values_in_any_order()
    {
        var report = RollupSample.OfTable("主要內容 | 乙", "年度預算 | 112年 | 113年 | 114年 | 115年", " | 1萬元 | 2萬元 | 3萬元 | 4萬元", "計畫名稱 | 甲", "計畫策略 | 串聯多元資源／加速創新發展", "主辦機關 | 國科會");
        var plan = Assert.Single(report.Plans);
        Assert.Equal(("國家科學及技術委員會", "甲", "乙"), (plan.Ministry, plan.Name, plan.Content));
        Assert.Equal(["串聯多元資源", "加速創新發展"], plan.Strategies.AsEnumerable());
        Assert.Equal("112 10000 approved; 113 20000 approved; 114 30000 approved; 115 40000 approved", RollupSample.Text(plan));
    }

    [Fact]
    public void One_cell_over_two_years_is_nobodys_amount()
    {
        Cell At(int row, int column, string text, int span = 1) => new(row, column, 1, span, text);
        var report = RollupSample.Of([new Table("1", 2, 5, [At(1, 1, "計畫名稱"), At(1, 2, "112年"), At(1, 3, "113年"), At(1, 4, "114年"), At(1, 5, "115年"), At(2, 1, "甲"), At(2, 2, "10萬元", 2), At(2, 4, "1萬元"), At(2, 5, "---")])]);
        Assert.Equal("112 - unreadable; 113 - unreadable; 114 10000 approved; 115 - none", RollupSample.Text(Assert.Single(report.Plans)));
    }

    [Fact]
    public void A_table_that_goes_on_after_a_page_goes_on_with_the_same_sheet()
    {
        Table Rows(string number, params string[] texts) => new(number, texts.Length / 2, 2, [.. texts.Select((t, i) => new Cell((i / 2) + 1, (i % 2) + 1, 1, 1, t))]);
        var report = RollupSample.Of([new Paragraph("一、 教育部"), Rows("1", "計畫策略", "加速創新發展", "計畫名稱", "甲", "主要內容", "乙"), new Paragraph("12"), Rows("2", "預期績效", "丙"), Rows("3", "計畫策略", "加速創新發展", "計畫名稱", "丁")]);
        Assert.Equal(["甲:乙:丙", "丁::"], report.Plans.Select(p => p.Name + ":" + p.Content + ":" + string.Join('/', p.Indicators)));
        Assert.All(report.Plans, p => Assert.Equal("教育部", p.Ministry));
    }

    [Fact]
    public void Labels_and_amounts_that_a_reader_took_for_heads_of_pages_are_read()
    {
        Paragraph Head(string text) => new(text) { Place = ParagraphPlace.Header };
        var report = RollupSample.Of([new Paragraph("一、 教育部"), new Paragraph("計畫名稱 甲"), Head("社會創新行動方案"), Head("年度預算"), Head(RollupSample.Years), Head("50萬元 --- 1億 2,000萬元"), Head("(預計爭取)"), Head("備註"), Head("12")]);
        Assert.Equal("112 500000 approved; 113 - none; 114 120000000 sought; 115 - see-note", RollupSample.Text(Assert.Single(report.Plans)));
        Assert.Equal("甲", report.Plans[0].Name);
    }

    [Fact]
    public void A_first_row_that_was_left_out_as_a_repeated_head_is_known()
    {
        Cell At(int row, int column, string text, int page) => new(row, column, 1, 1, text) { Page = page };
        Table Two(int page) => new("1", 3, 2, [At(1, 1, "計畫策略", 1), At(1, 2, "串聯多元資源", 1), At(2, 1, "計畫名稱", 1), At(2, 2, "甲", 1), At(3, 1, "計畫名稱", page), At(3, 2, "乙", page)]);
        Assert.Equal(["甲:串聯多元資源", "乙:串聯多元資源"], RollupSample.Of([Two(2)]).Plans.Select(p => p.Name + ":" + string.Join('、', p.Strategies)));
        Assert.Equal(["甲:串聯多元資源", "乙:"], RollupSample.Of([Two(1)]).Plans.Select(p => p.Name + ":" + string.Join('、', p.Strategies)));
    }

    [Fact]
    public void Text_without_end_is_read_in_time()
    {
        var report = RollupSample.OfText("計畫名稱 甲\n年度預算\n" + RollupSample.Years + "\n" + string.Concat(Enumerable.Repeat("(((12,34億 ", 4000)) + "\n預期績效 " + string.Concat(Enumerable.Repeat("(一)", 20000)));
        Assert.Single(report.Plans);
    }
}
