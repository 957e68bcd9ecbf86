using System.Text.Json;
using DocTools.Tests.Fixtures;
using DocTools.Tests.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary><c>process --corrections</c> over sample submissions: one without findings, one with a wrong 統一編號 and two versions of a form, one with unreadable forms.</summary>
public sealed class CorrectionsTests : IDisposable
{
    private const string Header = "submission,field,value,reason,by\n";
    private const string Good = "A001-澐岫製茶";
    private const string Faulty = "A016-豆日子烘焙坊";
    private const string Unread = "A014-曦光窯業";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_goes_the_decision_changes_and_the_documents_stay()
    {
        Inbox(Faulty);
        var before = _folder.Snapshot("inbox");
        Process("");
        Assert.Equal(("supplement", true), (Decision(Faulty), Codes(Faulty).Contains("field.ubn-checksum", StringComparer.Ordinal)));
        var run = Process($"{Faulty},company-profile.ubn,76904301,與登記資料相符,王小明\n{Faulty},company-profile.employees,12,電話確認,王小明\n");
        Assert.True(run.Code == 0 && run.Error.Contains("corrected-fields.csv", StringComparison.Ordinal), run.ToString());
        var codes = Codes(Faulty);
        Assert.DoesNotContain("field.ubn-checksum", codes, StringComparer.Ordinal);
        Assert.DoesNotContain("identity.mismatch", codes, StringComparer.Ordinal);
        Assert.Equal("review", Decision(Faulty));
        Assert.Equal(before, _folder.Snapshot("inbox"));
        using var result = Result(Faulty);
        var field = result.RootElement.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("id").ValueEquals("company-profile.ubn"));
        var correction = field.GetProperty("correction");
        Assert.Equal(("76904301", "76904302", 1.0), (field.GetProperty("value").GetString(), field.GetProperty("raw").GetString(), field.GetProperty("confidence").GetDouble()));
        Assert.Equal(("76904302", "76904302", "王小明", "與登記資料相符"), (correction.GetProperty("value").GetString(), correction.GetProperty("raw").GetString(), correction.GetProperty("by").GetString(), correction.GetProperty("reason").GetString()));
        // Two versions of the form stand there as before; the message says that one of the values is no longer theirs.
        var conflict = result.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").ValueEquals("intake.conflicting-documents"));
        Assert.Contains("由王小明更正為 12", conflict.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_figure_that_is_wrong_is_found_wrong_and_marked_everywhere()
    {
        Inbox(Good);
        var run = Process($"{Good},plan.budget.business.misc.total,5000,示範,王小明\n");
        Assert.True(run.Code == 0 && Codes(Good).Contains("budget.row-total", StringComparer.Ordinal), run.ToString());
        Assert.Equal("supplement", Decision(Good));
        Assert.Contains("由王小明更正為 5,000 元", File.ReadAllText(_folder["out/findings.csv"]), StringComparison.Ordinal);
        Assert.Contains($"{Good},plan.budget.business.misc.total,雜支 合計,5000,3000,\"3,000\",1.0,王小明,示範,,", File.ReadAllText(_folder["out/corrected-fields.csv"]), StringComparison.Ordinal);
        Assert.Contains(WorkbookDump.Lines(File.ReadAllBytes(_folder[$"out/submissions/{Good}/budget.xlsx"])), l => l.Contains("雜支 合計：3,000 → 5,000（王小明：示範）", StringComparison.Ordinal));
        var summary = WorkbookDump.Lines(File.ReadAllBytes(_folder["out/summary.xlsx"])).ToList();
        Assert.Contains(summary, l => l.Contains("人工更正", StringComparison.Ordinal) && l.StartsWith('#'));
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["out/run.json"]));
        Assert.Equal((1, _folder["corrections.csv"]), (json.RootElement.GetProperty("counts").GetProperty("corrections").GetInt32(), json.RootElement.GetProperty("options").GetProperty("corrections").GetString()));
    }

    [Fact]
    public void A_second_run_takes_over_and_a_changed_file_reads_again_only_what_it_concerns()
    {
        Inbox(Good, Faulty);
        var first = $"{Faulty},company-profile.ubn,76904301,相符,王小明\n";
        Process(first);
        var outputs = Outputs();
        Process("\n" + first);
        Assert.Equal(2, Reused());
        Assert.Equal(outputs, Outputs());
        Process($"{Good},company-profile.employees,9,電話,林\n" + first);
        Assert.Equal(1, Reused());
        Process("");
        Assert.Equal(0, Reused());
        Assert.False(outputs.SequenceEqual(Outputs()));
        Process(first);
        Assert.Equal(1, Reused());
        Assert.Equal(outputs, Outputs());
    }

    [Fact]
    public void A_value_of_a_form_that_could_not_be_read_can_be_entered()
    {
        Inbox(Unread);
        var run = Process($"{Unread},company-profile.capital,500萬元,登記資料,林美玲\n");
        Assert.True(run.Code == 0, run.ToString());
        using var result = Result(Unread);
        var field = result.RootElement.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("id").ValueEquals("company-profile.capital"));
        Assert.Equal((5_000_000m, "附件一 企業基本資料表.docx"), (field.GetProperty("value").GetDecimal(), field.GetProperty("source").GetProperty("document").GetString()));
        // A value is no document: what is to be sent again is still to be sent.
        Assert.Contains("intake.unreadable", Codes(Unread), StringComparer.Ordinal);
    }

    [Fact]
    public void A_row_that_was_not_read_fails_its_submission_and_no_other()
    {
        Inbox(Good, Faulty);
        var run = Process($"{Good},plan.people[99].months,1,電話,王\n");
        Assert.True(run.Code == 3 && run.Error.Contains("plan.people[99]", StringComparison.Ordinal) && run.Error.Contains("第 2 列", StringComparison.Ordinal), run.ToString());
        Assert.False(Directory.Exists(_folder[$"out/submissions/{Good}"]));
        Assert.True(File.Exists(_folder[$"out/submissions/{Faulty}/result.json"]));
    }

    [Theory]
    [InlineData(Good + ",company-profile.capital,很多,r,b", "line 2", "NT$")]
    [InlineData(Good + ",company-profile.capitl,5,r,b", "line 2", "did you mean 'company-profile.capital'")]
    [InlineData(Good + ",company-profile.company,5,r,b", "line 2", "did you mean 'company-profile.company_name'")]
    [InlineData(Good + ",plan.people[3].mnths,5,r,b", "line 2", "did you mean 'plan.people[3].months'")]
    [InlineData("A001-澐岫,company-profile.capital,5,r,b", "line 2", "did you mean '" + Good + "'")]
    [InlineData(Good + ",company-profile.capital,5,,b", "line 2", "reason")]
    [InlineData(Good + ",company-profile.capital,5,r, ", "line 2", "by")]
    [InlineData(Good + ",company-profile.capital,5,r,b\n" + Good + ",company-profile.capital,6,r,b", "line 3", "twice")]
    [InlineData(Good + ",company-profile.capital,5,000,r,b", "line 2", "quotes")]
    public void A_fault_is_wrong_usage_in_one_line_and_nothing_is_written(string rows, string line, string word)
    {
        Inbox(Good);
        var run = Process(rows + "\n", "--lang", "en");
        Assert.True(run.Code == 2 && run.Error.Contains(line, StringComparison.Ordinal) && run.Error.Contains(word, StringComparison.Ordinal), run.ToString());
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Theory]
    [InlineData("nowhere.csv")]
    [InlineData("inbox/corrections.csv")]
    public void A_missing_file_or_one_within_the_inbox_is_wrong_usage(string path)
    {
        Inbox(Good);
        _folder.Write("inbox/corrections.csv", Header);
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--corrections", _folder[path]);
        Assert.True(run.Code == 2 && run.Error.Contains(path, StringComparison.Ordinal), run.ToString());
        Assert.False(Directory.Exists(_folder["out"]));
    }

    private void Inbox(params string[] submissions)
    {
        foreach (var file in submissions.SelectMany(s => Directory.EnumerateFiles(Path.Combine(Samples.Folder, "inbox", s), "*", SearchOption.AllDirectories)))
        {
            var target = _folder["inbox/" + Path.GetRelativePath(Path.Combine(Samples.Folder, "inbox"), file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private CommandRun Process(string rows, params string[] more)
    {
        _folder.Write("corrections.csv", Header + rows);
        return CommandRun.Of(["process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", "--corrections", _folder["corrections.csv"], .. more]);
    }

    private JsonDocument Result(string id) => JsonDocument.Parse(File.ReadAllText(_folder[$"out/submissions/{id}/result.json"]));

    private string Decision(string id)
    {
        using var result = Result(id);
        return result.RootElement.GetProperty("decision").GetProperty("status").GetString()!;
    }

    private List<string> Codes(string id)
    {
        using var result = Result(id);
        return [.. result.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!)];
    }

    private IReadOnlyDictionary<string, string> Outputs() => _folder.Snapshot("out", f => f is not "run.json" and not "ledger.db" && !f.StartsWith(".doctools", StringComparison.Ordinal));

    private int Reused()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["out/run.json"]));
        return json.RootElement.GetProperty("counts").GetProperty("reused").GetInt32();
    }
}
