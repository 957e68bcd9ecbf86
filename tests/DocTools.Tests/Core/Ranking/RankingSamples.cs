using System.Text;
using DocTools.Core.Programs;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;
using DocTools.Formats.Reading;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Ranking;

/// <summary>Score sheets as CSV text, joined and ranked by a programme's own definition.</summary>
internal static class RankingSamples
{
    public static RankingDefinition Definition(string program)
    {
        var errors = new DefinitionErrors();
        var definition = RankingLoader.Load(RepositoryRoot.File("templates", program), program: null, errors);
        Assert.True(definition is not null, string.Join('\n', errors.All));
        return definition;
    }

    public static SheetWords Words()
    {
        var errors = new DefinitionErrors();
        var words = SheetWords.Load(RepositoryRoot.File("templates", "common"), errors);
        Assert.True(words is not null && errors.None, string.Join('\n', errors.All));
        return words;
    }

    public static ScoreFile Read(string program, string csv, string path = "sheet.csv", string? stage = null)
    {
        var definition = Definition(program);
        var others = new[] { "b2g-113", "cluster-110", "design-113" }.Where(p => p != program).Select(Definition);
        var (_, outcome) = ReaderSet.Read(IncomingFile.Of(path, Encoding.UTF8.GetBytes(csv)), ReadingLimits.Default, CancellationToken.None);
        Assert.True(outcome.Document is not null, outcome.Problem?.ToString());
        return Reader(definition, stage, [.. others]).Read(outcome.Document, path, IncomingFile.Of(path, Encoding.UTF8.GetBytes(csv)).Sha256);
    }

    /// <summary>Ranks sheets; the fault where they cannot be joined.</summary>
    public static (RankingResult? Ranking, string? Fault) Rank(string program, IEnumerable<string> sheets, IEnumerable<ProposalEntry>? listed = null, string? stage = null, string? category = null)
    {
        var definition = Definition(program);
        var files = sheets.Select((s, i) => Read(program, s, $"{i + 1}.csv", stage)).ToList();
        Assert.All(files, f => Assert.Null(f.Fault));
        var of = stage is null ? definition.Stages[0] : definition.FindStage(stage)!;
        var book = new ScoreBookBuilder(of, listed is null ? null : [.. listed], category).Build([.. files], Reader(definition, stage, []).NameOf, out var fault);
        return (book is null ? null : Ranker.Rank(definition, of, book), fault?.Zh);
    }

    /// <summary>A b2g-113 sheet: lines of id and three scores.</summary>
    public static string Sheet(string member, params string[] rows) =>
        $"委員：{member}\n編號,提案單位,專案名稱,創新性(30),可行性(30),專案影響性(40),總分\n" + string.Join('\n', rows.Select(r => r.Split(' ')).Select(r => $"{r[0]},{r[0]}單位,{r[0]}專案,{string.Join(',', r[1..])},"));

    /// <summary>Proposals as <c>rank id selected tie</c>.</summary>
    public static string Order(RankingResult ranking) =>
        string.Join("; ", ranking.Proposals.Select(p => $"{p.Rank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {p.Id} {(p.Selected is { } s ? s ? "in" : "out" : "open")}{(p.Tie is { } tie ? " " + tie : "")}"));

    /// <summary>Findings as <c>code proposal member criterion</c>.</summary>
    public static string Findings(RankingResult ranking) =>
        string.Join("; ", ranking.Findings.Select(f => string.Join(' ', new[] { f.Code, f.Proposal, f.Member, f.Criterion }.OfType<string>())));

    private static ScoreSheetReader Reader(RankingDefinition definition, string? stage, RankingDefinition[] others) =>
        new(definition, stage is null ? definition.Stages[0] : definition.FindStage(stage)!, [.. others], Words());
}
