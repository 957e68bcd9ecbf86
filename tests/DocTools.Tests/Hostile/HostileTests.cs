using System.Text.RegularExpressions;
using Xunit;

namespace DocTools.Tests.Hostile;

/// <summary>Files that mean harm: each ends as it should, soon, without an exception, with the finding of its end.</summary>
public sealed class HostileTests
{
    public static TheoryData<string> Fast => [.. HostileCases.All.Where(c => !c.IsLong).Select(c => c.Name)];

    public static TheoryData<string> Slow => [.. HostileCases.All.Where(c => c.IsLong).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Fast))]
    public void Ends_as_expected(string name) => Run(HostileCases.Named(name));

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Slow))]
    public void Ends_as_expected_in_the_long_run(string name) => Run(HostileCases.Named(name));

    private static void Run(HostileCase hostile)
    {
        var run = HostileRun.Of(hostile.File, hostile.Make());
        var matches = Regex.IsMatch(run.Ends, $"^(?:{hostile.Expected})$", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.True(matches, $"{hostile.Name}: expected {hostile.Expected}, but {(run.Ends.Length > 300 ? run.Ends[..300] + "…" : run.Ends)}\n{(run.Text.Length > 1500 ? run.Text[..1500] + "…" : run.Text)}");
    }
}
