using DocTools.Cli.Commands;
using DocTools.Cli.Definitions;
using DocTools.Core.Rules.Messages;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary><c>docs/rules</c> is written from the definitions, for every programme. UPDATE_SNAPSHOTS=1 rewrites the pages (and fails).</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Programs => [.. TemplateFolder.Find().Programs()];

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_pages_are_those_that_the_definition_gives(string program)
    {
        var stale = new List<string>();
        foreach (var (name, text) in ProgramsPagesCommand.PagesOf(ProgramKit.Open(TemplateFolder.Find().FolderOf(program), Language.Chinese)))
        {
            var path = RepositoryRoot.File("docs", "rules", name);
            if (File.Exists(path) && string.Equals(File.ReadAllText(path), text, StringComparison.Ordinal))
            {
                continue;
            }

            stale.Add($"docs/rules/{name}");
            if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
        }

        Assert.True(stale.Count == 0, $"{string.Join(", ", stale)} is stale: doctools programs pages {program} --out docs/rules");
    }

    [Fact]
    public void Every_rule_stands_on_its_page_with_both_examples_and_its_reference()
    {
        foreach (var program in TemplateFolder.Find().Programs())
        {
            var kit = ProgramKit.Open(TemplateFolder.Find().FolderOf(program), Language.Chinese);
            var page = ProgramsPagesCommand.PagesOf(kit).First().Text;
            Assert.Equal(kit.Rules.Rules.Length, page.Split("\n通過 passes：").Length - 1);
            Assert.Equal(kit.Rules.Rules.Length, page.Split("\n發現 fails：").Length - 1);
            Assert.All(kit.Rules.Rules, r => Assert.Contains($"\n## {r.Code}\n", page, StringComparison.Ordinal));
            Assert.DoesNotContain("：–", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Explain_tells_a_code_of_a_programme_and_a_common_one()
    {
        var own = CommandRun.Of("explain", "budget.tax", "--lang", "en");
        Assert.True(own.Code == 0, own.ToString());
        Assert.All(new[] { "design-113", "0.05", "附件四 伍、四、註1", "passes", "fails", "NT$5,650" }, t => Assert.Contains(t, own.Output, StringComparison.Ordinal));
        var common = CommandRun.Of("explain", "field.missing", "--program", "design-113");
        Assert.True(common.Code == 0, common.ToString());
        Assert.Contains("各計畫共用", common.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_a_code_of_a_rollup()
    {
        var run = CommandRun.Of("explain", "rollup.declared-sum", "--lang", "en");
        Assert.True(run.Code == 0, run.ToString());
        Assert.All(new[] { "si-action-plan", "肆、二、經費需求", "{written}" }, t => Assert.Contains(t, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_a_rollup_has_every_finding_with_its_paragraph()
    {
        var kit = ProgramKit.Open(TemplateFolder.Find().FolderOf("si-action-plan"), Language.Chinese);
        var page = ProgramsPagesCommand.PagesOf(kit).First().Text;
        Assert.NotEmpty(kit.Rollup!.Findings);
        Assert.All(kit.Rollup.Findings, f => Assert.Contains($"\n## {f.Code}\n", page, StringComparison.Ordinal));
        Assert.All(kit.Rollup.Findings, f => Assert.Contains($"段落 paragraph：{f.Reference}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_suggests_the_code_that_was_meant()
    {
        var run = CommandRun.Of("explain", "budget.txa");
        Assert.True(run.Code == 2 && run.Error.Contains("「budget.tax」", StringComparison.Ordinal), run.ToString());
    }
}
