using DocTools.Core.Rules.Formulas;
using Xunit;

namespace DocTools.Tests.Core.Rules;

public class PartyTests
{
    private static readonly string[] Suffixes = ["股份有限公司", "有限公司"];

    [Theory]
    [InlineData("04595257", "甲行", "04595257", "乙行", true)]
    [InlineData("04595257", "甲行", "22099131", "甲行", false)]
    [InlineData(null, "山海有限公司", "22099131", "山 海", true)]
    [InlineData(null, "臺東茶行", null, "台東茶行", true)]
    [InlineData(null, "山海有限公司", null, "山海股份有限公司", false)]
    [InlineData(null, "山海（統編 04595257）", "04595257", "甲行", true)]
    [InlineData(null, null, null, null, false)]
    [InlineData("", "", "", "", false)]
    public void One_company_or_two(string? number, string? name, string? otherNumber, string? otherName, bool same)
    {
        var (one, other) = (Party.Of(number, name, Suffixes), Party.Of(otherNumber, otherName, Suffixes));
        Assert.Equal(same, one.Is(other));
        Assert.Equal(same, other.Is(one));
    }

    [Theory]
    [InlineData("cluster-109", null, "cluster-109:山城", null, true)]
    [InlineData("cluster-109:山城", null, "cluster-109:「山城」", null, true)]
    [InlineData("cluster-109:山城", null, "cluster-109:海岸", null, false)]
    [InlineData("cluster-109:山城", null, "cluster-109", null, false)]
    [InlineData("cluster-109", null, "109年度數位群聚輔導", null, true)]
    [InlineData("cluster-109", null, "數位群聚", 2020, true)]
    [InlineData("cluster-109", null, "數位群聚", 2019, false)]
    [InlineData("cluster-109", null, "cluster-108", null, false)]
    [InlineData("", null, "城鄉創生", 2020, true)]
    public void A_programme_of_the_registry(string wanted, int? year, string row, int? rowYear, bool included)
    {
        var program = LoadedProgram.Of("cluster-110").Program;
        Assert.Equal(included, RegistryProgram.Of(wanted, year, program).Includes(RegistryProgram.Of(row, rowYear, program)));
    }
}
