using Xunit;

namespace DocTools.Tests.Cli;

public sealed class RollupCommandTests : IDisposable
{
    private static readonly string Plan = RepositoryRoot.File("fixtures", "si-action-plan", "01-whole-document", "plan.txt");
    private static readonly string[] Outputs = ["findings.csv", "rollup.json", "rollup.xlsx"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Assert.Equal(0, Run("--out", _folder["a"]).Code);
        Assert.Equal(0, Run("--out", _folder["b"]).Code);
        Assert.Equal(0, Run("--out", _folder["b"]).Code);
        var first = _folder.Snapshot("a", Written);
        Assert.Equal(Outputs, first.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(first.OrderBy(f => f.Key, StringComparer.Ordinal), _folder.Snapshot("b", Written).OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    public void Fail_on_decides_over_the_exit_code(string severity, int code) => Assert.Equal(code, Run("--out", _folder["out"], "--fail-on", severity).Code);

    [Fact]
    public void Without_findings_of_the_severity_it_ends_with_0()
    {
        var plan = _folder.Write("plan.csv", "部會,計畫名稱,計畫策略,112年,113年,114年,115年\n文化部,甲,加速創新發展,1萬元,1萬元,1萬元,1萬元\n");
        var run = CommandRun.Of("rollup", plan, "--program", "si-action-plan", "--out", _folder["out"], "--fail-on", "warning");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Empty(run.Output);
    }

    [Fact]
    public void English_is_spoken_where_it_is_asked_for()
    {
        var run = Run("--out", _folder["out"], "--lang", "en");
        Assert.Contains("5 plan(s) of 4 ministry(ies), NT$487,900,004 in all", run.Error, StringComparison.Ordinal);
        Assert.Contains("For 114 the document declares '1.23億元'", File.ReadAllText(_folder["out/findings.csv"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--program", "rollup", "PLAN", "--out", "OUT")]
    [InlineData("si-action-plan", "rollup", "PLAN", "--program", "si-action-plam", "--out", "OUT")]
    [InlineData("si-action-plan", "rollup", "PLAN", "--program", "design-113", "--out", "OUT")]
    [InlineData("--out", "rollup", "PLAN", "--program", "si-action-plan")]
    [InlineData("nothing.txt", "rollup", "nothing.txt", "--program", "si-action-plan", "--out", "OUT")]
    [InlineData("rollup --help", "rollup", "--program", "si-action-plan", "--out", "OUT")]
    [InlineData("--fail-on", "rollup", "PLAN", "--program", "si-action-plan", "--out", "OUT", "--fail-on", "hint")]
    [InlineData("doctools rollup FILE", "process", "FOLDER", "--program", "si-action-plan", "--out", "OUT")]
    [InlineData("doctools rollup FILE", "extract", "PLAN", "--program", "si-action-plan")]
    [InlineData("doctools rollup FILE", "check-budget", "PLAN", "--program", "si-action-plan")]
    public void Wrong_usage_is_one_line(string expected, params string[] args)
    {
        var real = args.Select(a => a switch { "PLAN" => Plan, "OUT" => _folder["out"], "FOLDER" => Path.GetDirectoryName(Plan)!, _ => a }).ToArray();
        foreach (var language in new[] { "zh", "en" })
        {
            var run = CommandRun.Of([.. real, "--lang", language]);
            Assert.True(run.Code == 2 && run.Error.Contains(expected, StringComparison.Ordinal) && run.Error.Trim().Split('\n').Length == 1, run.ToString());
        }

        Assert.False(File.Exists(_folder["out/rollup.json"]));
    }

    [Fact]
    public void An_input_is_never_overwritten()
    {
        File.Copy(RepositoryRoot.File("fixtures", "si-action-plan", "02-workbooks", "rows.xlsx"), _folder["rollup.xlsx"]);
        var run = CommandRun.Of("rollup", _folder["rollup.xlsx"], "--program", "si-action-plan", "--out", _folder.Path);
        Assert.True(run.Code == 2 && run.Error.Contains("rollup.xlsx", StringComparison.Ordinal), run.ToString());
        Assert.Equal(0, CommandRun.Of("rollup", _folder["rollup.xlsx"], "--program", "si-action-plan", "--out", _folder["out"]).Code);
    }

    [Fact]
    public void The_results_of_process_are_left_alone()
    {
        _folder.Write("out/run.json", "{}");
        var run = Run("--out", _folder["out"]);
        Assert.True(run.Code == 2 && run.Error.Contains("process", StringComparison.Ordinal), run.ToString());
    }

    [Fact]
    public void After_Ctrl_C_the_earlier_results_stand()
    {
        Assert.Equal(0, Run("--out", _folder["out"]).Code);
        var before = _folder.Snapshot("out");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var run = CommandRun.Of(stopped.Token, "rollup", RepositoryRoot.File("fixtures", "si-action-plan", "06-pages", "plan.txt"), "--program", "si-action-plan", "--out", _folder["out"]);
        Assert.True(run.Code == 130, run.ToString());
        Assert.Equal(before.OrderBy(f => f.Key, StringComparer.Ordinal), _folder.Snapshot("out").OrderBy(f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void The_programme_is_listed_shown_and_valid()
    {
        Assert.Contains("si-action-plan\t", CommandRun.Of("programs", "list").Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("programs", "validate", "si-action-plan").Code);
        var shown = CommandRun.Of("programs", "show", "si-action-plan");
        Assert.All(["112、113、114、115", "實踐社會價值", "實現社會價值", "原住民族委員會", "rollup.declared-mismatch", "肆、二、經費需求"], text => Assert.Contains(text, shown.Output, StringComparison.Ordinal));
    }

    private static bool Written(string file) => !file.StartsWith(".doctools", StringComparison.Ordinal);

    private static CommandRun Run(params string[] options) => CommandRun.Of(["rollup", Plan, "--program", "si-action-plan", .. options]);
}
