using System.Collections.Immutable;

namespace DocTools.Core.Ranking;

/// <summary>How a programme's proposals are scored and ranked (<c>ranking.yaml</c>).</summary>
/// <param name="Program">The programme's id.</param>
/// <param name="Title">Its name, for the heads of sheets.</param>
/// <param name="Project">Fields that name a project, the first with a value counts.</param>
/// <param name="Stages">Rounds of scoring; the first is the usual one.</param>
public sealed record RankingDefinition(string Program, string Title, ImmutableArray<string> Project, ImmutableArray<RankingStage> Stages)
{
    /// <summary>The file's name in the programme's folder.</summary>
    public const string FileName = "ranking.yaml";

    /// <summary>The stage with this id, or null.</summary>
    public RankingStage? FindStage(string id) => Stages.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));
}
