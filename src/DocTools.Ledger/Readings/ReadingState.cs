namespace DocTools.Ledger.Readings;

/// <summary>How far a reading is.</summary>
public enum ReadingState
{
    /// <summary>Nobody has begun it.</summary>
    Waiting,

    /// <summary>A worker began it, and has not told its end.</summary>
    Working,

    /// <summary>A try ended in a fault; it will be tried again.</summary>
    Failed,

    /// <summary>It is whole. Without content: every document of it was purged earlier, so that it is not taken in again.</summary>
    Done,

    /// <summary>It was given up after too many tries. Content is there where a document alone failed.</summary>
    Dead,

    /// <summary>A run has taken it in; the content is no longer here.</summary>
    Taken,

    /// <summary>It was purged; nothing but its key stays.</summary>
    Purged,
}
