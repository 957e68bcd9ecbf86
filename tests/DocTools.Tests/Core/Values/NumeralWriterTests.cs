using System.Globalization;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Values;

/// <summary>The rule of 國字大寫, by cases; ADR 0020 shows the same table.</summary>
public sealed class NumeralWriterTests
{
    [Theory]
    [InlineData("0", "零", "零")]
    [InlineData("1", "壹", "一")]
    [InlineData("10", "壹拾", "十")]
    [InlineData("12", "壹拾貳", "十二")]
    [InlineData("20", "貳拾", "二十")]
    [InlineData("100", "壹佰", "一百")]
    [InlineData("101", "壹佰零壹", "一百零一")]
    [InlineData("110", "壹佰壹拾", "一百一十")]
    [InlineData("1001", "壹仟零壹", "一千零一")]
    [InlineData("1010", "壹仟零壹拾", "一千零一十")]
    [InlineData("5000", "伍仟", "五千")]
    [InlineData("50000", "伍萬", "五萬")]
    [InlineData("100500", "壹拾萬零伍佰", "十萬零五百")]
    [InlineData("105000", "壹拾萬伍仟", "十萬五千")]
    [InlineData("250000", "貳拾伍萬", "二十五萬")]
    [InlineData("1000001", "壹佰萬零壹", "一百萬零一")]
    [InlineData("10203040", "壹仟零貳拾萬參仟零肆拾", "一千零二十萬三千零四十")]
    [InlineData("100000005", "壹億零伍", "一億零五")]
    [InlineData("100005000", "壹億零伍仟", "一億零五千")]
    [InlineData("101005000", "壹億零壹佰萬伍仟", "一億零一百萬五千")]
    [InlineData("1000050000000", "壹兆零伍仟萬", "一兆零五千萬")]
    [InlineData("1000000005000", "壹兆零伍仟", "一兆零五千")]
    [InlineData("100050000", "壹億零伍萬", "一億零五萬")]
    [InlineData("1000000000000", "壹兆", "一兆")]
    [InlineData("1000000000001", "壹兆零壹", "一兆零一")]
    [InlineData("9999999999999999", "玖仟玖佰玖拾玖兆玖仟玖佰玖拾玖億玖仟玖佰玖拾玖萬玖仟玖佰玖拾玖", null)]
    [InlineData("-12", "負壹拾貳", "負十二")]
    [InlineData("12.00", "壹拾貳", "十二")]
    [InlineData("12.5", null, null)]
    [InlineData("10000000000000000", null, null)]
    public void A_number_is_written_in_numerals(string number, string? financial, string? everyday)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal(financial, NumeralWriter.WriteFinancial(value));
        Assert.Equal(financial is null ? null : $"新臺幣{financial}元整", NumeralWriter.WriteAmount(value));
        if (everyday is not null || financial is null)
        {
            Assert.Equal(everyday, NumeralWriter.WriteEveryday(value));
        }
    }

    /// <summary>What is written reads back as the same number by the readers of the forms.</summary>
    [Fact]
    public void What_is_written_reads_back()
    {
        Assert.Equal(new FieldValue.Number(100_005_000), ValueReader.Read(FieldType.Money, NumeralWriter.WriteAmount(100_005_000)!, new ParseContext()).Value);
        var random = new Random(20240510);
        for (var i = 0; i < 2000; i++)
        {
            var value = Math.Floor((decimal)Math.Pow(10, random.NextDouble() * 12));
            var read = ValueReader.Read(FieldType.Money, NumeralWriter.WriteAmount(value)!, new ParseContext());
            Assert.Equal(new FieldValue.Number(value), read.Value);
        }
    }
}
