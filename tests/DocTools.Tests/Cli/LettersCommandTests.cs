using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocTools.Ledger;
using DocTools.Tests.Fixtures;
using DocTools.Tests.Formats.Writing.Letters;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>The command over the results of the sample inboxes: who gets what, when it is due, and that nothing that people edited is lost.</summary>
public sealed class LettersCommandTests : IDisposable
{
    private static readonly Lazy<TemporaryFolder> s_runs = new(() => new TemporaryFolder());
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string, string[]> Kinds => new()
    {
        { "design-113", "receipt", "2024-05-13", ["A001", "A002", "A003", "A004", "A005", "A006"] },
        { "design-113", "supplement", "2024-05-13", ["A010", "A011", "A012", "A014", "A016", "A017", "A018"] },
        { "design-113", "rejection", "2024-05-13", ["A013", "A015"] },
        { "design-113", "meeting", "2024-05-20", ["A001", "A002"] },
        { "design-113", "result", "2024-06-03", ["A001", "A002"] },
        { "design-113", "revision", "2024-06-03", ["A001"] },
        { "design-113", "visit", "2024-09-10", ["A001", "A002"] },
        { "design-113", "closing", "2024-10-01", ["A001"] },
        { "cluster-110", "receipt", "2021-02-03", ["A1", "A2", "B1"] },
        { "cluster-110", "rejection", "2021-02-03", ["A3", "A4", "A6", "A7", "B2", "B3"] },
        { "cluster-110", "meeting", "2021-02-18", ["A1", "A2"] },
        { "cluster-110", "result", "2021-03-05", ["A1", "A2"] },
        { "cluster-110", "revision", "2021-03-05", ["A1"] },
        { "cluster-110", "visit", "2021-07-05", ["A1", "A2"] },
        { "cluster-110", "closing", "2021-11-01", ["A1"] },
        { "b2g-113", "receipt", "2024-05-20", ["B001", "B006"] },
        { "b2g-113", "supplement", "2024-05-20", ["B002", "B004", "B007", "B012"] },
        { "b2g-113", "rejection", "2024-05-20", ["B005", "B009", "B010", "B011"] },
        { "b2g-113", "meeting", "2024-05-27", ["B001", "B002"] },
        { "b2g-113", "result", "2024-06-05", ["B001", "B002"] },
        { "b2g-113", "closing", "2024-10-15", ["B001"] },
        { "b2g-113", "award", "2024-12-02", ["B001"] },
    };

