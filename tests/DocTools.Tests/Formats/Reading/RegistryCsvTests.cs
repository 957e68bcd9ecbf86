using System.Text;
using DocTools.Core.Rules;
using DocTools.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Formats.Reading;

public sealed class RegistryCsvTests
{
    private const string Header = "ubn,name,program,year,ended_on,status,note\n";

    [Fact]
    public void Years_and_dates_may_be_of_either_calendar_and_a_lost_zero_comes_back()
    {
        var (registry, faults) = Read(Header + "04595257,台積,design-113,112,112.12.31,completed,\n4595257,\"甲,乙\",x,2023,2023-06-30,current,不可歸責\n\n22099131,丙,x,,,suspended,\n");
        Assert.Empty(faults);
        Assert.Equal(
            [
                new RegistryEntry(2, "04595257", "台積", "design-113", 2023, new DateOnly(2023, 12, 31), "completed", ""),
                new RegistryEntry(3, "04595257", "甲,乙", "x", 2023, new DateOnly(2023, 6, 30), "current", "不可歸責"),
            ],
            registry.Of("04595257"));
        Assert.Equal((null, null), (registry.Of("22099131").Single().Year, registry.Of("22099131").Single().EndedOn));
    }

    [Fact]
    public void Big5_and_a_mark_are_read()
    {
        Assert.Equal("臺灣", RegistryCsv.Read(TextDecoder.Big5.GetBytes(Header + "04595257,臺灣,x,112,,completed,\n")).Registry.Entries.Single().Name);
        Assert.Equal("臺灣", Read("\uFEFF" + Header + "04595257,臺灣,x,112,,completed,\n").Registry.Entries.Single().Name);
    }

    [Theory]
    [InlineData("04595257,甲,x,112,,complete,", "status")]
    [InlineData("0459525,甲乙,x,112,113年2月30日,completed,", "ended_on")]
    [InlineData("無,甲,x,112,,completed,", "ubn")]
    [InlineData("04595257,甲,x,去年,,completed,", "year")]
    public void A_row_that_cannot_be_understood_is_a_fault_with_its_line(string row, string column)
    {
        var fault = Assert.Single(Read(Header + row + "\n").Faults);
        Assert.Contains("第 2 列的 " + column, fault.Text, StringComparison.Ordinal);
        Assert.Contains("line 2: " + column, fault.TextEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_the_header_is_a_fault() => Assert.Contains("ubn", Assert.Single(Read("統編,名稱\n").Faults).TextEn, StringComparison.Ordinal);

    private static (Registry Registry, System.Collections.Immutable.ImmutableArray<Notice> Faults) Read(string text) => RegistryCsv.Read(Encoding.UTF8.GetBytes(text));
}
