namespace DocTools.Queue;

/// <summary>Whether a queue could be asked.</summary>
public enum QueueLookKind
{
    /// <summary>The server does not answer.</summary>
    Unreachable,

    /// <summary>The server has no such queue: somebody deleted it.</summary>
    Missing,

    /// <summary>It is there.</summary>
    There,
}