    /// <summary>Every shipped template with the results of the samples: the right submissions, no blank, valid documents, the merged one too.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_goes_to_whom_it_should_and_is_whole(string program, string kind, string asOf, string[] to)
    {
        var run = Run(program, "--kind", kind, "--as-of", asOf, "--ranking", Ranking(program), "--data", Data(program));
        Assert.True(run.Code == 0, run.ToString());
        var folder = _folder[$"out/{kind}"];
        var rows = File.ReadAllLines(Path.Combine(folder, "letters.csv"), Encoding.UTF8).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.Equal(to, rows.Select(r => r[0].Split('-')[0]));
        Assert.All(rows, r => Assert.True(r[4].Length == 0, $"{r[0]} has blanks: {r[4]}"));
        foreach (var file in Directory.EnumerateFiles(folder, "*.docx").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            Assert.Empty(LetterDocx.Faults(bytes));
            Assert.DoesNotContain("{{", LetterDocx.Text(bytes), StringComparison.Ordinal);
            Assert.DoesNotContain("【未填】", LetterDocx.Text(bytes), StringComparison.Ordinal);
        }

        Assert.Equal(to.Length, Directory.EnumerateFiles(folder, "*.txt").Count());
        Assert.All(Directory.EnumerateFiles(folder, "*.txt"), f => Assert.StartsWith("收件人：", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-05-13", "2024-05-16", "113年5月16日（星期四）")] // Monday: Tuesday, Wednesday, Thursday
    [InlineData("2024-06-06", "2024-06-12", "113年6月12日（星期三）")] // 端午 on Monday the 10th
    [InlineData("2025-02-26", "2025-03-04", "114年3月4日（星期二）")] // 228 on Friday
    [InlineData("2024-05-10", "2024-05-15", "113年5月15日（星期三）")] // a weekend between
    public void A_supplement_is_due_in_working_days(string asOf, string due, string written)
    {
        var run = Run("design-113", "--kind", "supplement", "--ids", "A010-麥穗弄烘焙", "--as-of", asOf);
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(due, File.ReadAllLines(_folder["out/supplement/letters.csv"])[1].Split(',')[3]);
        var text = LetterDocx.Text(File.ReadAllBytes(_folder["out/supplement/A010-麥穗弄烘焙.docx"]));
        Assert.Contains($"請於{written}前補正", text, StringComparison.Ordinal);
        Assert.Contains("管理費合計填 41,400 元，應為", text, StringComparison.Ordinal);
        Assert.Contains("|41,400 元\n|35,880 元", text, StringComparison.Ordinal);
        Assert.Contains("|附件四 伍、四、經費需求表", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_without_calendar_gives_no_due_date_and_says_so()
    {
        var run = Run("design-113", "--kind", "supplement", "--ids", "A010-麥穗弄烘焙", "--as-of", "2099-05-13");
        Assert.Contains("辦公日曆表沒有", run.Error, StringComparison.Ordinal);
        Assert.Contains("due_date", File.ReadAllText(_folder["out/supplement/letters.csv"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cluster-110", "supplement", "本計畫不補件")]
    [InlineData("b2g-113", "visit", "簡章沒有訪視的程序")]
    [InlineData("design-113", "reciept", "是不是「receipt」")]
    [InlineData("design-113", "meeting", "--agenda")]
    [InlineData("design-113", "result", "--ranking")]
    [InlineData("b2g-113", "award", "--ranking")]
    public void What_cannot_be_made_is_wrong_usage(string program, string kind, string said)
    {
        var run = Run(program, "--kind", kind, "--as-of", "2024-06-01");
        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Ids_that_are_named_get_the_letter_whatever_was_suggested_and_unknown_ones_are_told()
    {
        var run = Run("design-113", "--kind", "receipt", "--ids", "A007-潮間食堂", "--as-of", "2024-05-13");
        Assert.True(run.Code == 0 && run.Error.Contains("A007-潮間食堂 的建議是「人工審查」", StringComparison.Ordinal), run.ToString());
        Assert.True(File.Exists(_folder["out/receipt/A007-潮間食堂.docx"]));
        Assert.Contains("是不是「A007-潮間食堂」", Run("design-113", "--kind", "receipt", "--ids", "A007").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_edited_is_never_replaced_or_removed()
    {
        Assert.Equal(0, Run("design-113", "--kind", "rejection", "--as-of", "2024-05-13").Code);
        var edited = _folder["out/rejection/A013-星沙玻璃工藝(修正).docx"];
        File.AppendAllText(edited, "x");
        File.WriteAllText(_folder["out/rejection/note.docx"], "mine");
        var before = _folder.Snapshot("out/rejection", f => !f.Contains("letters.txt", StringComparison.Ordinal));
        var again = Run("design-113", "--kind", "rejection", "--as-of", "2024-05-14");
        Assert.Equal(2, again.Code);
        Assert.Contains("A013-星沙玻璃工藝(修正).docx", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot("out/rejection", f => !f.Contains("letters.txt", StringComparison.Ordinal)));

        // Another letter alone leaves it where it is; the same letters again give the same bytes.
        Assert.Equal(0, Run("design-113", "--kind", "rejection", "--ids", "A015-寰宇浴用品", "--as-of", "2024-05-13").Code);
        Assert.EndsWith("x", File.ReadAllText(edited), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder["out/rejection/note.docx"]));
    }

    [Fact]
    public void A_due_date_that_is_given_is_printed_and_noted()
    {
        _folder.Write("due.csv", "submission,期限\nA010-麥穗弄烘焙,113/5/20\n");
        var run = Run("design-113", "--kind", "supplement", "--ids", "A010-麥穗弄烘焙", "--as-of", "2024-05-13", "--data", _folder["due.csv"], "--ledger", Ledger());
        Assert.True(run.Code == 0 && run.Error.Contains("2024-05-16", StringComparison.Ordinal), run.ToString());
        Assert.Contains("請於113年5月20日（星期一）前補正", LetterDocx.Text(File.ReadAllBytes(_folder["out/supplement/A010-麥穗弄烘焙.docx"])), StringComparison.Ordinal);
        Assert.Equal("2024-05-20", File.ReadAllLines(_folder["out/supplement/letters.csv"])[1].Split(',')[3]);
        using var store = LedgerStore.OpenExisting(_folder["own.db"], TimeProvider.System);
        Assert.Single(store.Letters.List("design-113"), l => l.Entry.DueOn == new DateOnly(2024, 5, 20));
    }

    [Theory]
    [InlineData("submission,期限,due_date\nA010-麥穗弄烘焙,113/5/20,113/5/21\n", "「期限」與「due_date」是同一個欄位")]
    [InlineData("submission,備註,備註\nA010-麥穗弄烘焙,甲,乙\n", "「備註」與「備註」是同一個欄位")]
    [InlineData("submission,due_date,due_moment\nA010-麥穗弄烘焙,113/5/20,113/5/21 17:00\n", "不是同一天")]
    public void Data_that_contradict_themselves_are_wrong_usage(string csv, string said)
    {
        var run = Run("design-113", "--kind", "supplement", "--ids", "A010-麥穗弄烘焙", "--as-of", "2024-05-13", "--data", _folder.Write("due.csv", csv));
        Assert.True(run.Code == 2 && run.Error.Contains(said, StringComparison.Ordinal), run.ToString());
    }

    [Fact]
    public void Letters_are_noted_in_the_ledger_that_the_run_was_told_of_and_weekly_finds_it()
    {
        var (ledger, results) = (_folder["elsewhere.db"], _folder["run"]);
        Assert.Equal(0, CommandRun.Of("process", Path.Combine(Samples.FolderOf("b2g-113"), "inbox"), "--program", "b2g-113", "--out", results, "--registry", Path.Combine(Samples.FolderOf("b2g-113"), "registry.csv"), "--no-pdf", "--ledger", ledger).Code);
        string[] letters = ["letters", "--from", results, "--kind", "supplement", "--as-of", "2024-05-20", "--out", _folder["out"]];
        var run = CommandRun.Of(letters);
        Assert.True(run.Code == 0 && !run.Error.Contains("帳冊", StringComparison.Ordinal), run.ToString());
        using (var store = LedgerStore.OpenExisting(ledger, TimeProvider.System))
        {
            Assert.Equal(4, store.Letters.List("b2g-113").Count);
        }

        var kit = DocTools.Cli.Definitions.ProgramKit.Open(RepositoryRoot.File("templates", "b2g-113"), DocTools.Core.Rules.Messages.Language.Chinese);
        var filed = DocTools.Cli.FollowUp.FiledSource.Open(results, kit);
        Assert.Null(filed.MissingLedger);
        // The manifest tells another day for one of the four, and that counts.
        Assert.Equal(3, filed.Events.Days.Count(d => d.Key.Event is "notice" && d.Value == new DateOnly(2024, 5, 20)));
        var weekly = CommandRun.Of("weekly", "--from", results, "--ledger", ledger, "--as-of", "2024-05-27", "--out", _folder["weekly"]);
        Assert.True(weekly.Code == 0, weekly.ToString());

        File.Move(ledger, _folder["moved.db"]);
        var without = CommandRun.Of(letters);
        Assert.True(without.Code == 0 && without.Error.Contains("elsewhere.db", StringComparison.Ordinal) && without.Error.Contains("--ledger", StringComparison.Ordinal), without.ToString());
    }

    [Fact]
    public void Letters_are_noted_in_the_ledger_and_made_from_it()
    {
        var ledger = _folder["l.db"];
        Assert.Equal(0, CommandRun.Of("process", Path.Combine(Samples.FolderOf("b2g-113"), "inbox"), "--program", "b2g-113", "--out", _folder["run"], "--registry", Path.Combine(Samples.FolderOf("b2g-113"), "registry.csv"), "--no-pdf", "--ledger", ledger).Code);
        var run = CommandRun.Of("letters", "--from", ledger, "--program", "b2g-113", "--kind", "supplement", "--as-of", "2024-05-20", "--out", _folder["out"]);
        Assert.True(run.Code == 0, run.ToString());
        using var store = LedgerStore.OpenExisting(ledger, TimeProvider.System);
        var noted = store.Letters.List("b2g-113");
        Assert.Equal(4, noted.Count);
        Assert.All(noted, l => Assert.Equal(("supplement", $"supplement/{l.Entry.Submission}.docx"), (l.Entry.Kind, l.Entry.File)));
        Assert.Contains(noted, l => l.Entry.DueOn == new DateOnly(2024, 5, 22));
        Assert.All(noted, l => Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["out/" + l.Entry.File]))), l.Entry.Sha256));
    }

    [Theory]
    [InlineData("design-113", 8)]
    [InlineData("cluster-110", 7)]
    [InlineData("b2g-113", 7)]
    public void Every_shipped_template_is_sound(string program, int kinds)
    {
        var run = CommandRun.Of("letters", "--check", "--program", program);
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal(kinds, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("沒有郵件範本", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The tables of docs/letters.md are those of the code; the test writes nothing, it says what has to stand there.</summary>
    [Fact]
    public void The_page_names_every_placeholder_and_format()
    {
        var page = File.ReadAllText(RepositoryRoot.File("docs", "letters.md"));
        foreach (var name in DocTools.Core.Letters.GeneralNames.Values)
        {
            Assert.Contains($"| `{{{{{name.Key}}}}}` | `{{{{{name.Synonym}}}}}` | {name.Label} |", page, StringComparison.Ordinal);
        }

        foreach (var (table, columns) in new[] { ("points", DocTools.Core.Letters.GeneralNames.PointColumns), ("remarks", DocTools.Core.Letters.GeneralNames.RemarkColumns), ("documents", DocTools.Core.Letters.GeneralNames.DocumentColumns) })
        {
            Assert.All(columns, c => Assert.Contains($"| `{table}` | `{{{{{c.Key}}}}}` | `{{{{{c.Synonym}}}}}` | {c.Label} |", page, StringComparison.Ordinal));
        }

        Assert.All(DocTools.Core.Letters.LetterFormat.All, f => Assert.Contains($"| `{f.Name}` | `{f.Synonym}` | {f.Example} |", page, StringComparison.Ordinal));
    }

    private CommandRun Run(string program, params string[] arguments) => CommandRun.Of(["letters", "--from", Results(program), "--program", program, "--out", _folder["out"], .. arguments]);

    // One run of each programme for all tests of the class.
    private static string Results(string program)
    {
        lock (s_runs)
        {
            var folder = s_runs.Value[program];
            if (!Directory.Exists(folder))
            {
                var run = CommandRun.Of("process", Path.Combine(Samples.FolderOf(program), "inbox"), "--program", program, "--out", folder, "--registry", Path.Combine(Samples.FolderOf(program), "registry.csv"), "--no-pdf");
                Assert.True(run.Code == 0, run.ToString());
            }

            return folder;
        }
    }

    // A copy of the ledger of the joint run, for a test that notes in it.
    private string Ledger()
    {
        File.Copy(Path.Combine(Results("design-113"), "ledger.db"), _folder["own.db"]);
        return _folder["own.db"];
    }

    // The first accepted was selected and awarded, the second was not.
    private string Ranking(string program)
    {
        var ids = Accepted(program);
        var json = new JsonObject
        {
            ["program"] = program,
            ["stage"] = "proposal",
            ["proposals"] = new JsonArray([.. ids.Select((id, i) => (JsonNode)new JsonObject { ["id"] = id, ["rank"] = i + 1, ["average"] = 88.5 - i, ["criteria"] = new JsonObject(), ["selected"] = i == 0, ["tie"] = null, ["complete"] = true })]),
            ["findings"] = new JsonArray(),
            ["remarks"] = new JsonObject { [ids[0]] = new JsonArray(new JsonObject { ["member"] = "王", ["text"] = "請補充\n說明。" }, new JsonObject { ["member"] = "李", ["text"] = "經費請檢討 <5% & 說明。" }) },
            ["awards"] = new JsonArray(new JsonObject { ["proposal"] = ids[0], ["organisation"] = "x", ["project"] = "y", ["amount"] = 50000, ["complete"] = true }),
        };
        return _folder.Write("ranking/ranking.json", json.ToJsonString(new JsonSerializerOptions()));
    }

    private string Data(string program)
    {
        var ids = Accepted(program);
        return _folder.Write("data.csv", $"submission,會議日期,簡報順序,會議地點,訪視日期,visit.time\n{ids[0]},113/5/29,1,會議室,2024-09-26,下午2時\n{ids[1]},2024-05-29,2,會議室,2024-09-27,上午10時\n");
    }

    private static string[] Accepted(string program) => program switch
    {
        "design-113" => ["A001-澐岫製茶", "A002-沐岩溫泉旅館"],
        "cluster-110" => ["A1-大溪豆香老街", "A2-竹崎茶山輕旅"],
        _ => ["B001-拾光社企", "B002-山海有學"],
    };
}
