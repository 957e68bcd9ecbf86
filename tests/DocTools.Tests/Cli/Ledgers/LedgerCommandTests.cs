using System.Text.Json;
using DocTools.Ledger;
using DocTools.Tests.Fixtures;
using DocTools.Tests.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Cli.Ledgers;

/// <summary>What <c>process</c> keeps in the ledger, and <c>history</c>, <c>correct</c> and <c>waive</c> on it.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    private const string Faulty = "A016-豆日子烘焙坊";
    private readonly TemporaryFolder _folder = new();
    private readonly FixedClock _clock = new(new DateTimeOffset(2024, 5, 11, 8, 0, 0, TimeSpan.FromHours(8)));

    public LedgerCommandTests() => Sample.CopyTo(_folder["inbox"], Faulty);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_run_is_kept_and_an_unchanged_one_points_to_the_one_before()
    {
        Ends(0, Process());
        Ends(0, Process());
        using var ledger = Open();
        var runs = ledger.Runs.List("design-113");
        Assert.Equal([null, 1L], runs.Select(r => r.SameAs));
        Assert.Equal(_clock.Now, runs[1].Entry.FinishedAt);
        var version = Assert.Single(ledger.Versions.Of("design-113", Faulty));
        Assert.Equal(File.ReadAllBytes(_folder[$"out/submissions/{Faulty}/result.json"]), ledger.Versions.ResultOf(version));
        Assert.True(ledger.Versions.PartsOf(version).Fields.Length > 100 && ledger.Versions.BudgetOf(version).Count > 10, version.ToString());
        Assert.Equal("supplement", version.Decision);
    }

    [Fact]
    public void A_ledger_that_was_deleted_is_made_again_by_the_next_run()
    {
        Ends(0, Process());
        File.Delete(_folder["out/ledger.db"]);
        Ends(0, Process());
        using var ledger = Open();
        Assert.Single(ledger.Versions.Of("design-113", Faulty));
    }

    [Fact]
    public void A_correction_is_kept_survives_rereading_and_can_be_withdrawn()
    {
        Ends(0, Process());
        var run = Run("correct", Faulty, "company-profile.ubn", "76904301", "--reason", "與登記資料相符", "--by", "王小明", "--out", _folder["out"]);
        Ends(0, run);
        // The line goes to logs: it says which field, and neither value.
        Assert.True(run.Error.Contains("company-profile.ubn", StringComparison.Ordinal) && !run.Error.Contains("7690430", StringComparison.Ordinal), run.ToString());
        Assert.DoesNotContain("field.ubn-checksum", Result(), StringComparison.Ordinal);
        Assert.Contains("\"by\": \"王小明\"", Result(), StringComparison.Ordinal);
        var corrected = File.ReadAllText(_folder["out/corrected-fields.csv"]);
        Assert.Contains("76904301,76904302", corrected, StringComparison.Ordinal);

        // Every output anew, from the inbox and the ledger alone.
        File.Move(_folder["out/ledger.db"], _folder["ledger.db"]);
        Directory.Delete(_folder["out"], recursive: true);
        Ends(0, Process("--ledger", _folder["ledger.db"]));
        Assert.Equal(corrected, File.ReadAllText(_folder["out/corrected-fields.csv"]));

        Ends(0, Run("correct", Faulty, "company-profile.ubn", "--withdraw", "--reason", "看錯了", "--by", "李大華", "--out", _folder["out"]));
        Assert.Contains("field.ubn-checksum", Result(), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["out/corrected-fields.csv"]));
        var history = Run("history", Faulty, "--ledger", _folder["ledger.db"]);
        Assert.All(new[] { "第 3 版", "company-profile.ubn　76904302 → 76904301（更正：王小明）", "由 李大華 撤回：看錯了", "發現　消除　field.ubn-checksum" }, t => Assert.Contains(t, history.Output, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(Run("history", Faulty, "--ledger", _folder["ledger.db"], "--json").Output);
        Assert.Equal((3, "李大華"), (json.RootElement.GetProperty("versions").GetArrayLength(), json.RootElement.GetProperty("corrections")[0].GetProperty("endedBy").GetString()));
    }

    [Fact]
    public void Without_run_and_without_inbox_a_correction_waits_for_the_next_run()
    {
        Ends(0, Process());
        var before = Result();
        Ends(0, Run("correct", Faulty, "company-profile.employees", "12", "--reason", "電話確認", "--out", _folder["out"], "--no-run"));
        Assert.Equal(before, Result());
        Directory.Move(_folder["inbox"], _folder["elsewhere"]);
        var run = Run("correct", Faulty, "company-profile.employees", "13", "--reason", "電話確認", "--out", _folder["out"]);
        Ends(0, run);
        Assert.Contains("不在了", run.Error, StringComparison.Ordinal);
        Directory.Move(_folder["elsewhere"], _folder["inbox"]);
        Ends(0, Process());
        Assert.Contains(",13,", File.ReadAllText(_folder["out/corrected-fields.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waived_finding_stays_marked_and_counts_no_more()
    {
        Ends(0, Process());
        using (var ledger = Open())
        {
            foreach (var code in ledger.Versions.PartsOf(ledger.Versions.Current("design-113", Faulty)!).Findings.Where(f => f.Severity is "error").Select(f => f.Code).Distinct().ToList())
            {
                Ends(0, Run("waive", Faulty, code, "--reason", "已電洽確認", "--by", "王小明", "--out", _folder["out"], "--no-run"));
            }
        }

        Ends(0, Process());
        using var result = JsonDocument.Parse(Result());
        Assert.NotEqual("supplement", result.RootElement.GetProperty("decision").GetProperty("status").GetString());
        var waived = result.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.TryGetProperty("waiver", out _)).ToList();
        Assert.All(waived, f => Assert.Equal(("error", "王小明", "已電洽確認"), (f.GetProperty("severity").GetString(), f.GetProperty("waiver").GetProperty("by").GetString(), f.GetProperty("waiver").GetProperty("reason").GetString())));
        var csv = File.ReadAllLines(_folder["out/findings.csv"]);
        Assert.EndsWith(",reference,waived_by,waived_reason", csv[0], StringComparison.Ordinal);
        Assert.Equal(waived.Count, csv.Count(l => l.EndsWith(",王小明,已電洽確認", StringComparison.Ordinal)));
        var summary = WorkbookDump.Lines(File.ReadAllBytes(_folder["out/summary.xlsx"])).ToList();
        Assert.Equal(waived.Count, summary.Count(l => l.Contains("錯誤（豁免）", StringComparison.Ordinal)));

        // Another figure is another finding: the waiver of the old one does not hold for it.
        var changed = Run("correct", Faulty, "company-profile.ubn", "04595257", "--reason", "示範", "--by", "王小明", "--out", _folder["out"]);
        Assert.Contains("已不適用", changed.Error, StringComparison.Ordinal);
        foreach (var code in waived.Select(f => f.GetProperty("code").GetString()!).Distinct())
        {
            Ends(0, Run("waive", Faulty, code, "--withdraw", "--reason", "收回", "--out", _folder["out"], "--no-run"));
        }

        Ends(0, Process());
        Assert.DoesNotContain("\"waiver\"", Result(), StringComparison.Ordinal);
        Assert.EndsWith(",reference", File.ReadAllLines(_folder["out/findings.csv"])[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct", "A016", "company-profile.ubn", "76904301", "--reason", "x")]
    [InlineData("correct", Faulty, "company-profile.unb", "76904301", "--reason", "x")]
    [InlineData("correct", Faulty, "company-profile.employees", "many", "--reason", "x")]
    [InlineData("correct", Faulty, "plan.people[99].months", "3", "--reason", "x")]
    [InlineData("correct", Faulty, "company-profile.ubn", "76904301")]
    [InlineData("correct", Faulty, "company-profile.ubn", "76904301", "--reason", " ")]
    [InlineData("correct", Faulty, "company-profile.ubn", "--reason", "x")]
    [InlineData("correct", Faulty, "company-profile.ubn", "--withdraw", "--reason", "x")]
    [InlineData("waive", Faulty, "budget.nothing", "--reason", "x")]
    [InlineData("waive", Faulty, "field.ubn-checksum", "--field", "plan.nothing", "--reason", "x")]
    [InlineData("waive", Faulty, "field.ubn-checksum")]
    [InlineData("waive", Faulty, "field.ubn-checksum", "--withdraw", "--reason", "x")]
    [InlineData("history", "nobody")]
    [InlineData("purge", "--before", "2024-06-01")]
    [InlineData("purge", "--before", "June", "--yes")]
    public void Wrong_usage_ends_with_2_and_one_line_and_keeps_nothing(params string[] args)
    {
        Ends(0, Process());
        var before = _folder.Snapshot("out", f => !f.StartsWith("ledger", StringComparison.Ordinal));
        var run = Run([.. args, "--out", _folder["out"]]);
        Ends(2, run);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using var ledger = Open();
        Assert.Empty(ledger.Corrections.Active("design-113"));
        Assert.Empty(ledger.Waivers.Active("design-113"));
        Assert.Equal(before, _folder.Snapshot("out", f => !f.StartsWith("ledger", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_of_corrections_that_says_otherwise_than_the_ledger_is_refused()
    {
        Ends(0, Process());
        Ends(0, Run("correct", Faulty, "company-profile.employees", "12", "--reason", "x", "--out", _folder["out"], "--no-run"));
        _folder.Write("c.csv", $"submission,field,value,reason,by\n{Faulty},company-profile.employees,13,y,z\n");
        var run = Process("--corrections", _folder["c.csv"]);
        Ends(2, run);
        Assert.Contains("帳冊", run.Error, StringComparison.Ordinal);
        _folder.Write("c.csv", $"submission,field,value,reason,by\n{Faulty},company-profile.employees,12,y,z\n");
        Ends(0, Process("--corrections", _folder["c.csv"]));
    }

    private static void Ends(int code, CommandRun run) => Assert.True(run.Code == code, run.ToString());

    private CommandRun Process(params string[] more) => Run(["process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", .. more]);

    private CommandRun Run(params string[] args) => CommandRun.Of(_clock, CancellationToken.None, args);

    private string Result() => File.ReadAllText(_folder[$"out/submissions/{Faulty}/result.json"]);

    private LedgerStore Open() => LedgerStore.OpenExisting(_folder["out/ledger.db"], _clock);
}
