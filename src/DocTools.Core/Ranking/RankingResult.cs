using System.Collections.Immutable;

namespace DocTools.Core.Ranking;

/// <summary>A ranking: what the outputs are made of.</summary>
/// <param name="Definition">The programme's rules.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Members">The committee members in order.</param>
/// <param name="Groups">The groups that have proposals, in order; one of unknown category last.</param>
/// <param name="Proposals">The proposals by group, rank and id.</param>
/// <param name="Findings">What a person has to know.</param>
public sealed record RankingResult(
    RankingDefinition Definition,
    RankingStage Stage,
    ImmutableArray<string> Members,
    ImmutableArray<RankingGroup> Groups,
    ImmutableArray<RankedProposal> Proposals,
    ImmutableArray<RankFinding> Findings)
{
    /// <summary>The proposals that pass, in order; empty where the stage has no pass mark.</summary>
    public ImmutableArray<RankedProposal> Passed => Stage.Pass is null ? [] : [.. Proposals.Where(p => p.Selected == true)];
}
