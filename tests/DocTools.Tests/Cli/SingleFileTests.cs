using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary><c>extract</c> and <c>check-budget</c> over files of the sample inbox.</summary>
public sealed class SingleFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_prints_document_fields_and_findings()
    {
        var run = CommandRun.Of("extract", Sample("A001", "企業基本資料表"));
        Assert.True(run.Code == 0 && run.Error.Length == 0, run.ToString());
        var document = Single(run);
        Assert.Equal("read", document.GetProperty("document").GetProperty("status").GetString());
        var ubn = Field(document, "company-profile.ubn");
        Assert.Equal("86943470", ubn.GetProperty("value").GetString());
        Assert.Equal(1, ubn.GetProperty("source").GetProperty("table").GetInt32());
        Assert.False(document.TryGetProperty("tables", out _));
        Assert.DoesNotContain(document.GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString() is "intake.document-missing" or "intake.received-time-unknown");
    }

    [Fact]
    public void Extract_raw_adds_the_tables()
    {
        var document = Single(CommandRun.Of("extract", "--raw", Sample("A001", "企業基本資料表")));
        var cell = document.GetProperty("tables")[0].GetProperty("cells")[0];
        Assert.Equal((1, 1), (cell.GetProperty("row").GetInt32(), cell.GetProperty("column").GetInt32()));
        Assert.Equal("提案計畫名稱", cell.GetProperty("text").GetString());
    }

    [Fact]
    public void Extract_raw_shows_how_a_document_of_no_form_was_read()
    {
        TinyDocx.Write(_folder["note.docx"], "借用單", "借用人：王小明", "■ 投影機　□ 筆電");
        var document = Single(CommandRun.Of("extract", "--raw", _folder["note.docx"]));
        Assert.Equal("unrecognised", document.GetProperty("document").GetProperty("status").GetString());
        Assert.Equal(0, document.GetProperty("tables").GetArrayLength());
        Assert.Equal(["借用單", "借用人：王小明", "■ 投影機　□ 筆電"], document.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("text").GetString()));
        Assert.Equal("body", document.GetProperty("paragraphs")[0].GetProperty("place").GetString());
        var label = document.GetProperty("labels").EnumerateArray().Single();
        Assert.Equal(("借用人", "王小明", 2), (label.GetProperty("text").GetString(), label.GetProperty("value").GetString(), label.GetProperty("place").GetProperty("paragraph").GetInt32()));
        Assert.Equal([(true, "投影機"), (false, "筆電")], document.GetProperty("boxes").EnumerateArray().Select(b => (b.GetProperty("ticked").GetBoolean(), b.GetProperty("label").GetString())));
    }

    [Fact]
    public void Extract_raw_of_an_unreadable_file_is_empty()
    {
        File.WriteAllBytes(_folder["bad.docx"], [0x50, 0x4B, 3, 4, 1, 2]);
        var document = Single(CommandRun.Of("extract", "--raw", _folder["bad.docx"]));
        Assert.All(["tables", "paragraphs", "labels", "boxes"], name => Assert.Equal(0, document.GetProperty(name).GetArrayLength()));
    }

    [Fact]
    public void Extract_takes_the_form_that_it_is_told()
    {
        TinyDocx.Write(_folder["note.docx"], "統一編號：86943470");
        Assert.Equal("unrecognised", Single(CommandRun.Of("extract", _folder["note.docx"])).GetProperty("document").GetProperty("status").GetString());
        var told = Single(CommandRun.Of("extract", _folder["note.docx"], "--form", "company-profile"));
        Assert.Equal("86943470", Field(told, "company-profile.ubn").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("extract", "--form", "company-profil", "company-profile")]
    [InlineData("extract", "--program", "design-112", "design-113")]
    [InlineData("check-budget", "--out", "nowhere/x.xlsx", "nowhere")]
    public void A_bad_option_is_wrong_usage(string command, string option, string value, string named)
    {
        var run = CommandRun.Of(command, Sample("A010", "輔導計畫書"), option, value);
        Assert.True(run.Code == 2 && run.Error.Contains(named, StringComparison.Ordinal), run.ToString());
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("check-budget")]
    public void A_missing_file_and_a_folder_are_wrong_usage(string command)
    {
        Assert.Equal(2, CommandRun.Of(command).Code);
        Assert.Equal(2, CommandRun.Of(command, _folder["nothing.docx"]).Code);
        Assert.Equal(2, CommandRun.Of(command, _folder.Path).Code);
    }

    [Fact]
    public void Check_budget_tells_the_amounts_that_differ_and_ends_with_1()
    {
        var run = CommandRun.Of("check-budget", Sample("A010", "輔導計畫書"));
        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains("41,400", run.Output, StringComparison.Ordinal);
        Assert.Contains("35,880", run.Output, StringComparison.Ordinal);
        Assert.Contains("budget.management-fee", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("check-budget", Sample("A010", "輔導計畫書"), "--fail-on", "never").Code);
        Assert.Equal(0, CommandRun.Of("check-budget", Sample("A001", "輔導計畫書")).Code);
    }

    [Fact]
    public void Check_budget_prints_json_in_which_null_is_no_zero()
    {
        var lines = Single(CommandRun.Of("check-budget", "--json", Sample("A010", "輔導計畫書"))).GetProperty("lines").EnumerateArray().ToList();
        var fee = lines.Single(l => l.GetProperty("id").GetString() is "plan.budget.management" && l.GetProperty("column").GetString() is "total");
        Assert.Equal((41400m, 35880m, 5520m), (fee.GetProperty("reported").GetDecimal(), fee.GetProperty("expected").GetDecimal(), fee.GetProperty("difference").GetDecimal()));
        Assert.Contains("13", fee.GetProperty("formula").GetString(), StringComparison.Ordinal);
        var split = lines.Single(l => l.GetProperty("id").GetString() is "plan.budget.business.printing" && l.GetProperty("column").GetString() is "government");
        Assert.Equal(JsonValueKind.Null, split.GetProperty("expected").ValueKind);
    }

    [Fact]
    public void Check_budget_writes_the_workbook_and_nothing_beside_it()
    {
        var run = CommandRun.Of("check-budget", Sample("A009", "經費表"), "--out", _folder["重算.xlsx"], "--fail-on", "never");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
        using var zip = ZipFile.OpenRead(_folder["重算.xlsx"]);
        Assert.NotNull(zip.GetEntry("xl/workbook.xml"));
    }

    [Fact]
    public void Check_budget_of_a_document_without_a_budget_writes_no_workbook()
    {
        var run = CommandRun.Of("check-budget", Sample("A001", "企業基本資料表"), "--out", _folder["x.xlsx"]);
        Assert.True(run.Code == 2, run.ToString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static string Sample(string submission, string name) =>
        Directory.EnumerateDirectories(RepositoryRoot.File("fixtures", "design-113", "inbox"), submission + "*")
            .SelectMany(d => Directory.EnumerateFiles(d, "*" + name + "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).First();

    private static JsonElement Single(CommandRun run) => JsonSerializer.Deserialize<JsonElement>(run.Output).EnumerateArray().Single();

    private static JsonElement Field(JsonElement document, string id) => document.GetProperty("fields").EnumerateArray().Single(f => string.Equals(f.GetProperty("id").GetString(), id, StringComparison.Ordinal));
}
