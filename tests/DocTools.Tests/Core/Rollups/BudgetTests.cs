using Xunit;

namespace DocTools.Tests.Core.Rollups;

/// <summary>What the cells of a year say, in running text and in tables.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData("50萬元 50萬元\n(預計爭取)\n50萬元\n(規劃經費)\n---", "112 500000 approved; 113 500000 sought; 114 500000 planned; 115 - none")]
    [InlineData("4億 5,000萬元 4億 5,000萬元 4億 5,000萬元 4億 5,000萬元", "112 450000000 approved; 113 450000000 approved; 114 450000000 approved; 115 450000000 approved")]
    [InlineData("5,617.60萬元 1,200千元 1,200,000元 0元", "112 56176000 approved; 113 1200000 approved; 114 1200000 approved; 115 0 approved")]
    [InlineData("備註 備註 備註 備註", "112 - see-note; 113 - see-note; 114 - see-note; 115 - see-note")]
    [InlineData("2,000萬元\n(概算)\n2,000萬元\n（概算）\n－－－ 無", "112 20000000 estimated; 113 20000000 estimated; 114 - none; 115 - none")]
    [InlineData("50萬元50萬元 50 萬元 50萬元", "112 500000 approved; 113 500000 approved; 114 500000 approved; 115 500000 approved")]
    [InlineData("10萬元 20萬元 30萬元 40萬元\n(預計爭取) (預計爭取) (預計爭取) (概算)", "112 100000 sought; 113 200000 sought; 114 300000 sought; 115 400000 estimated")]
    [InlineData("10萬元 20萬元 30萬元\n(概算)\n40萬元\n(概算)", "112 100000 approved; 113 200000 approved; 114 300000 estimated; 115 400000 estimated")]
    [InlineData("10萬元\n45\n20萬元\n30萬元 40萬元", "112 100000 approved; 113 200000 approved; 114 300000 approved; 115 400000 approved")]
    public void Cells_of_running_text_are_parted(string budget, string expected) => Assert.Equal(expected, RollupSample.Text(RollupSample.OfBudget(budget)));

    [Theory]
    [InlineData("10萬元 20萬元 30萬元 40萬元\n(預計爭取) (預計爭取) (概算)")] // whose mark is missing?
    [InlineData("10萬元 20萬元 30萬元 40萬元\n(預計爭取)")] // below which amount?
    [InlineData("10萬元\n20萬元 30萬元 ---\n(預計爭取)")]
    [InlineData("10萬元 20萬元 30萬元")]
    [InlineData("10萬元 20萬元 30萬元 40萬元 50萬元")]
    [InlineData("10萬元 / 20萬元")]
    [InlineData("10萬元 (預計爭取) 10萬元 10萬元")] // an amount is missing, or three years are meant
    public void Cells_that_cannot_be_told_apart_are_all_unreadable(string budget) =>
        Assert.Equal("112 - unreadable; 113 - unreadable; 114 - unreadable; 115 - unreadable", RollupSample.Text(RollupSample.OfBudget(budget)));

    [Theory]
    [InlineData("待定")]
    [InlineData("約50萬元")]
    [InlineData("50萬元(待確認)")]
    [InlineData("預計50萬元")]
    [InlineData("50萬元(預計爭取)(概算)")]
    [InlineData("50件")]
    [InlineData("30-50萬元")]
    [InlineData("-50萬元")]
    [InlineData("無法估計")]
    [InlineData("未核定50萬元")]
    [InlineData("1,20萬元")]
    public void What_is_neither_amount_nor_mark_is_unreadable(string cell)
    {
        var plan = RollupSample.OfBudget($"10萬元 {cell} 10萬元 10萬元");
        Assert.Equal("112 100000 approved; 113 - unreadable; 114 100000 approved; 115 100000 approved", RollupSample.Text(plan));
        Assert.Equal(cell, plan.Budget[113].Raw);
    }

    [Theory]
    [InlineData("112年 | 113年 | 114年 | 115年", "10萬元 | 20萬元(概算) | --- | 備註", "112 100000 approved; 113 200000 estimated; 114 - none; 115 - see-note")]
    [InlineData("115 | 114 | 113 | 112", "10萬元 | 20 萬元 | 300,000 | 40萬元", "112 400000 approved; 113 300000 approved; 114 200000 approved; 115 100000 approved")]
    [InlineData("民國112年度 | 2024年 | 114年度預算 | 115年(千元)", "10萬元 | 20萬元 | 30萬元 | 40", "112 100000 approved; 113 200000 approved; 114 300000 approved; 115 40000 approved")]
    [InlineData("112年預算(萬元) | 113年預算(萬元) | 114年預算(萬元) | 115年預算(萬元)", "10 | 20(預計爭取) | 1,500千元 |", "112 100000 approved; 113 200000 sought; 114 1500000 approved")]
    [InlineData("112年(法定預算) | 113年（預計爭取） | 114年概算(萬元) | 115年(暫列)", "10萬元 | 20萬元 | 30 | 40萬元", "112 100000 approved; 113 200000 sought; 114 300000 estimated")]
    [InlineData("112年 | 113年(預計爭取) | 114年(預計爭取) | 115年(預計爭取)", "--- | --- | 30萬元(概算) | 備註", "112 - none; 113 - none; 114 300000 estimated; 115 - see-note")]
    public void A_row_per_plan_is_read_under_its_years(string heads, string cells, string expected)
    {
        var report = RollupSample.OfTable("機關 | 計畫名稱 | " + heads, "文化部 | 甲 | " + cells, "合計 | | 1 | 2 | 3 | 4");
        Assert.Equal(expected, RollupSample.Text(Assert.Single(report.Plans)));
    }

    [Fact]
    public void A_column_beside_a_year_tells_what_the_amount_is()
    {
        var report = RollupSample.OfTable("計畫名稱 | 112年 | 112年狀態 | 113年 | 113年備註", "甲 | 10萬元 | 概算 | 20萬元 | 預計爭取", "乙 | 10萬元 | 再議 | 20萬元 | 與甲合辦");
        Assert.Equal(["112 100000 estimated; 113 200000 sought", "112 - unreadable; 113 200000 approved"], report.Plans.Select(RollupSample.Text));
    }
}
