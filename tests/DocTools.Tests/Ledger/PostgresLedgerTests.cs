using System.Diagnostics;
using DocTools.Ledger;
using DocTools.Ledger.Engines;
using DocTools.Tests.Cli;
using Npgsql;
using Xunit;
using static DocTools.Tests.Ledger.LedgerSamples;

namespace DocTools.Tests.Ledger;

/// <summary>What is PostgreSQL's own: its answers are those of SQLite, and its errors are told in words.</summary>
public sealed class PostgresLedgerTests
{
    private const string Program = "design-113";

    /// <summary>Texts and names that collations, encodings and numbers of four bytes take otherwise.</summary>
    [Theory, OnSqlite, OnPostgres]
    public void Every_engine_keeps_the_same_texts_in_the_same_order(string engine)
    {
        string[] names = ["b", "A", "a", "Z", "一", "丁", "é", "e\u0301", "_", "-", "10", "9", "𠮷", "～", " x"];
        using var home = new LedgerHome(engine);
        using var ledger = home.Open(new FixedClock(Monday));
        ledger.Recorder.Record(Run(Monday, "s"), [.. names.Select(n => Submission(n, Report(n, 1)))]);
        // Bytes of UTF-8 sort as code points do, and not as UTF-16 (𠮷, ～).
        var expected = names.Order(Comparer<string>.Create((x, y) => System.Text.Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y)))).ToList();
        Assert.Equal(expected, ledger.Versions.Submissions(Program));
        Assert.Equal(expected, ledger.Versions.StateAt(Program).Select(v => v.Submission));

        ledger.Corrections.Add(Program, "a", "f", "x\0y'; DROP TABLE runs; --\\", "", "王\ud800𠮷");
        var kept = Assert.Single(ledger.Corrections.Active(Program));
        Assert.Equal(("x\0y'; DROP TABLE runs; --\\", "", "王\ufffd𠮷"), (kept.Value, kept.Reason, kept.By));
        home.Execute("UPDATE fields SET confidence = 0.9876543210123456");
        Assert.Equal(0.9876543210123456, ledger.Versions.PartsOf(ledger.Versions.Current(Program, "a")!).Fields[0].Confidence);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_first_starters_make_one_ledger(string engine)
    {
        using var home = new LedgerHome(engine);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
        {
            using var ledger = home.Open();
            ledger.Corrections.Add(Program, "A", $"f{i}", "1", "r", "w");
        })));
        Assert.Equal(0L, Convert.ToInt64(home.Execute("SELECT COUNT(*) - MAX(version) FROM doctools_schema"), System.Globalization.CultureInfo.InvariantCulture));
        using var all = home.Open();
        Assert.Equal(6, all.Corrections.Active(Program).Count);
    }

    /// <summary>A thousand submissions of two hundred fields: rows do not go to the server one by one. Held against SQLite, as seconds depend on the machine and what else it does.</summary>
    [PostgresFact]
    public void A_large_run_is_recorded_in_a_small_multiple_of_the_files_time()
    {
        var file = Large(LedgerHome.Sqlite);
        var server = Large(LedgerHome.Postgres);
        Assert.True(server < file * 4, $"file {file}, server {server}");
    }

    private static TimeSpan Large(string engine)
    {
        using var home = new LedgerHome(engine);
        using var ledger = home.Open();
        var wide = Report("wide", 1, findings: [.. Enumerable.Range(0, 10).Select(i => Finding($"x.{i}"))]);
        wide = wide with { Case = wide.Case with { Fields = [.. Enumerable.Range(0, 200).Select(i => wide.Case.Fields[0] with { Id = $"f.{i}" })] } };
        var clock = Stopwatch.StartNew();
        ledger.Recorder.Record(Run(Monday, "s"), [.. Enumerable.Range(0, 1000).Select(i => Submission($"A{i:0000}", wide))]);
        clock.Stop();
        Assert.Equal(200, ledger.Versions.PartsOf(ledger.Versions.Current(Program, "A0999")!).Fields.Length);
        Assert.Equal(1000, ledger.Totals.Findings(Program).Single(f => f.Code is "x.3").Findings);
        Assert.Null(ledger.CheckIntegrity());
        return clock.Elapsed;
    }

    [PostgresFact]
    public void What_was_purged_is_in_no_row_and_no_statistic()
    {
        using var home = new LedgerHome(LedgerHome.Postgres);
        using var ledger = home.Open();
        ledger.Recorder.Record(
            Run(Monday, "s1"),
            [Submission("S-gone-4711", Report("S-gone-4711", 1, "d0c5", Monday.AddDays(-30))), Submission("S-stays", Report("S-stays", 2, "e0", Monday, findings: Finding("batch.duplicate", "與 S-gone-4711、B 相同")))]);
        home.Execute("ANALYZE");
        Assert.Contains(ledger.Purges.StoredTexts(), t => t.Contains("S-gone-4711", StringComparison.Ordinal));
        ledger.Purges.Run(ledger.Purges.Plan(Monday.AddDays(-1), null), new DateOnly(2024, 5, 5), null);
        Assert.DoesNotContain(ledger.Purges.StoredTexts(), t => t.Contains("S-gone-4711", StringComparison.Ordinal));
        Assert.Equal(0L, home.Execute("SELECT COUNT(*) FROM pg_stats WHERE schemaname = current_schema() AND pg_stats::text LIKE '%S-gone-4711%'"));
    }

    [PostgresFact]
    public void Who_cannot_vacuum_cannot_purge()
    {
        using var home = new LedgerHome(LedgerHome.Postgres);
        home.Open().Dispose();
        var schema = (string)home.Execute("SELECT current_schema()::text")!;
        var role = "r_" + schema;
        home.Execute($"CREATE ROLE {role} LOGIN PASSWORD 'guest'; GRANT USAGE ON SCHEMA {schema} TO {role}; GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO {role}");
        try
        {
            var server = new Uri(TestServers.Postgres!);
            using var guest = LedgerStore.OpenExisting($"postgres://{role}:guest@{server.Authority}{server.AbsolutePath}?schema={schema}", TimeProvider.System);
            var told = Assert.Throws<LedgerException>(() => guest.Purges.Run(guest.Purges.Plan(Monday, null), new DateOnly(2024, 5, 6), null));
            Assert.Contains("VACUUM", told.Wording.Zh, StringComparison.Ordinal);
        }
        finally
        {
            home.Execute($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [PostgresFact]
    public void Faults_are_told_in_words_and_without_the_password()
    {
        var server = new Uri(TestServers.Postgres!);
        var password = server.UserInfo.Split(':')[1];
        Refused(TestServers.Postgres!.Replace(password, "false", StringComparison.Ordinal), "密碼不對", "password");
        Refused(TestServers.Postgres!.Replace("/postgres", "/nowhere", StringComparison.Ordinal), "沒有這個資料庫", "no such database");
        Refused(TestServers.Postgres!.Replace(server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "1", StringComparison.Ordinal), "連不上", "cannot be reached");
        Refused($"{TestServers.Postgres}?schema=t_not_there", "找不到帳冊", "there is no ledger", create: false);

        void Refused(string url, string zh, string en, bool create = true)
        {
            var told = Assert.Throws<LedgerException>(() => LedgerStore.Open(LedgerAddress.Of(url).Engine(create), TimeProvider.System)).Wording;
            Assert.Contains(zh, told.Zh, StringComparison.Ordinal);
            Assert.Contains(en, told.En, StringComparison.Ordinal);
            Assert.All(new[] { told.Zh, told.En }, t => Assert.True(!t.Contains(password, StringComparison.Ordinal) && !t.Contains(":false@", StringComparison.Ordinal), t));
        }
    }

    [PostgresFact]
    public void A_server_that_ends_or_refuses_to_write_while_at_work_is_told_and_leaves_nothing()
    {
        using var home = new LedgerHome(LedgerHome.Postgres);
        using (var ledger = home.Open())
        {
            var lost = Assert.Throws<LedgerException>(() => ledger.Recorder.Record(Run(Monday, "s"), [Submission("A", Report("A", 1)), new("B", "done", null, "m", () =>
            {
                // Whoever holds the right to write in this schema.
                Assert.Equal(1L, home.Execute("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND objid::bigint = (hashtext(current_schema())::bigint & 4294967295)"));
                return null!;
            })]));
            Assert.Contains("連線中斷", lost.Wording.Zh, StringComparison.Ordinal);
        }

        using (var ledger = home.Open())
        {
            Assert.Empty(ledger.Runs.List());
        }

        Assert.Contains("唯讀", Assert.Throws<LedgerException>(() => ReadOnly(home)).Wording.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("53100", "磁碟已滿", "disk is full")]
    [InlineData("53300", "連線已滿", "no connection left")]
    [InlineData("42501", "權限", "may not")]
    [InlineData("55P03", "另一個 doctools", "another doctools")]
    [InlineData("57P01", "連線中斷", "was lost")]
    [InlineData("57P03", "正在啟動", "starting")]
    [InlineData("XX001", "已損壞", "damaged")]
    [InlineData("22012", null, null)]
    public void States_of_the_server_have_their_words(string state, string? zh, string? en)
    {
        var told = LedgerAddress.Of("postgres://u:secret@h/d").Engine(create: false).Translate(new PostgresException("message", "ERROR", "ERROR", state));
        Assert.Equal(zh is null, told is null);
        Assert.Contains(zh ?? "", told?.Zh ?? "", StringComparison.Ordinal);
        Assert.Contains(en ?? "", told?.En ?? "", StringComparison.Ordinal);
    }

    private static void ReadOnly(LedgerHome home)
    {
        var engine = LedgerAddress.Of(home.Address).Engine(create: false);
        using var connection = (NpgsqlConnection)engine.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SET default_transaction_read_only = on";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO doctools_schema (version, applied_at) VALUES (77, 'x')";
        try
        {
            command.ExecuteNonQuery();
        }
        catch (PostgresException e)
        {
            throw new LedgerException(engine.Translate(e)!, e);
        }
    }
}
