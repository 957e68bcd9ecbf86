using DocTools.Core.Rollups;
using Xunit;

namespace DocTools.Tests.Core.Rollups;

public sealed class TotalsTests
{
    [Theory]
    [InlineData(2_940_000_000, 2_945_563_000, true)] // cut off
    [InlineData(2_950_000_000, 2_945_563_000, true)] // rounded
    [InlineData(2_930_000_000, 2_945_563_000, false)]
    [InlineData(2_850_000_000, 2_864_869_000, false)]
    [InlineData(2_940_000_000, 2_940_000_000, true)]
    public void A_declared_total_agrees_at_its_written_precision(long declared, long sum, bool agrees) =>
        Assert.Equal(agrees, new DeclaredAmount(declared, 10_000_000, "").Agrees(sum));

    [Theory]
    [InlineData(10, 4, new[] { 3, 3, 2, 2 })]
    [InlineData(1_000_001, 2, new[] { 500_001, 500_000 })]
    [InlineData(9, 3, new[] { 3, 3, 3 })]
    [InlineData(0, 2, new[] { 0, 0 })]
    [InlineData(1, 3, new[] { 1, 0, 0 })]
    public void Shares_are_whole_dollars_and_add_up(int amount, int count, int[] shares) =>
        Assert.Equal(shares.Select(s => (decimal)s), Enumerable.Range(0, count).Select(i => new StrategyShare(0, "", i, count).Of(amount)));

    [Theory]
    [InlineData("29.4億元", "2,940,000,000 10,000,000")]
    [InlineData("2億9,400萬元", "294,000,000 10,000")]
    [InlineData("2,945,563,000元", "2,945,563,000 1")]
    [InlineData("30億元", "3,000,000,000 100,000,000")]
    public void The_precision_is_that_of_the_last_digit(string written, string expected)
    {
        var declared = RollupSample.OfText($"本方案由文化部等作為推動單位，112 年所需經費估計為 {written}、113 年所需經費估計為 1元。\n附件：工作項目、經費匡列及期程\n一、 文化部\n計畫名稱 甲\n年度預算\n{RollupSample.Years}\n--- --- --- ---").Declared!.Years[112];
        Assert.Equal(expected, FormattableString.Invariant($"{declared.Value:#,##0} {declared.Precision:#,##0}"));
    }
}
