using System.Text.Json;
using DocTools.Tests.Formats.Writing;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary><c>rank</c> over the fixtures, whose sheets and expectations were made by scripts that share nothing with this program.</summary>
public sealed class RankCommandTests : IDisposable
{
    private static readonly string[] Programs = ["b2g-113", "cluster-110", "design-113"];
    private static readonly string[] Own = ["expected.json", "stage.txt"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Cases() =>
        [.. Programs.SelectMany(p => Directory.GetDirectories(RepositoryRoot.File("fixtures", p, "scores")).Order(StringComparer.Ordinal).Select(d => p + "/" + Path.GetFileName(d)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_fixture_is_ranked_as_expected(string @case)
    {
        var run = Rank(@case, "out");
        Assert.True(run.Code == 0, run.ToString());
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder(@case), "expected.json")));
        using var actual = JsonDocument.Parse(File.ReadAllBytes(_folder["out/ranking.json"]));
        Assert.Equal(Lines(expected, "proposals"), Lines(actual, "proposals"));
        Assert.Equal(Lines(expected, "findings").Order(StringComparer.Ordinal), Lines(actual, "findings").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_sheets_give_the_same_bytes_in_any_order()
    {
        var files = Sheets("b2g-113/5-gaps");
        Assert.Equal(0, CommandRun.Of(["rank", "--program", "b2g-113", "--out", _folder["a"], "--scores", .. files]).Code);
        Assert.Equal(0, CommandRun.Of(["rank", "--program", "b2g-113", "--out", _folder["b"], "--scores", .. files.Reverse()]).Code);
        Assert.Equal(_folder.Snapshot("a"), _folder.Snapshot("b"));
        Assert.Contains("ranking.json", _folder.Snapshot("a").Keys);
    }

    [Fact]
    public void The_workbook_is_made_of_formulas_and_holds_no_error()
    {
        Rank("b2g-113/5-gaps", "out");
        var lines = WorkbookDump.Lines(File.ReadAllBytes(_folder["out/ranking.xlsx"])).ToList();
        Assert.Contains(lines, l => l.Contains("=IF(H5=\"\",\"\",1+SUMPRODUCT(", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("ROUND(AVERAGE(E5:E7),10)", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("→ #", StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_have_an_award_list_in_every_output()
    {
        Rank("b2g-113/6-report", "out");
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out/ranking.json"]));
        Assert.Equal(["B001 50000", "B005 50000", "B002 50000"], json.RootElement.GetProperty("awards").EnumerateArray().Select(a => $"{a.GetProperty("proposal").GetString()} {a.GetProperty("amount").GetInt32()}"));
        Assert.Contains(WorkbookDump.Lines(File.ReadAllBytes(_folder["out/ranking.xlsx"])), l => l.Contains("→ 150000", StringComparison.Ordinal));
    }

    [Fact]
    public void Remarks_stand_in_the_json_as_they_were_written()
    {
        Rank("b2g-113/1-clear", "out");
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out/ranking.json"]));
        Assert.Equal("構想完整，\n期程可再明確。", json.RootElement.GetProperty("remarks").GetProperty("B003")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("b2g-113", "fixtures/cluster-110/scores/1-clear", "", "cluster-110")]
    [InlineData("design-113", "fixtures/b2g-113/scores/1-clear", "", "b2g-113")]
    [InlineData("b2g-113", "fixtures/b2g-113/scores/6-report", "", "--stage report")]
    [InlineData("b2g-113", "fixtures/b2g-113/scores/1-clear", "--stage=nowhere", "proposal、report")]
    [InlineData("b2g-113", "fixtures/nothing", "", "fixtures/nothing")]
    [InlineData("b2g-11", "fixtures/b2g-113/scores/1-clear", "", "b2g-113")]
    [InlineData("b2g-113", "templates", "", "templates")]
    [InlineData("b2g-113", "README.md", "", "README.md")]
    [InlineData("b2g-113", "fixtures/b2g-113/scores/1-clear", "--category=A", "--category")]
    public void Wrong_usage_is_one_line_and_writes_nothing(string program, string scores, string option, string named)
    {
        var run = CommandRun.Of(["rank", "--program", program, "--scores", RepositoryRoot.File(scores.Split('/')), "--out", _folder["out"], .. option.Length > 0 ? [option] : Array.Empty<string>()]);
        Assert.True(run.Code == 2 && run.Output.Length == 0, run.ToString());
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void A_sheet_is_never_written_over_by_a_ranking()
    {
        Directory.CreateDirectory(_folder["out"]);
        File.Copy(Sheets("b2g-113/1-clear")[0], _folder["out/ranking.xlsx"]);
        var run = CommandRun.Of("rank", "--program", "b2g-113", "--scores", _folder["out/ranking.xlsx"], "--out", _folder["out"]);
        Assert.True(run.Code == 2 && run.Error.Contains("ranking.xlsx", StringComparison.Ordinal), run.ToString());
    }

    [Fact]
    public void Errors_end_with_1_where_that_is_asked_for()
    {
        Assert.Equal(1, Rank("b2g-113/5-gaps", "out", "--fail-on", "error").Code);
        Assert.Equal(0, Rank("b2g-113/1-clear", "out", "--fail-on", "warning").Code);
    }

    [Fact]
    public void English_messages()
    {
        var run = Rank("b2g-113/5-gaps", "out", "--lang", "en");
        Assert.Contains("is not between 0 and 40", run.Error, StringComparison.Ordinal);
    }

    private static string Folder(string @case) => RepositoryRoot.File(["fixtures", @case.Split('/')[0], "scores", @case.Split('/')[1]]);

    private static string[] Sheets(string @case) => [.. Directory.GetFiles(Folder(@case)).Where(f => !Own.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(JsonDocument document, string list) =>
        document.RootElement.GetProperty(list).EnumerateArray().Select(e => JsonSerializer.Serialize(e)).ToList();

    private CommandRun Rank(string @case, string target, params string[] more)
    {
        var stage = Path.Combine(Folder(@case), "stage.txt");
        return CommandRun.Of(["rank", "--program", @case.Split('/')[0], "--out", _folder[target], "--scores", .. Sheets(@case), .. File.Exists(stage) ? ["--stage", File.ReadAllText(stage).Trim()] : Array.Empty<string>(), .. more]);
    }
}
