using System.Text;
using DocTools.Ledger;
using DocTools.Tests.Cli;
using Microsoft.Data.Sqlite;
using Xunit;
using static DocTools.Tests.Ledger.LedgerSamples;

namespace DocTools.Tests.Ledger;

/// <summary>The file itself: what it may be, and what is left of what was removed.</summary>
public sealed class LedgerFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_none_a_missing_one_and_another_programs_are_refused()
    {
        _folder.Write("text.db", new string('x', 5000));
        Assert.Contains("不是 doctools 的帳冊", Refused(_folder["text.db"]), StringComparison.Ordinal);
        Execute("other.db", "CREATE TABLE runs (id INTEGER)");
        Assert.Contains("別的程式", Refused(_folder["other.db"]), StringComparison.Ordinal);
        Assert.Contains("找不到", Assert.Throws<LedgerException>(() => LedgerStore.OpenExisting(_folder["none.db"], TimeProvider.System)).Wording.Zh, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["none.db"]));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_newer_schema_is_refused_and_left_alone(string engine)
    {
        using var home = new LedgerHome(engine);
        home.Open().Dispose();
        home.Execute("INSERT INTO doctools_schema (version, applied_at) VALUES (99, 'x')");
        Assert.Contains("較新", Refused(home.Address), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_purged_is_nowhere_in_the_bytes_and_known_by_its_hash()
    {
        using (var ledger = Open("ledger.db"))
        {
            var report = Report("S-gone-4711", 1, "d0c5", Monday.AddDays(-30)) with { ApplicantName = "將消失有限公司" };
            ledger.Recorder.Record(
                Run(Monday, "s1"),
                [Submission("S-gone-4711", report), Submission("S-stays-1", Report("S-stays-1", 2, "e0", Monday, findings: Finding("batch.duplicate", "與 S-gone-4711、S-gone-47115 相同")))]);
            ledger.Corrections.Add("design-113", "S-gone-4711", "plan.name", "秘密更正值", "why", "王");
        }

        Assert.Contains("將消失有限公司", Bytes(), StringComparison.Ordinal);
        using (var ledger = Open("ledger.db"))
        {
            var plan = ledger.Purges.Plan(Monday.AddDays(-1), null);
            Assert.Equal(["S-gone-4711"], plan.Submissions.Select(s => s.Name));
            ledger.Purges.Run(plan, new DateOnly(2024, 5, 5), null);
            Assert.Empty(ledger.Versions.Of("design-113", "S-gone-4711"));
            var tombstones = ledger.Purges.Tombstones("design-113");
            Assert.True(tombstones.HasSubmission("S-gone-4711") && tombstones.HasDocument("d0c5") && !tombstones.HasSubmission("S-stays-1") && !tombstones.HasDocument("e0"));
            Assert.False(ledger.Purges.Tombstones("b2g-113").HasSubmission("S-gone-4711"));
            var stays = ledger.Versions.Current("design-113", "S-stays-1")!;
            Assert.Equal("與 （已清除）、S-gone-47115 相同", Assert.Single(ledger.Versions.PartsOf(stays).Findings).Message);
            Assert.Contains("與 （已清除）、S-gone-47115 相同", Text(ledger.Versions.ResultOf(stays)), StringComparison.Ordinal);
        }

        var left = Bytes();
        Assert.All(new[] { "S-gone-4711、", "將消失有限公司", "秘密更正值", "d0c5" }, t => Assert.DoesNotContain(t, left, StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite("batch.person", "12：12 人月、A1：3 人月", "（已清除）：12 人月、A1：3 人月")]
    [OnSqlite("batch.duplicate-file", "與 12 的「表 12.docx」、112（12%）相同", "與 （已清除） 的「表 12.docx」、112（12%）相同")]
    [OnSqlite("batch.report", "有 12、250（5%）（第 12 頁）", "有 （已清除）、（已清除）（5%）（第 12 頁）")]
    [OnSqlite("batch.report", "經費 250,000 元、12 人月、12等（另有 12 件）", "經費 250,000 元、12 人月、（已清除）等（另有 12 件）")]
    [OnSqlite("staff.months", "12 人月、12、250,000 元", "12 人月、12、250,000 元")]
    [OnPostgres("batch.person", "12：12 人月、A1：3 人月", "（已清除）：12 人月、A1：3 人月")]
    [OnPostgres("batch.duplicate-file", "與 12 的「表 12.docx」、112（12%）相同", "與 （已清除） 的「表 12.docx」、112（12%）相同")]
    [OnPostgres("batch.report", "有 12、250（5%）（第 12 頁）", "有 （已清除）、（已清除）（5%）（第 12 頁）")]
    [OnPostgres("batch.report", "經費 250,000 元、12 人月、12等（另有 12 件）", "經費 250,000 元、12 人月、（已清除）等（另有 12 件）")]
    [OnPostgres("staff.months", "12 人月、12、250,000 元", "12 人月、12、250,000 元")]
    public void An_id_of_digits_is_no_figure(string engine, string code, string message, string left)
    {
        using var home = new LedgerHome(engine);
        using var ledger = home.Open();
        ledger.Recorder.Record(
            Run(Monday, "s1"),
            [
                Submission("12", Report("12", 1, "a0", Monday.AddDays(-30))), Submission("250", Report("250", 1, "b0", Monday.AddDays(-30))),
                Submission("S-stays", Report("S-stays", 2, "c0", Monday, findings: Finding(code, message))),
            ]);
        ledger.Purges.Run(ledger.Purges.Plan(Monday.AddDays(-1), null), new DateOnly(2024, 5, 5), null);
        var stays = ledger.Versions.Current("design-113", "S-stays")!;
        Assert.Equal(left, Assert.Single(ledger.Versions.PartsOf(stays).Findings).Message);
        Assert.Contains(left, Text(ledger.Versions.ResultOf(stays)), StringComparison.Ordinal);
        Assert.Equal(["design-113"], ledger.Purges.Programs());
    }

    private string Bytes() => string.Concat(Directory.EnumerateFiles(_folder.Path, "ledger.db*").Select(f => Encoding.UTF8.GetString(File.ReadAllBytes(f))));

    private LedgerStore Open(string name) => LedgerStore.Open(_folder[name], TimeProvider.System);

    private static string Refused(string path) => Assert.Throws<LedgerException>(() => LedgerStore.Open(path, TimeProvider.System)).Wording.Zh;

    private void Execute(string name, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder[name]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
