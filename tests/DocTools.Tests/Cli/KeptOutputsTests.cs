using DocTools.Cli.Definitions;
using DocTools.Cli.Processing;
using DocTools.Cli.Terminal;
using DocTools.Core.Rules.Messages;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>Whatever a later run keeps of an earlier one, its outputs are those of a run into an empty folder.</summary>
public sealed class KeptOutputsTests : IDisposable
{
    private static readonly string[] None = [];
    private readonly TemporaryFolder _folder = new();

    public KeptOutputsTests()
    {
        TinyDocx.Write(_folder["inbox/A001/附件.docx"], "企業基本資料表", "提案計畫名稱：山海茶席");
        TinyDocx.Write(_folder["inbox/A002/附件.docx"], "輔導計畫書", "一、計畫緣起", "老茶廠的第二代回鄉。");
        TinyDocx.Write(_folder["inbox/A003/附件.docx"], "隨便一份文件");
        Run("out");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_in_which_nothing_changed_writes_only_run_json()
    {
        var before = Times();
        Run("out");
        Assert.Equal(None, Rewritten(before));
        AssertLikeFresh();
    }

    [Theory]
    [InlineData("submissions/A001/checklist.pdf")]
    [InlineData("submissions/A002/result.json")]
    [InlineData("summary.xlsx")]
    [InlineData("fields.csv")]
    public void A_deleted_output_comes_back(string output)
    {
        var path = _folder["out/" + output];
        Assert.True(File.Exists(path), output);
        var before = Times();
        File.Delete(path);
        Run("out");
        AssertLikeFresh();
        Assert.All(Rewritten(before), f => Assert.True(InSamePlace(f, output), f));
    }

    [Theory]
    [InlineData("submissions/A001/result.json")]
    [InlineData("submissions/A003/checklist.pdf")]
    [InlineData("findings.csv")]
    public void An_output_that_was_altered_is_made_again_even_where_length_and_time_are_the_same(string output)
    {
        var path = _folder["out/" + output];
        var time = File.GetLastWriteTimeUtc(path);
        var bytes = File.ReadAllBytes(path);
        bytes[^2] ^= 1;
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, time);
        Run("out");
        AssertLikeFresh();
    }

    [Fact]
    public void Only_the_outputs_of_a_changed_submission_and_those_over_all_are_made_again()
    {
        var before = Times();
        TinyDocx.Write(_folder["inbox/A002/附件.docx"], "輔導計畫書", "一、計畫緣起", "改過了。");
        Run("out");
        var rewritten = Rewritten(before);
        Assert.Contains("submissions/A002/result.json", rewritten);
        Assert.All(rewritten, f => Assert.True(f.StartsWith("submissions/A002/", StringComparison.Ordinal) || !f.Contains('/', StringComparison.Ordinal), f));
        AssertLikeFresh();
    }

    [Fact]
    public void A_submission_that_changed_only_beside_the_others_is_made_again()
    {
        var before = Times();
        File.Copy(_folder["inbox/A003/附件.docx"], Directory.CreateDirectory(_folder["inbox/A004"]).FullName + "/同一份.docx");
        Run("out");
        Assert.Contains("batch.duplicate-file", File.ReadAllText(_folder["out/submissions/A003/result.json"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Rewritten(before), f => f.StartsWith("submissions/A001/", StringComparison.Ordinal));
        AssertLikeFresh();
        Directory.Delete(_folder["inbox/A004"], recursive: true);
        Run("out");
        AssertLikeFresh();
    }

    [Theory]
    [InlineData("--no-pdf")]
    [InlineData("--lang", "en")]
    [InlineData("--registry", "registry.csv")]
    public void Other_options_make_everything_again(params string[] options)
    {
        _folder.Write("registry.csv", "ubn,name,program,year,ended_on,status,note\n04595257,某公司,design-113,113,,current,\n");
        string[] full = [.. options.Select(o => o.EndsWith(".csv", StringComparison.Ordinal) ? _folder[o] : o)];
        for (var i = 0; i < 2; i++)
        {
            Run("out", full);
            AssertLikeFresh(full);
        }

        Run("out");
        AssertLikeFresh();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"ProgramHash":"a","ProgramVersion":"b","Checklists":true,"Submissions":[null],"Batch":[null]}""")]
    public void Without_word_of_the_last_run_everything_is_made_again(string damaged)
    {
        File.WriteAllText(_folder["out/.doctools/outputs.json"], damaged);
        var before = Times();
        Run("out");
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), Rewritten(before));
        AssertLikeFresh();
    }

    [Fact]
    public void A_programme_with_another_byte_is_not_the_same()
    {
        var templates = TemplateFolder.Find().Path;
        foreach (var file in Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories))
        {
            var copy = _folder[Path.Combine("templates", Path.GetRelativePath(templates, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Assert.NotNull(Unchanged());
        File.AppendAllText(_folder["templates/design-113/program.yaml"], "\n");
        Assert.Null(Unchanged());
    }

    private RunResult? Unchanged()
    {
        var options = new ProcessOptions { Inbox = _folder["inbox"], Out = _folder["out"], Program = "design-113", AsOf = new DateOnly(2024, 5, 11), Jobs = 1 };
        return new UnchangedRun(options, _folder["templates/design-113"], new ProgressLine(new Streams(TextWriter.Null, TextWriter.Null, IsTerminal: false), Language.Chinese), TimeProvider.System, CancellationToken.None).TryRun();
    }

    private static bool InSamePlace(string file, string output) =>
        !file.Contains('/', StringComparison.Ordinal) || file.StartsWith(output[..(output.LastIndexOf('/') + 1)], StringComparison.Ordinal);

    private void Run(string to, params string[] options)
    {
        var run = CommandRun.Of(["process", _folder["inbox"], "--program", "design-113", "--out", _folder[to], .. options]);
        Assert.True(run.Code == 0, run.ToString());
    }

    private void AssertLikeFresh(params string[] options)
    {
        Run("fresh", options);
        Assert.Equal(Outputs("fresh"), Outputs("out"));
        Assert.Equal(File.ReadAllLines(_folder["fresh/.doctools/written.txt"]), File.ReadAllLines(_folder["out/.doctools/written.txt"]));
        Directory.Delete(_folder["fresh"], recursive: true);
    }

    private IReadOnlyDictionary<string, string> Outputs(string of) => _folder.Snapshot(of, IsOutput);

    private Dictionary<string, DateTime> Times() => Outputs("out").Keys.ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_folder["out/" + f]), StringComparer.Ordinal);

    private List<string> Rewritten(Dictionary<string, DateTime> before) =>
        [.. Times().Where(t => !before.TryGetValue(t.Key, out var time) || time != t.Value).Select(t => t.Key).Order(StringComparer.Ordinal)];

    private static bool IsOutput(string file) => file is not "run.json" and not "ledger.db" && !file.StartsWith(".doctools", StringComparison.Ordinal);
}
