using Xunit;

namespace DocTools.Tests.Cli;

public sealed class ProgramsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_names_every_programme()
    {
        var run = CommandRun.Of("programs", "list");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("design-113\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_tells_deadlines_and_amounts_with_their_paragraphs()
    {
        var run = CommandRun.Of("programs", "show", "design-113");
        Assert.True(run.Code == 0, run.ToString());
        Assert.All(Shown, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    private static readonly string[] Shown = ["2024-05-10 17:00:00 +08:00", "government_cap = cross 500000, design 250000", "附件四 伍、四"];

    [Theory]
    [InlineData("show")]
    [InlineData("validate")]
    public void An_unknown_programme_is_wrong_usage(string command)
    {
        var run = CommandRun.Of("programs", command, "design-11");
        Assert.True(run.Code == 2 && run.Error.Contains("design-113", StringComparison.Ordinal), run.ToString());
        Assert.Equal(2, CommandRun.Of("programs", command).Code);
    }

    [Theory]
    [InlineData("design-113")]
    [InlineData("templates/design-113")]
    [InlineData("templates/design-113/program.yaml")]
    public void The_programme_itself_has_no_faults(string path)
    {
        var run = CommandRun.Of("programs", "validate", path.Contains('/', StringComparison.Ordinal) ? RepositoryRoot.File(path.Split('/')) : path);
        Assert.True(run.Code == 0, run.ToString());
    }

    [Fact]
    public void Every_fault_is_told_with_its_file_and_line_and_ends_with_1()
    {
        Copy(RepositoryRoot.File("templates", "design-113"), _folder["draft"]);
        var file = _folder["draft/program.yaml"];
        var lines = File.ReadAllLines(file);
        var line = Array.FindIndex(lines, l => l.StartsWith("requiredDocuments:", StringComparison.Ordinal));
        lines[line] = "requiredDocumnets:";
        File.WriteAllLines(file, lines);
        var run = CommandRun.Of("programs", "validate", _folder["draft"]);
        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains($"program.yaml:{line + 1}: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("requiredDocuments", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_programme_is_told()
    {
        var run = CommandRun.Of("programs", "validate", _folder.Path);
        Assert.True(run.Code == 1 && run.Output.Contains("program.yaml", StringComparison.Ordinal), run.ToString());
    }

    [Fact]
    public void A_new_programme_validates_and_passes_its_tests_as_it_is_written()
    {
        var written = CommandRun.Of("programs", "new", "market-9", "--out", _folder.Path);
        Assert.True(written.Code == 0, written.ToString());
        var validated = CommandRun.Of("programs", "validate", _folder["market-9"]);
        Assert.True(validated.Code == 0 && validated.Output.Trim() is "沒有錯誤：market-9", validated.ToString());
        var tested = CommandRun.Of("programs", "test", _folder["market-9"]);
        Assert.True(tested.Code == 0 && tested.Output.Contains("26 個通過，0 個不符", StringComparison.Ordinal), tested.ToString());
        var shown = CommandRun.Of("programs", "show", _folder["market-9"], "--lang", "en");
        Assert.True(shown.Code == 0 && shown.Output.Contains("grant_cap = creative 200000, general 100000", StringComparison.Ordinal), shown.ToString());
        var run = CommandRun.Of("process", _folder["market-9/fixtures/inbox"], "--program", _folder["market-9"], "--out", _folder["out"], "--no-pdf");
        Assert.True(run.Code == 0 && File.Exists(_folder["out/submissions/A001/result.json"]), run.ToString());
    }

    [Theory]
    [InlineData("Market")]
    [InlineData("market_9")]
    [InlineData("-market")]
    [InlineData("市集")]
    [InlineData("../market")]
    public void An_id_that_is_none_is_wrong_usage(string id)
    {
        var run = CommandRun.Of("programs", "new", id, "--out", _folder.Path);
        Assert.True(run.Code == 2 && run.Error.Contains("market-114", StringComparison.Ordinal), run.ToString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        _folder.Write("market-9/program.yaml", "mine");
        var run = CommandRun.Of("programs", "new", "market-9", "--out", _folder.Path);
        Assert.True(run.Code == 2, run.ToString());
        Assert.Equal("mine", File.ReadAllText(_folder["market-9/program.yaml"]));
    }

    // What is changed, and what the test then says: a case of a rule, a test of documents, a sample.
    [Theory]
    [InlineData("rules/1-application.yaml", "actual: \"100001\"", "actual: \"100002\"", "✗ rules/1-application.yaml:20 grant.cap「超過一般型的上限」", "actual：應為「100002」，實得「100001」")]
    [InlineData("rules/1-application.yaml", "fires: application.grant >", "fires: application.grant >=", "✗ rules/1-application.yaml:16 grant.cap「剛好等於上限」", "結果：應為「passed」，實得「failed」")]
    [InlineData("tests/complete.yaml", "application.grant: 50000", "application.grant: 50", "✗ tests/complete.yaml 填寫完整的申請案", "application.grant：應為「50」，實得「50000 ← 50 千元」")]
    [InlineData("tests/late.yaml", "decision: rejected", "decision: review", "✗ tests/late.yaml 逾期又缺計畫書", "建議：應為「review」，實得「rejected (intake.late")]
    [InlineData("tests/late.yaml", "    - { code: intake.late, severity: error }\n", "", "✗ tests/late.yaml 逾期又缺計畫書", "多出發現：intake.late error")]
    [InlineData("fixtures/expected/A001.json", "\"application.grant\": 120000", "\"application.grant\": 12", "✗ A001", "application.grant：應為「12」，實得「120000」")]
    [InlineData("fixtures/expected/A001.json", "\"actual\": 120000", "\"actual\": 12", "✗ A001", "缺少發現：grant.cap error expected=100000 actual=12")]
    public void A_test_that_differs_is_named_with_both_values(string file, string text, string instead, string name, string difference)
    {
        CommandRun.Of("programs", "new", "market-9", "--out", _folder.Path);
        var path = _folder["market-9/" + file];
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, instead, StringComparison.Ordinal));
        var run = CommandRun.Of("programs", "test", _folder["market-9"]);
        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains(name, run.Output, StringComparison.Ordinal);
        Assert.Contains(difference, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_are_no_faults()
    {
        CommandRun.Of("programs", "new", "market-9", "--out", _folder.Path);
        var path = _folder["market-9/rules/1-application.yaml"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("    reference: 附件一 參與人員\n", "", StringComparison.Ordinal));
        var run = CommandRun.Of("programs", "validate", _folder["market-9"], "--lang", "en");
        Assert.True(run.Code == 0 && run.Output.Contains("rules/1-application.yaml:29: hint: the rule people.total has no reference. Write: add reference", StringComparison.Ordinal), run.ToString());
    }

    [Fact]
    public void The_samples_of_the_repository_are_tested_with_their_programme()
    {
        var run = CommandRun.Of("programs", "test", "design-113");
        Assert.True(run.Code == 0 && run.Output.Contains("✓ A001-澐岫製茶", StringComparison.Ordinal), run.ToString());
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
