using DocTools.Core.Programs;
using DocTools.Core.Ranking;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Ranking;

public sealed class RankingLoaderTests : IDisposable
{
    private const string Sound = """
        title: 測試計畫
        project: [form.name]
        stages:
          - id: first
            title: { zh: 評選, en: selection }
            select: 3
            selectReference: 壹
            criteria:
              - { name: 甲, weight: 60, reference: 貳 }
              - { name: 乙, weight: 40, reference: 貳 }
            tieBreak: [乙]
            tieBreakReference: 參
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("b2g-113", "proposal", "30 30 40", "5")]
    [InlineData("b2g-113", "report", "40 40 20", "-")]
    [InlineData("cluster-110", "proposal", "40 30 20 10|40 30 20 10", "-|-")]
    [InlineData("design-113", "proposal", "30 25 25 20|20 25 25 20 5 5", "8|2")]
    public void The_programmes_have_the_weights_and_cut_offs_of_their_guidance(string program, string stage, string weights, string select)
    {
        var found = RankingSamples.Definition(program).FindStage(stage)!;
        Assert.Equal(weights, string.Join('|', found.Groups.Select(g => string.Join(' ', found.CriteriaOf(g).Select(c => c.In(g))))));
        Assert.Equal(select, string.Join('|', found.Groups.Select(g => g.Select?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));
    }

    [Fact]
    public void A_sound_file_has_no_faults() => Assert.Equal("", Faults(Sound));

    [Theory]
    [InlineData("weight: 60", "weight: 50", "add up to 90")]
    [InlineData("weight: 60", "wieght: 60", "9: unknown key 'wieght'; did you mean 'weight'?")]
    [InlineData("tieBreak: [乙]", "tieBreak: [丙]", "11: unknown criterion '丙'")]
    [InlineData("    tieBreakReference: 參", "", "'tieBreakReference' is missing")]
    [InlineData("select: 3", "select: 0", "6: 'select' must be a whole number")]
    [InlineData("    selectReference: 壹", "", "'selectReference' is missing")]
    [InlineData("{ name: 乙, weight: 40, reference: 貳 }", "{ name: 甲, weight: 40, reference: 貳 }", "'甲' stands twice")]
    [InlineData("weight: 40, reference: 貳", "weight: 40", "'reference' is missing")]
    [InlineData("weight: 40", "weights: { x: 40 }", "unknown group 'x'")]
    [InlineData("    title: { zh: 評選, en: selection }", "", "'title' is missing")]
    [InlineData("    select: 3", "    select: 3\n    pass: { mark: 70, reference: 肆 }", "'pass' and 'select' exclude each other")]
    [InlineData("    select: 3", "    select: 3\n    groups: [{ id: a, reference: 伍 }]", "belongs into the groups")]
    public void Every_fault_is_told_with_its_line(string part, string instead, string fault) =>
        Assert.Contains(fault, Faults(Sound.Replace(part, instead, StringComparison.Ordinal)), StringComparison.Ordinal);

    private string Faults(string yaml)
    {
        _folder.Write("p/ranking.yaml", yaml);
        var errors = new DefinitionErrors();
        var definition = RankingLoader.Load(_folder["p"], program: null, errors);
        Assert.Equal(errors.None, definition is not null);
        return string.Join('\n', errors.All.Select(e => $"{e.Line}: {e.Message}"));
    }
}
