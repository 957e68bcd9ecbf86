using DocTools.Core.Rules;
using DocTools.Core.Rules.Kinds;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>Looking applicants up against comparing every two of them.</summary>
public class ApplicantIndexTests
{
    private static readonly string?[] Names = ["山海", "山海有限公司", "山海股份有限公司", "山海兩合公司", "有限公司", "股份", "股份有限公司", "", "澐岫製茶", null];
    private static readonly string?[] Numbers = ["04595257", "22099131", null, null];

    [Fact]
    public void Those_that_are_found_are_those_that_are_the_same()
    {
        var all = (from name in Names from number in Numbers select new ApplicantKey(number, "u", name, "n")).ToList();
        var index = new ApplicantIndex(all);
        foreach (var one in all)
        {
            Assert.Equal(Enumerable.Range(0, all.Count).Where(i => one.Same(all[i])), index.Same(one));
            Assert.Equal(Enumerable.Range(0, all.Count).Where(i => one.SameUbn(all[i]) == true), index.SameUbn(one));
        }
    }
}
