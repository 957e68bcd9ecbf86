using System.Text;
using DocTools.Cli.Output;
using Xunit;

namespace DocTools.Tests.Cli;

public sealed class SubmissionNameTests
{
    [Theory]
    [InlineData("A001", "A001")]
    [InlineData("陽光設計 (有限公司)", "陽光設計 (有限公司)")]
    [InlineData("50%", "50%")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("a%3Ab", "a%253Ab")]
    [InlineData("what?.eml", "what%3F.eml")]
    [InlineData("a\nb", "a%0Ab")]
    [InlineData("..", ".%2E")]
    [InlineData("tail.", "tail%2E")]
    [InlineData("con", "%63on")]
    [InlineData("COM1.backup", "%43OM1.backup")]
    [InlineData("console", "console")]
    public void Keeps_what_both_systems_take_and_encodes_only_the_rest(string id, string expected) => Assert.Equal(expected, SubmissionName.Of(id));

    [Fact]
    public void A_long_name_is_cut_at_a_character_and_stays_different_from_its_neighbour()
    {
        var one = string.Concat(Enumerable.Repeat("𠮷", 80)) + "一";
        var two = string.Concat(Enumerable.Repeat("𠮷", 80)) + "二";
        Assert.NotEqual(SubmissionName.Of(one), SubmissionName.Of(two), StringComparer.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(SubmissionName.Of(one)), 100, 200);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(SubmissionName.Of(one))));
    }
}
