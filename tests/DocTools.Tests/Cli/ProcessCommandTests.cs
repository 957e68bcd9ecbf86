using System.Text.Json;
using Xunit;

namespace DocTools.Tests.Cli;

public sealed class ProcessCommandTests : IDisposable
{
    private static readonly string[] Ids = ["A001", "A002", "B:1", "壞檔"];
    private static readonly string[] Folders = ["A001", "A002", "B%3A1", "壞檔"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_folder_is_wrong_usage()
    {
        var run = Process("nowhere");
        Assert.True(run.Code == 2 && run.Error.Contains("nowhere", StringComparison.Ordinal), run.ToString());
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void An_empty_inbox_is_wrong_usage()
    {
        Directory.CreateDirectory(_folder["inbox"]);
        _folder.Write("inbox/Thumbs.db", "x");
        _folder.Write("inbox/.DS_Store", "x");
        var run = Process("inbox");
        Assert.True(run.Code == 2, run.ToString());
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_outputs_of_another_programme_are_not_replaced()
    {
        _folder.Write("inbox/A.txt", "x");
        Assert.Equal(0, Process("inbox").Code);
        var before = File.ReadAllBytes(_folder["out/run.json"]);
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "b2g-113", "--out", _folder["out"]);
        Assert.True(run.Code == 2 && run.Error.Contains("design-113", StringComparison.Ordinal), run.ToString());
        Assert.Equal(before, File.ReadAllBytes(_folder["out/run.json"]));
    }

    [Fact]
    public void An_unknown_programme_is_wrong_usage_with_the_nearest_one()
    {
        Inbox();
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "desing-113", "--out", _folder["out"]);
        Assert.True(run.Code == 2 && run.Error.Contains("design-113", StringComparison.Ordinal), run.ToString());
    }

    [Theory]
    [InlineData("--jobs", "0")]
    [InlineData("--jobs", "many")]
    [InlineData("--as-of", "113/5/10")]
    [InlineData("--fail-on", "info")]
    [InlineData("--registry", "nowhere.csv")]
    public void A_bad_option_is_wrong_usage_and_writes_nothing(string option, string value)
    {
        Inbox();
        var run = Process("inbox", option, value);
        Assert.True(run.Code == 2 && run.Error.Contains(value, StringComparison.Ordinal), run.ToString());
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Output_within_the_inbox_is_refused_and_the_inbox_stays_as_it_was()
    {
        Inbox();
        var before = _folder.Snapshot("inbox");
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["inbox/out"]);
        Assert.True(run.Code == 2, run.ToString());
        Assert.Equal(before, _folder.Snapshot("inbox"));
    }

    [Fact]
    public void Every_child_is_a_submission_and_nothing_goes_to_stdout()
    {
        Inbox();
        var run = Process("inbox", "--as-of", "2024-05-11");
        Assert.True(run.Code == 0 && run.Output.Length == 0, run.ToString());
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["out/run.json"]));
        Assert.Equal("doctools.run/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("2024-05-11", json.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(Ids, json.RootElement.GetProperty("submissions").EnumerateArray().Select(s => s.GetProperty("id").GetString()!), StringComparer.Ordinal);
        Assert.Equal(0, json.RootElement.GetProperty("counts").GetProperty("failed").GetInt32());
        Assert.All(Folders, id => Assert.True(File.Exists(_folder[$"out/submissions/{id}/result.json"]), id));
        Assert.True(File.Exists(_folder["out/summary.xlsx"]));
    }

    [Fact]
    public void An_error_reaches_fail_on()
    {
        Inbox();
        Assert.Equal(1, Process("inbox", "--fail-on", "error").Code);
    }

    [Fact]
    public void The_number_of_jobs_and_a_taken_over_reading_change_no_byte()
    {
        Inbox();
        Assert.Equal(0, Process("inbox", "--jobs", "1").Code);
        var first = Outputs();
        Assert.Equal(0, Process("inbox", "--jobs", "2").Code);
        Assert.Equal(4, Reused());
        Assert.Equal(first, Outputs());
        Directory.Delete(_folder["out"], recursive: true);
        Assert.Equal(0, Process("inbox", "--jobs", "2").Code);
        Assert.Equal(0, Reused());
        Assert.Equal(first, Outputs());
    }

    [Fact]
    public void What_changed_is_read_again_and_what_is_gone_goes()
    {
        Inbox();
        Process("inbox");
        TinyDocx.Write(_folder["inbox/A001/附件.docx"], "改過了");
        Directory.Delete(_folder["inbox/A002"], recursive: true);
        var run = Process("inbox");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(2, Reused());
        Assert.False(Directory.Exists(_folder["out/submissions/A002"]));
        Assert.Contains("submissions/A002/", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_one_submission_costs_only_that_one_and_ends_with_3()
    {
        Inbox();
        // The state of A001 cannot be kept: a folder stands in its file's place.
        Directory.CreateDirectory(_folder["out/.doctools/cases/A001.json.tmp"]);
        var run = Process("inbox", "--fail-on", "error");
        Assert.True(run.Code == 3 && run.Error.Contains("A001", StringComparison.Ordinal), run.ToString());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["out/run.json"]));
        var first = json.RootElement.GetProperty("submissions")[0];
        Assert.Equal(("failed", JsonValueKind.String, 1), (first.GetProperty("status").GetString(), first.GetProperty("reason").ValueKind, json.RootElement.GetProperty("counts").GetProperty("failed").GetInt32()));
        Assert.False(Directory.Exists(_folder["out/submissions/A001"]));
        Assert.True(File.Exists(_folder["out/submissions/A002/result.json"]));
    }

    [Fact]
    public void A_cancelled_run_ends_with_130_and_leaves_nothing_half_written()
    {
        Inbox();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var run = CommandRun.Of(cancellation.Token, "process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"]);
        Assert.True(run.Code == 130, run.ToString());
        Assert.False(File.Exists(_folder["out/run.json"]));
        Assert.False(Directory.Exists(_folder["out/submissions"]));
    }

    private void Inbox()
    {
        TinyDocx.Write(_folder["inbox/A001/附件.docx"], "企業基本資料表", "提案計畫名稱：山海茶席");
        TinyDocx.Write(_folder["inbox/A002/深/附件.docx"], "輔導計畫書");
        TinyDocx.Write(_folder["inbox/B:1.docx"], "隨便一份文件");
        _folder.Write("inbox/壞檔/壞.docx", "PK\u0003\u0004 這不是壓縮檔");
    }

    private CommandRun Process(string inbox, params string[] more) =>
        CommandRun.Of(["process", _folder[inbox], "--program", "design-113", "--out", _folder["out"], .. more]);

    private IReadOnlyDictionary<string, string> Outputs() => _folder.Snapshot("out", f => f is not "run.json" and not "ledger.db" && !f.StartsWith(".doctools", StringComparison.Ordinal));

    private int Reused()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["out/run.json"]));
        return json.RootElement.GetProperty("counts").GetProperty("reused").GetInt32();
    }
}
