using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Programs;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;

namespace DocTools.Cli.Ranking;

/// <summary>What <c>scoresheet</c> and <c>rank</c> need of the definitions: <c>ranking.yaml</c> alone, so that they work on a programme whose forms are not written yet.</summary>
/// <param name="Definition">The programme's ranking.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Others">The rankings of the other programmes, to tell their sheets.</param>
/// <param name="Words">Words that all programmes share.</param>
public sealed record RankingKit(RankingDefinition Definition, RankingStage Stage, ImmutableArray<RankingDefinition> Others, SheetWords Words)
{
    /// <summary>Loads a programme and one of its stages; an unknown one and a definition with faults are wrong usage.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="stage">The stage; null for the first.</param>
    public static RankingKit Open(string id, string? stage)
    {
        var templates = TemplateFolder.Find();
        var ranked = Directory.EnumerateDirectories(templates.Path).Where(d => File.Exists(Path.Combine(d, RankingDefinition.FileName))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).ToList();
        if (!ranked.Contains(id, StringComparer.Ordinal))
        {
            var near = DidYouMean.For(id, ranked);
            throw templates.Programs().Contains(id, StringComparer.Ordinal)
                ? new UsageException($"計畫 {id} 沒有評分與排序的設定（有的：{string.Join("、", ranked)}）", $"programme {id} has no scoring and ranking (these have: {string.Join(", ", ranked)})")
                : new UsageException($"沒有計畫「{id}」{near.Zh}（可排序的：{string.Join("、", ranked)}）", $"there is no programme '{id}'{near.En} (these can be ranked: {string.Join(", ", ranked)})");
        }

        var errors = new DefinitionErrors();
        var folder = Path.Combine(templates.Path, id);
        var words = SheetWords.Load(TemplateFolder.CommonOf(folder), errors);
        var definition = RankingLoader.Load(folder, program: null, errors);
        if (words is null || definition is null || !errors.None)
        {
            throw new UsageException(
                $"評分設定有 {errors.All.Length} 個錯誤，第一個：{errors.All[0]}",
                $"the definition of the ranking has {errors.All.Length} fault(s), the first: {errors.All[0]}");
        }

        // Faults of another programme are told where that one is used.
        var others = ranked.Where(r => !string.Equals(r, id, StringComparison.Ordinal)).Select(r => RankingLoader.Load(Path.Combine(templates.Path, r), program: null, new DefinitionErrors())).OfType<RankingDefinition>().ToImmutableArray();
        return new RankingKit(definition, StageOf(definition, stage), others, words);
    }

    /// <summary>The group that an option names; null where it was not given.</summary>
    public RankingGroup? Group(string? category)
    {
        if (category is null)
        {
            return null;
        }

        if (!Stage.IsGrouped)
        {
            throw new UsageException($"計畫 {Definition.Program} 不分類別排序，不需要 --category", $"programme {Definition.Program} does not rank by category; leave --category out");
        }

        var near = DidYouMean.For(category, Stage.Groups.Select(g => g.Id!));
        return Stage.GroupNamed(category) ?? throw new UsageException(
            $"沒有類別「{category}」{near.Zh}（有：{string.Join("、", Stage.Groups.Select(g => $"{g.Id} {g.Label}"))}）",
            $"there is no category '{category}'{near.En} (there are: {string.Join(", ", Stage.Groups.Select(g => g.Id))})");
    }

    private static RankingStage StageOf(RankingDefinition definition, string? stage)
    {
        if (stage is null)
        {
            return definition.Stages[0];
        }

        var near = DidYouMean.For(stage, definition.Stages.Select(s => s.Id));
        return definition.FindStage(stage) ?? throw new UsageException(
            $"計畫 {definition.Program} 沒有階段「{stage}」{near.Zh}（有：{string.Join("、", definition.Stages.Select(s => s.Id))}）",
            $"programme {definition.Program} has no stage '{stage}'{near.En} (there are: {string.Join(", ", definition.Stages.Select(s => s.Id))})");
    }
}
