using System.Collections.Immutable;

namespace DocTools.Core.Ranking;

/// <summary>All members' sheets joined: every proposal with what each member gave it.</summary>
/// <param name="Members">The members in order.</param>
/// <param name="Groups">The groups that have proposals, in the programme's order; one of unknown category last.</param>
/// <param name="Proposals">The proposals with their ballots, not yet averaged.</param>
/// <param name="Findings">What was odd about the sheets.</param>
public sealed record ScoreBook(ImmutableArray<string> Members, ImmutableArray<RankingGroup> Groups, ImmutableArray<RankedProposal> Proposals, ImmutableArray<RankFinding> Findings);
