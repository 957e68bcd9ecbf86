namespace DocTools.Core.Ranking;

/// <summary>What a member's score is worth.</summary>
public enum ScoreStatus
{
    /// <summary>Nothing, or nothing that is a number of points.</summary>
    Missing,

    /// <summary>Under 0 or over the weight.</summary>
    OutOfRange,

    /// <summary>It counts.</summary>
    Valid,
}
