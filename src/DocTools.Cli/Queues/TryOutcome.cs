using DocTools.Cli.Watching;

namespace DocTools.Cli.Queues;

/// <summary>How a try ended.</summary>
/// <param name="Content">The state as JSON; null where there is none: all of it was purged earlier, or a fault came between.</param>
/// <param name="Fault">The fault in one line; null where none came between.</param>
/// <param name="IsMachine">Whether the fault is this machine's and not the submission's.</param>
internal sealed record TryOutcome(byte[]? Content, string? Fault, bool IsMachine)
{
    /// <summary>What the hops took; null where nothing was read.</summary>
    public HopTimes? Times { get; init; }

    /// <summary>Whether the time of a document was up: another try, alone, may read more of it.</summary>
    public bool IsSlow { get; init; }
}
