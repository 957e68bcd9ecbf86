using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocTools.Ledger;
using Xunit;

namespace DocTools.Tests.Cli.Ledgers;

/// <summary><c>purge</c> over sample submissions: what goes is found nowhere, what stays is as a run without the others leaves it.</summary>
public sealed class PurgeCommandTests : IDisposable
{
    private const string Gone = "A013-星沙玻璃工藝(修正)";
    private const string Twin = "A011-星沙玻璃工藝";
    private const string Stays = "A005-島語皂研所";
    private readonly TemporaryFolder _folder = new();

    public PurgeCommandTests()
    {
        Sample.CopyTo(_folder["inbox"], Gone, Twin, Stays);
        _folder.Write("inbox/manifest.csv", $"submission,received_at\n{Gone},2023-01-02T10:00:00+08:00\n{Twin},2024-05-09T10:00:00+08:00\n{Stays},2024-05-09T10:00:00+08:00\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_goes_is_found_nowhere_and_what_stays_is_as_without_it()
    {
        Ends(0, Process("out"));
        Assert.NotEmpty(Holding(Gone));
        var inbox = _folder.Snapshot("inbox");
        var plan = CommandRun.Of("purge", "--before", "2024-01-01", "--out", _folder["out"], "--dry-run");
        Ends(0, plan);
        Assert.NotEmpty(Holding(Gone));
        var run = CommandRun.Of("purge", "--before", "2024-01-01", "--out", _folder["out"], "--yes");
        Ends(0, run);
        Assert.True(run.Output.StartsWith(plan.Output, StringComparison.Ordinal) && !run.Output.Contains("A013", StringComparison.Ordinal) && !run.Error.Contains("A013", StringComparison.Ordinal), run.ToString());
        Assert.Contains("找到 0 個檔案", run.Output, StringComparison.Ordinal);
        Assert.Empty(Holding(Gone));
        Assert.Equal(inbox, _folder.Snapshot("inbox"));

        // The next run does not take it in again, says so, and writes what it would have without it.
        var next = Process("out");
        Ends(0, next);
        Assert.Contains($"不再收入的 1 份：{Gone}", next.Error, StringComparison.Ordinal);
        Assert.Empty(Holding(Gone));
        Assert.Equal(next.Error.Split('\n')[0], Process("out").Error.Split('\n')[0]);
        Directory.Delete(_folder[$"inbox/{Gone}"], recursive: true);
        _folder.Write("inbox/manifest.csv", $"submission,received_at\n{Twin},2024-05-09T10:00:00+08:00\n{Stays},2024-05-09T10:00:00+08:00\n");
        Ends(0, Process("fresh"));
        Assert.Equal(_folder.Snapshot("fresh", IsOutput), _folder.Snapshot("out", IsOutput));
        using var ledger = LedgerStore.OpenExisting(_folder["out/ledger.db"], TimeProvider.System);
        Assert.Equal([Stays, Twin], ledger.Versions.Submissions("design-113").Order(StringComparer.Ordinal));
        Assert.Null(ledger.CheckIntegrity());
    }

    [Fact]
    public void Under_another_name_it_is_known_by_its_documents_and_without_the_inbox_it_is_purged_all_the_same()
    {
        Ends(0, Process("out"));
        Directory.Move(_folder["inbox"], _folder["away"]);
        Ends(0, CommandRun.Of("purge", "--before", "2024-01-01", "--ledger", _folder["out/ledger.db"], "--yes"));
        Assert.Empty(Holding(Gone));
        Directory.Move(_folder["away"], _folder["inbox"]);
        Directory.Move(_folder[$"inbox/{Gone}"], _folder["inbox/Z999"]);
        var run = Process("out");
        Ends(0, run);
        Assert.Contains("不再收入的 1 份：Z999", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out/submissions/Z999"]));
    }

    [Fact]
    public void An_interrupted_purge_is_brought_to_its_end_by_the_next()
    {
        Ends(0, Process("out"));
        using (var ledger = LedgerStore.OpenExisting(_folder["out/ledger.db"], TimeProvider.System))
        {
            ledger.Purges.Run(ledger.Purges.Plan(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)), null), new DateOnly(2024, 1, 1), null);
        }

        Assert.NotEmpty(Holding(Gone));
        var run = CommandRun.Of("purge", "--before", "2024-01-01", "--out", _folder["out"], "--yes");
        Ends(0, run);
        Assert.Contains("無法再搜尋其內容", run.Error, StringComparison.Ordinal);
        Assert.Empty(Holding(Gone));
    }

    [Fact]
    public void A_folder_that_is_gone_is_told_and_another_is_not_taken_for_it()
    {
        Ends(0, CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", "--mask"));
        Ends(0, CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["open"], "--no-pdf", "--ledger", _folder["out/ledger.db"]));
        Directory.Delete(_folder["open"], recursive: true);
        var run = CommandRun.Of("purge", "--before", "2024-01-01", "--out", _folder["out"], "--yes");
        Ends(1, run);
        Assert.Contains($"未重寫輸出資料夾「{_folder["open"]}」", run.Error, StringComparison.Ordinal);
        Assert.Empty(Holding(Gone));
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out/run.json"]));
        Assert.True(json.RootElement.GetProperty("options").GetProperty("mask").GetBoolean());
    }

    [Fact]
    public void A_moved_folder_is_found_where_it_is_said_to_be()
    {
        Ends(0, Process("before"));
        Directory.Move(_folder["before"], _folder["out"]);
        Ends(0, CommandRun.Of("purge", "--before", "2024-01-01", "--out", _folder["out"], "--yes"));
        Assert.Empty(Holding(Gone));
    }

    [Fact]
    public void A_submission_whose_saved_reading_is_damaged_is_a_failed_one_and_no_silent_loss()
    {
        Ends(0, Process("out"));
        var state = Directory.EnumerateFiles(_folder["out/.doctools/cases"]).Single(f => Path.GetFileName(f).StartsWith("A005", StringComparison.Ordinal));
        File.WriteAllText(state, "{");
        var run = CommandRun.Of("purge", "--before", "2024-01-01", "--out", _folder["out"], "--yes");
        Ends(3, run);
        Assert.Contains($"{Stays}：沒有可用的先前讀取結果", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out/run.json"]));
        Assert.Equal(["reused", "failed"], json.RootElement.GetProperty("submissions").EnumerateArray().OrderByDescending(s => s.GetProperty("id").GetString(), StringComparer.Ordinal).Select(s => s.GetProperty("status").GetString()));
        Ends(0, Process("out"));
    }

    private static bool IsOutput(string file) => file is not "run.json" and not "ledger.db" && !file.StartsWith(".doctools", StringComparison.Ordinal);

    private static void Ends(int code, CommandRun run) => Assert.True(run.Code == code, run.ToString());

    private CommandRun Process(string to) => CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder[to], "--no-pdf");

    // In names, in raw bytes, and in the parts of workbooks.
    private List<string> Holding(string text) => [.. Directory.EnumerateFileSystemEntries(_folder["out"], "*", SearchOption.AllDirectories)
        .Where(f => f.Contains(text, StringComparison.Ordinal) || (File.Exists(f) && Contents(File.ReadAllBytes(f)).Any(b => Encoding.UTF8.GetString(b).Contains(text, StringComparison.Ordinal))))];

    private static IEnumerable<byte[]> Contents(byte[] file)
    {
        yield return file;
        if (!file.AsSpan().StartsWith("PK"u8))
        {
            yield break;
        }

        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            yield return whole.ToArray();
        }
    }
}
