using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Printing;
using DocTools.Core.Programs;
using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Printing;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData(FieldType.Money, "5000000", 1000, "", " 千元", "5,000")]
    [InlineData(FieldType.Money, "5000500", 1000, "", " 千元", "5,000.5")]
    [InlineData(FieldType.Money, "250000", 1, "", "", "250,000")]
    [InlineData(FieldType.Percent, "12.5", 1, "", "", "12.5%")]
    [InlineData(FieldType.Percent, "12.5", 1, "", "%", "12.5")]
    [InlineData(FieldType.RocYear, "109", 1, "", "", "109年")]
    [InlineData(FieldType.RocYear, "109", 1, "", "年", "109")]
    [InlineData(FieldType.Months, "2.5", 1, "", " 人月", "2.5")]
    [InlineData(FieldType.Integer, "1200", 1, "", " 人", "1,200")]
    public void A_number_is_written_in_the_printed_unit(FieldType type, string value, int unit, string before, string behind, string expected) =>
        Assert.Equal(expected, ValueText.Write(Field(type), new FieldValue.Number(decimal.Parse(value, CultureInfo.InvariantCulture)), unit, before, behind));

    [Theory]
    [InlineData("2024-05-06", "", "民國113年5月6日")]
    [InlineData("2024-05-06", "中華民國 ", "113年5月6日")]
    [InlineData("1912-01-01", "", "民國1年1月1日")]
    [InlineData("1911-12-31", "", "西元1911年12月31日")]
    public void A_date_is_written_by_the_ROC_calendar(string value, string before, string expected) =>
        Assert.Equal(expected, ValueText.Write(Field(FieldType.Date), new FieldValue.Date(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)), before: before));

    [Theory]
    [InlineData("0223660812#398", "02-2366-0812#398")]
    [InlineData("0912345678", "0912-345-678")]
    [InlineData("037123456", "037-12-3456")]
    [InlineData("0800123456", "0800-123456")]
    [InlineData("082612345", "0826-1-2345")]
    [InlineData("12345", "12345")]
    [InlineData("電話另告", "電話另告")]
    public void A_telephone_number_is_written_with_its_area(string value, string expected) => Assert.Equal(expected, ValueText.Write(Field(FieldType.Phone), new FieldValue.Text(value)));

    [Theory]
    [InlineData("2", "*2")]
    [InlineData("6,7,8", "*6 *7 *8")]
    [InlineData("10", "*10")]
    [InlineData("12", "*⑫")]
    public void A_checkpoint_above_ten_is_no_two_numbers(string numbers, string expected) =>
        Assert.Equal(expected, ValueText.Write(Field(FieldType.Map), new FieldValue.Map([new MapEntry("6月", [.. numbers.Split(',').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture))])], Lists: true), entry: "6月"));

    [Fact]
    public void Yes_and_no_and_options_are_written_as_printed()
    {
        var choice = Field(FieldType.Choice) with { Options = [new ChoiceOption("design", ["設計優化輔導", "設計優化"])] };
        Assert.Equal("設計優化輔導", ValueText.Write(choice, new FieldValue.Text("design")));
        Assert.Equal("否", ValueText.Write(Field(FieldType.YesNo), new FieldValue.Flag(false)));
    }

    private static FieldDefinition Field(FieldType type) => new() { Id = "x", Type = type, Label = "x" };
}
