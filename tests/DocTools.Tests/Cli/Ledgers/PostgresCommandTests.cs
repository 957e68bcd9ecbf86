using DocTools.Ledger.Engines;
using DocTools.Tests.Ledger;
using Xunit;

namespace DocTools.Tests.Cli.Ledgers;

/// <summary>Every command that takes a ledger, on one in PostgreSQL: what it does is as with a file, and the password is told nowhere.</summary>
public sealed class PostgresCommandTests : IDisposable
{
    private const string Faulty = "A016-豆日子烘焙坊";
    private const string Other = "A005-島語皂研所";
    private readonly TemporaryFolder _folder = new();
    private readonly FixedClock _clock = new(new DateTimeOffset(2024, 5, 11, 8, 0, 0, TimeSpan.FromHours(8)));

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public void All_commands_work_on_a_server_and_tell_no_password()
    {
        using var home = new LedgerHome(LedgerHome.Postgres);
        var url = home.Address;
        var password = new Uri(TestServers.Postgres!).UserInfo.Split(':')[1];
        Sample.CopyTo(_folder["inbox"], Faulty, Other);
        _folder.Write("inbox/manifest.csv", $"submission,received_at\n{Other},2023-01-02T10:00:00+08:00\n{Faulty},2024-05-09T10:00:00+08:00\n");

        Ends(0, Run("process", _folder["inbox"], "--program", "design-113", "--out", _folder["file"], "--no-pdf"));
        Ends(0, Process());
        Assert.Equal(_folder.Snapshot("file", IsOutput), _folder.Snapshot("out", IsOutput));
        Assert.False(File.Exists(_folder["out/ledger.db"]));
        Assert.Contains("\"ledger\": \"" + LedgerAddress.Of(url).Place + "\"", File.ReadAllText(_folder["out/run.json"]), StringComparison.Ordinal);
        Assert.Equal(_folder.Snapshot("file/submissions"), _folder.Snapshot("out/submissions"));
        Ends(0, Process());
        Assert.Equal(1L, home.Execute("SELECT same_as FROM runs WHERE id = 2"));

        Ends(0, Run("letters", "--from", url, "--kind", "supplement", "--out", _folder["letters"], "--as-of", "2024-05-11"));
        Assert.Equal(1L, home.Execute("SELECT COUNT(DISTINCT kind) FROM letters"));

        Ends(0, Run("correct", Faulty, "company-profile.ubn", "76904301", "--reason", "與登記資料相符", "--by", "王小明", "--ledger", url));
        Assert.Contains("\"by\": \"王小明\"", File.ReadAllText(_folder[$"out/submissions/{Faulty}/result.json"]), StringComparison.Ordinal);
        var history = Run("history", Faulty, "--ledger", url);
        Ends(0, history);
        Assert.Contains("76904302 → 76904301（更正：王小明）", history.Output, StringComparison.Ordinal);
        Ends(0, Run("waive", Faulty, "doc.missing", "--reason", "已電洽", "--by", "王小明", "--ledger", url, "--no-run"), orElse: 2);
        Ends(0, Run("letters", "--from", _folder["file"], "--kind", "supplement", "--out", _folder["letters2"], "--as-of", "2024-05-11", "--ledger", url));
        Ends(0, Run("weekly", "--ledger", url, "--as-of", "2024-05-13", "--out", _folder["weekly"]));
        Ends(0, Run("calendar", "--from", url, "--out", _folder["calendar"], "--as-of", "2024-05-13"));

        // By the folder alone: run.json leads there, and the password comes from elsewhere.
        Environment.SetEnvironmentVariable("DOCTOOLS_LEDGER", url);
        try
        {
            Ends(0, Run("history", Faulty, "--out", _folder["out"]));
            Ends(0, Run("weekly", "--from", _folder["out"], "--as-of", "2024-05-13", "--out", _folder["weekly"]));
            Ends(0, Run("correct", Faulty, "company-profile.ubn", "--withdraw", "--reason", "看錯了", "--by", "李大華", "--out", _folder["out"]));
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOCTOOLS_LEDGER", null);
        }

        var purge = Run("purge", "--before", "2024-01-01", "--ledger", url, "--yes");
        Ends(0, purge);
        Assert.Contains("找到 0 處；伺服器的檔案", purge.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder[$"out/submissions/{Other}"]));
        Assert.Contains("不再收入的 1 份", Process().Error, StringComparison.Ordinal);

        Assert.All(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories), f => Assert.False(File.ReadAllText(f).Contains(password, StringComparison.Ordinal), f));
        Assert.Equal(0L, home.Execute($"SELECT COUNT(*) FROM runs r WHERE r::text LIKE '%{password}%'"));

        CommandRun Process() => Run("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", "--ledger", url);

        CommandRun Run(params string[] args)
        {
            var run = CommandRun.Of(_clock, CancellationToken.None, args);
            Assert.DoesNotContain(password, run.ToString(), StringComparison.Ordinal);
            return run;
        }
    }

    [Theory]
    [InlineData("process")]
    [InlineData("history")]
    [InlineData("letters")]
    [InlineData("weekly")]
    [InlineData("purge")]
    public void A_server_that_is_not_there_is_told_in_one_line_and_ends_with_2(string command)
    {
        const string Nowhere = "postgres://u:s3cr3t@127.0.0.1:1/d";
        Sample.CopyTo(_folder["inbox"], Faulty);
        string[] args = command switch
        {
            "process" => ["process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", "--ledger", Nowhere],
            "history" => ["history", "A", "--ledger", Nowhere],
            "letters" => ["letters", "--from", Nowhere, "--kind", "supplement", "--out", _folder["letters"]],
            "weekly" => ["weekly", "--ledger", Nowhere, "--out", _folder["weekly"]],
            _ => ["purge", "--before", "2024-01-01", "--ledger", Nowhere, "--yes"],
        };
        var run = CommandRun.Of(_clock, CancellationToken.None, args);
        Assert.Equal(2, run.Code);
        Assert.Contains("連不上帳冊的伺服器：「postgres://u@127.0.0.1:1/d」", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", run.ToString(), StringComparison.Ordinal);
    }

    private static void Ends(int code, CommandRun run, int? orElse = null) => Assert.True(run.Code == code || run.Code == orElse, run.ToString());

    private static bool IsOutput(string file) => file is not "run.json" && !file.StartsWith("ledger", StringComparison.Ordinal) && !file.StartsWith(".doctools", StringComparison.Ordinal);
}
