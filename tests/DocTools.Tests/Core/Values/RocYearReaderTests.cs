using DocTools.Core.Values;
using Xunit;

namespace DocTools.Tests.Core.Values;

public class RocYearReaderTests
{
    [Theory]
    [InlineData("109", "109")]
    [InlineData("１０９年度", "109")]
    [InlineData("民國109年", "109")]
    [InlineData("2020", "109")]
    [InlineData("西元 2019 年", "108")]
    [InlineData("一百零九年", "109")]
    [InlineData("109.0", "109")]
    [InlineData("無", "blank")]
    [InlineData("-", "blank")]
    [InlineData("108、109年", "invalid")]
    [InlineData("109年5月", "invalid")]
    [InlineData("1500", "invalid")]
    [InlineData("0", "invalid")]
    [InlineData("尚未", "invalid")]
    public void A_year_is_one_of_the_ROC(string text, string expected)
    {
        var parsed = ValueReader.Read(FieldType.RocYear, text, ParseContext.None);
        Assert.Equal(expected, parsed.Value?.Display ?? parsed.Outcome.ToString().ToLowerInvariant());
    }
}
