using System.Collections.Immutable;
using DocTools.Core.Ranking.Sheets;

namespace DocTools.Core.Ranking;

/// <summary>What one member gave one proposal.</summary>
/// <param name="Member">The member.</param>
/// <param name="Row">The row on the member's sheet; null where the sheet does not have the proposal.</param>
/// <param name="Scores">Scores by criterion.</param>
public sealed record Ballot(string Member, ScoreRow? Row, ImmutableDictionary<string, Score> Scores)
{
    /// <summary>The member's remark; empty where there is none.</summary>
    public string Remark => Row?.Remark ?? "";

    /// <summary>The sum of the scores; null unless all count.</summary>
    public decimal? Sum => Scores.Values.All(s => s.Status == ScoreStatus.Valid) ? Scores.Values.Sum(s => s.Value!.Value) : null;
}
