using DocTools.Core.Letters;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Letters;

public sealed class LetterFormatTests
{
    [Theory]
    [InlineData(null, "113年5月10日")]
    [InlineData("日期", "113年5月10日")]
    [InlineData("民國日期", "中華民國113年5月10日")]
    [InlineData("roc-date", "中華民國113年5月10日")]
    [InlineData("日期星期", "113年5月10日（星期五）")]
    [InlineData("國字日期", "中華民國一百一十三年五月十日")]
    [InlineData("西元日期", "2024年5月10日")]
    public void A_date_is_written(string? format, string expected) =>
        Assert.Equal(expected, Write(new FieldValue.Date(new DateOnly(2024, 5, 10)), LetterType.Date, format));

    [Theory]
    [InlineData("1912-01-01", "1年1月1日")]
    [InlineData("1911-12-31", "民國前1年12月31日")]
    public void A_date_at_the_edge_of_the_calendar_is_written(string date, string expected) =>
        Assert.Equal(expected, Write(new FieldValue.Date(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)), LetterType.Date, null));

    [Theory]
    [InlineData("2024-05-22T17:00:00+08:00", null, "113年5月22日（星期三）下午5時")]
    [InlineData("2024-05-22T09:00:00+00:00", "時間", "下午5時")]
    [InlineData("2024-05-22T17:00:01+08:00", "時間", "下午5時0分1秒")]
    [InlineData("2024-05-22T09:30:00+08:00", "時間", "上午9時30分")]
    [InlineData("2024-05-22T12:05:00+08:00", "時間", "中午12時5分")]
    [InlineData("2024-05-22T00:00:00+08:00", "日期", "113年5月22日")]
    public void A_moment_is_written_in_the_time_of_Taiwan(string moment, string? format, string expected) =>
        Assert.Equal(expected, Write(new FieldValue.Text(moment), LetterType.Moment, format));

    [Theory]
    [InlineData(250000, LetterType.Money, null, "250,000")]
    [InlineData(250000, LetterType.Number, null, "250000")]
    [InlineData(250000, LetterType.Number, "千分位", "250,000")]
    [InlineData(250000, LetterType.Money, "國字金額", "新臺幣貳拾伍萬元整")]
    [InlineData(250000.5, LetterType.Money, "國字金額", null)]
    [InlineData(12, LetterType.Number, "國字", "十二")]
    [InlineData(12.5, LetterType.Percent, null, "12.5%")]
    public void A_number_is_written(double number, LetterType type, string? format, string? expected) =>
        Assert.Equal(expected, Write(new FieldValue.Number((decimal)number), type, format));

    [Fact]
    public void Lists_and_answers_are_written()
    {
        Assert.Equal("甲、乙", Write(new FieldValue.List(["甲", "乙"]), LetterType.List, null));
        Assert.Equal("甲\n乙", Write(new FieldValue.List(["甲", "乙"]), LetterType.List, "分行"));
        Assert.Equal("否", Write(new FieldValue.Flag(false), LetterType.Flag, null));
        Assert.Equal("一 二", Write(new FieldValue.Text("一\n二"), LetterType.Text, "單行"));
    }

    [Fact]
    public void Names_of_formats_are_told_apart() =>
        Assert.Equal(LetterFormat.All.Length * 2, LetterFormat.All.SelectMany(f => new[] { f.Name, f.Synonym }).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    private static string? Write(FieldValue value, LetterType type, string? format) =>
        LetterFormat.Write(value, new LetterName("x", type, "x"), format is null ? null : LetterFormat.Find(format) ?? throw new ArgumentException(format, nameof(format)));
}
