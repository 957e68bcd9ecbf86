using DocTools.Core.Ranking.Sheets;

namespace DocTools.Core.Ranking;

/// <summary>A member's score for a criterion, judged.</summary>
/// <param name="Status">What it is worth.</param>
/// <param name="Value">The points; null where none were written.</param>
/// <param name="Raw">The text as it stood.</param>
public sealed record Score(ScoreStatus Status, decimal? Value, string Raw)
{
    /// <summary>Judges what was written against the weight.</summary>
    public static Score Of(ScoreCell? cell, decimal weight) => cell switch
    {
        null => new Score(ScoreStatus.Missing, null, ""),
        { Number: null } => new Score(ScoreStatus.Missing, null, cell.Raw),
        { Number: { } number } => new Score(number >= 0 && number <= weight ? ScoreStatus.Valid : ScoreStatus.OutOfRange, number, cell.Raw),
    };
}
