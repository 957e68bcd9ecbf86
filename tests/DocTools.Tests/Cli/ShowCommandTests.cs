using System.Text.Json.Nodes;
using DocTools.Tests.Fixtures;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary><c>show</c> over a run of two submissions of the sample inbox, a folder and a zip.</summary>
public sealed class ShowCommandTests(ShowCommandTests.Shown shown) : IClassFixture<ShowCommandTests.Shown>
{
    private const string Tea = "A001-澐岫製茶";
    private const string Wood = "A003-榫光木作";

    [Theory]
    [InlineData(Tea, "company-profile.capital", "5,000", "附件一_企業基本資料表.docx")]
    [InlineData(Tea, "plan.people[0].name", "林宥辰", "附件四_輔導計畫書.docx")]
    [InlineData(Tea, "company-profile.application_date", "113 年 5 月 3 日", "附件一_企業基本資料表.docx")]
    [InlineData(Tea, "company-profile.kpi.new_companies", "_____", "附件一_企業基本資料表.docx")]
    [InlineData(Wood, "company-profile.ubn", "72762523", "A003-榫光木作.zip/附件一企業基本資料表.docx")]
    public void The_cell_is_marked_in_the_excerpt(string submission, string field, string marked, string document)
    {
        var target = shown.Target("excerpt.html");
        var run = CommandRun.Of("show", shown.Out, submission, field, "--html", "--out", target);
        Assert.True(run.Code == 0 && run.Output == target + "\n", run.ToString());
        var html = File.ReadAllText(target);
        var at = html.IndexOf(" class=\"value\">", StringComparison.Ordinal);
        Assert.True(at > 0 && html.LastIndexOf(" class=\"value\">", StringComparison.Ordinal) == at, html);
        Assert.Contains(marked, html[at..html.IndexOf("</", at, StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(document, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A001", "company-profile.capital", Tea)]
    [InlineData(Tea, "company-profile.capitol", "company-profile.capital")]
    [InlineData(Tea, "capital", "company-profile.capital")]
    [InlineData(Tea, "資本額", "company-profile.capital")]
    [InlineData(Tea, "plan.partner_company", "附件四_輔導計畫書.docx")]
    public void What_cannot_be_shown_is_one_line_that_helps(string submission, string field, string named)
    {
        var run = CommandRun.Of("show", shown.Out, submission, field);
        Assert.True(run.Code == 2 && run.Output.Length == 0 && run.Error.Contains("「" + named + "」", StringComparison.Ordinal), run.ToString());
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void A_folder_that_is_no_output_is_wrong_usage()
    {
        Assert.Contains("run.json", CommandRun.Of("show", shown.Inbox, Tea, "company-profile.capital").Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("show", shown.Target("nothing"), Tea, "company-profile.capital").Code);
        Assert.Equal(2, CommandRun.Of("show", shown.Out, Tea).Code);
        var broken = Directory.CreateDirectory(shown.Target("broken")).FullName;
        File.WriteAllText(Path.Combine(broken, "run.json"), "{\"options\":1}");
        Assert.Equal(2, CommandRun.Of("show", broken, Tea, "company-profile.capital").Code);
    }

    [Fact]
    public void Nothing_is_written_into_the_inbox()
    {
        var run = CommandRun.Of("show", shown.Out, Tea, "company-profile.capital", "--html", "--out", Path.Combine(shown.Inbox, "x.html"));
        Assert.True(run.Code == 2 && !File.Exists(Path.Combine(shown.Inbox, "x.html")), run.ToString());
    }

    [Fact]
    public void A_file_that_changed_or_went_is_told_and_one_that_was_renamed_is_found()
    {
        using var copy = new Shown();
        var file = Path.Combine(copy.Inbox, Tea, "附件一_企業基本資料表.docx");
        File.Move(file, file + ".old.docx");
        Assert.Equal(0, Show().Code);
        File.AppendAllText(file + ".old.docx", "x");
        Assert.Contains("已不在申請案", Show().Error, StringComparison.Ordinal);
        File.Move(file + ".old.docx", file);
        Assert.Contains("被改過", Show().Error, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(copy.Inbox, Tea), recursive: true);
        Assert.Contains("已經沒有申請案", Show().Error, StringComparison.Ordinal);
        Directory.Delete(copy.Inbox, recursive: true);
        Assert.Contains("--inbox", Show().Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("show", copy.Out, Tea, "company-profile.capital", "--html", "--out", copy.Target("x.html"), "--inbox", shown.Inbox).Code);

        CommandRun Show() => CommandRun.Of("show", copy.Out, Tea, "company-profile.capital", "--html", "--out", copy.Target("x.html"));
    }

    [Fact]
    public void A_corrected_field_shows_what_was_read_and_who_corrected_it()
    {
        using var copy = new Shown();
        var path = Path.Combine(copy.Out, "submissions", Tea, "result.json");
        var result = JsonNode.Parse(File.ReadAllText(path))!;
        var field = result["fields"]!.AsArray().Single(f => f!["id"]!.GetValue<string>() is "company-profile.capital")!;
        field["correction"] = JsonNode.Parse("""{"value":5000000,"raw":"5,000 千元","confidence":1.0,"by":"王小明","reason":"電話確認"}""");
        field["value"] = 6000000;
        File.WriteAllText(path, result.ToJsonString());
        var run = CommandRun.Of("show", copy.Out, Tea, "company-profile.capital", "--html", "--out", copy.Target("x.html"));
        Assert.True(run.Code == 0, run.ToString());
        var html = File.ReadAllText(copy.Target("x.html"));
        Assert.Contains("王小明，電話確認", html, StringComparison.Ordinal);
        Assert.Contains("原來讀到「5000000」", html, StringComparison.Ordinal);
        Assert.Contains("<dd>6000000</dd>", html, StringComparison.Ordinal);
    }

    /// <summary>An inbox and the results of it.</summary>
    public sealed class Shown : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Shown()
        {
            var samples = Path.Combine(Samples.Folder, "inbox");
            Directory.CreateDirectory(Path.Combine(Inbox, Tea));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(samples, Tea)))
            {
                File.Copy(file, Path.Combine(Inbox, Tea, Path.GetFileName(file)));
            }

            File.Copy(Path.Combine(samples, Wood + ".zip"), Path.Combine(Inbox, Wood + ".zip"));
            var run = CommandRun.Of("process", Inbox, "--program", "design-113", "--out", Out, "--no-pdf");
            Assert.True(run.Code == 0, run.ToString());
        }

        public string Inbox => _folder["inbox"];

        public string Out => _folder["out"];

        public string Target(string name) => _folder[name];

        public void Dispose() => _folder.Dispose();
    }
}
