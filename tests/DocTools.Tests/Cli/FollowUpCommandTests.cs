using System.Text;
using System.Text.Json;
using DocTools.Cli.Terminal;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>What follows the decision, from the fixtures to the files: calendar, agenda, stage, weekly.</summary>
public sealed class FollowUpCommandTests(FollowUpRun run) : IClassFixture<FollowUpRun>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Calendar_tells_the_programme_without_a_run()
    {
        var done = CommandRun.Of("calendar", "--program", "b2g-113", "--as-of", "2024-06-01", "--out", _folder["out"]);
        Assert.True(done.Code == ExitCode.Done, done.ToString());
        Assert.Equal(["calendar.ics", "calendar.xlsx"], Directory.GetFiles(_folder["out"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Calendar_tells_every_submission_by_its_events()
    {
        File.WriteAllText(_folder["events.csv"], "submission,selected,notice,result\nA001-澐岫製茶,是,,2024-06-07\nA010-麥穗弄烘焙,否,2024-06-07,\n");
        var done = CommandRun.Of("calendar", "--from", run.Out, "--events", _folder["events.csv"], "--as-of", "2024-06-10", "--out", _folder["out"]);
        Assert.True(done.Code == ExitCode.Done, done.ToString());
        string Ics(string id) => File.ReadAllText(_folder[$"out/cases/{id}.ics"]).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20240613", Ics("A010-麥穗弄烘焙"), StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20240624", Ics("A001-澐岫製茶"), StringComparison.Ordinal);
        Assert.DoesNotContain("修正後輔導計畫書", Ics("A010-麥穗弄烘焙"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("submission,result\nA099,2024-06-07\n", "A099")]
    [InlineData("submission,reslt\nA001-澐岫製茶,2024-06-07\n", "reslt")]
    [InlineData("submission,result\nA001-澐岫製茶,113年6月\n", "113年6月")]
    [InlineData("name,result\nA001-澐岫製茶,2024-06-07\n", "submission")]
    [InlineData("submission,selected\n*,是\n", "「*」")]
    [InlineData("submission,selected\nA001-澐岫製茶,是\nA001-澐岫製茶,否\n", "第 3 列")]
    [InlineData("submission,result\nA001-澐岫製茶,2024-06-07\nA001-澐岫製茶,2024-06-08\n", "2024-06-08")]
    [InlineData("submission,result\n*,2024-06-07\n*,2024-06-08\n", "2024-06-08")]
    public void A_list_of_events_that_is_wrong_is_wrong_usage(string csv, string named)
    {
        File.WriteAllText(_folder["events.csv"], csv);
        var done = CommandRun.Of("calendar", "--from", run.Out, "--events", _folder["events.csv"], "--out", _folder["out"]);
        Assert.Equal(ExitCode.Usage, done.Code);
        Assert.Contains(named, done.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void Rows_of_a_submission_that_agree_are_no_fault_and_all_have_their_day()
    {
        File.WriteAllText(_folder["events.csv"], "submission,selected,result\n*,,2024-06-07\nA001-澐岫製茶,是,\nA001-澐岫製茶,是,2024-06-07\n");
        var done = CommandRun.Of("calendar", "--from", run.Out, "--events", _folder["events.csv"], "--as-of", "2024-06-10", "--out", _folder["out"]);
        Assert.True(done.Code == ExitCode.Done, done.ToString());
    }

    [Fact]
    public void Agenda_tells_times_and_presenters_of_the_accepted()
    {
        var done = CommandRun.Of("agenda", "--from", run.Out, "--start", "2024-05-30T11:30", "--minutes", "20", "--place", "六樓", "--out", _folder["out"]);
        Assert.True(done.Code == ExitCode.Done, done.ToString());
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out/agenda.json"]));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal("design", items[0].GetProperty("category").GetString());
        Assert.Equal(("A001-澐岫製茶", "林宥辰", "2024-05-30T11:30:00+08:00", "六樓"), (items[0].GetProperty("id").GetString(), items[0].GetProperty("presenter").GetString(), items[0].GetProperty("start").GetString(), items[0].GetProperty("place").GetString()));
        Assert.Equal("2024-05-30T13:00:00+08:00", items[1].GetProperty("start").GetString());
        Assert.All(items, i => Assert.Equal(1, items.Count(o => o.GetProperty("order").GetInt32() == i.GetProperty("order").GetInt32())));
    }

    [Theory]
    [InlineData("--minutes", "20")] // the guidance fixes no day
    [InlineData("--start", "2024-05-30T09:00")] // nor minutes
    [InlineData("--start", "2024-05-30T09:00", "--minutes", "20", "--order", "random")] // a draw needs its seed
    [InlineData("--start", "113-05-30", "--minutes", "20")]
    [InlineData("--start", "2024-05-30T09:00", "--minutes", "20", "--break", "13:00-12:00")]
    [InlineData("--start", "2024-05-30T09:00", "--minutes", "600")]
    [InlineData("--start", "2024-05-30T09:00", "--minutes", "20", "--include", "rejected")]
    public void An_agenda_that_cannot_be_is_wrong_usage(params string[] options) =>
        Assert.Equal(ExitCode.Usage, CommandRun.Of(["agenda", "--from", run.Out, "--out", _folder["out"], .. options]).Code);

    [Fact]
    public void Stage_compares_the_revised_plan_and_tells_what_is_missing()
    {
        var sent = _folder["sent/A001"];
        Directory.CreateDirectory(sent);
        File.Copy(RepositoryRoot.File("fixtures", "design-113", "inbox", "A001-澐岫製茶", "附件四_輔導計畫書.docx"), Path.Combine(sent, "plan.docx"));
        File.WriteAllText(_folder["sent/manifest.csv"], "submission,received_at\nA001,2024-06-25T10:00\n");
        File.WriteAllText(_folder["events.csv"], "submission,result\nA001-澐岫製茶,2024-06-07\n");
        var done = CommandRun.Of("stage", "A001-澐岫製茶", "--to", "contract", "--from", run.Out, "--inbox", _folder["sent"], "--events", _folder["events.csv"], "--as-of", "2024-06-26", "--out", _folder["out"]);
        Assert.True(done.Code == ExitCode.Done, done.ToString());
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out/stage.json"]));
        var submission = json.RootElement.GetProperty("submissions")[0];
        var documents = submission.GetProperty("documents").EnumerateArray().ToDictionary(d => d.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.Equal(("late", "2024-06-24", 1), (documents["revised-plan"].GetProperty("status").GetString(), documents["revised-plan"].GetProperty("due").GetString(), documents["revised-plan"].GetProperty("workdaysLate").GetInt32()));
        Assert.Equal("overdue", documents["contract"].GetProperty("status").GetString());
        Assert.Equal(0, submission.GetProperty("changes").GetArrayLength());
        Assert.False(submission.GetProperty("payments")[0].GetProperty("ready").GetBoolean());
    }

    [Theory]
    [InlineData("A001-澐岫製茶", "--to", "final")]
    [InlineData("A099", "--to", "contract")]
    [InlineData("--to", "contract")]
    [InlineData("A001-澐岫製茶", "--all", "--to", "contract")]
    public void A_stage_that_is_not_there_is_wrong_usage(params string[] options)
    {
        Directory.CreateDirectory(_folder["sent/A001"]);
        Assert.Equal(ExitCode.Usage, CommandRun.Of(["stage", "--from", run.Out, "--inbox", _folder["sent"], "--out", _folder["out"], .. options]).Code);
    }

    [Fact]
    public void Weekly_says_nothing_where_all_went_well()
    {
        var done = CommandRun.Of("weekly", "--from", run.Out, "--since", "2024-05-06", "--until", "2024-05-12", "--out", _folder["out"]);
        Assert.Equal((ExitCode.Done, "", ""), (done.Code, done.Output, done.Error));
        Assert.Contains("weekly.xlsx", Directory.GetFiles(_folder["out"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Weekly_counts_what_the_manifest_says_was_received()
    {
        // Outside of the week: 2024-05-10 is the deadline, and those that were late came behind it.
        var expected = File.ReadLines(RepositoryRoot.File("fixtures", "design-113", "inbox", "manifest.csv")).Skip(1).Select(l => l.Split(',')[1]).Count(t => t.Length > 10 && string.CompareOrdinal(t[..10], "2024-05-06") >= 0 && string.CompareOrdinal(t[..10], "2024-05-12") <= 0);
        Assert.Equal(ExitCode.Done, CommandRun.Of("weekly", "--from", run.Out, "--since", "2024-05-06", "--until", "2024-05-12", "--out", _folder["out"]).Code);
        var lines = Formats.Writing.WorkbookDump.Lines(File.ReadAllBytes(_folder["out/weekly.xlsx"])).ToList();
        Assert.Contains(lines, l => l.StartsWith("A3: design-113", StringComparison.Ordinal) && l.Contains($"C3: {expected} ", StringComparison.Ordinal));
    }

    [Fact]
    public void Weekly_tells_a_notice_without_its_supplement_as_overdue_and_one_that_was_answered_not()
    {
        foreach (var id in new[] { "A010-麥穗弄烘焙", "A011-星沙玻璃工藝" })
        {
            Directory.CreateDirectory(_folder["in/" + id]);
            foreach (var file in Directory.GetFiles(RepositoryRoot.File("fixtures", "design-113", "inbox", id)))
            {
                File.Copy(file, Path.Combine(_folder["in/" + id], Path.GetFileName(file)));
            }
        }

        File.WriteAllText(_folder["in/manifest.csv"], "submission,received_at,category,notified_at,supplemented_at\nA010-麥穗弄烘焙,2024-05-08T10:00,design,2024-05-13,2024-05-15\nA011-星沙玻璃工藝,2024-05-08T10:00,design,2024-05-13,\n");
        Assert.Equal(ExitCode.Done, CommandRun.Of("process", _folder["in"], "--program", "design-113", "--out", _folder["run"], "--no-pdf").Code);
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(ExitCode.Done, CommandRun.Of("weekly", "--from", _folder["run"], "--until", today, "--out", _folder["out"]).Code);
        var lines = Formats.Writing.WorkbookDump.Lines(File.ReadAllBytes(_folder["out/weekly.xlsx"])).ToList();
        var overdue = lines.SkipWhile(l => !l.StartsWith("## 逾期", StringComparison.Ordinal)).Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).ToList();
        Assert.Contains(overdue, l => l.Contains("A011-星沙玻璃工藝", StringComparison.Ordinal) && l.Contains("2024-05-16", StringComparison.Ordinal));
        Assert.DoesNotContain(overdue, l => l.Contains("A010", StringComparison.Ordinal));
    }

    [Fact]
    public void Weekly_without_a_ledger_is_wrong_usage_and_writes_nothing()
    {
        var done = CommandRun.Of("weekly", "--ledger", _folder["none.db"], "--out", _folder["out"]);
        Assert.Equal((ExitCode.Usage, ""), (done.Code, done.Output));
        Assert.Single(done.Error.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(_folder["out"]));
        Assert.False(File.Exists(_folder["none.db"]));
    }
}
