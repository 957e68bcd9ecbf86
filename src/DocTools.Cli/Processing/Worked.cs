using DocTools.Cli.Watching;
using DocTools.Core.Rules;

namespace DocTools.Cli.Processing;

/// <summary>A submission after the hops that look at it alone; its case is on the shelf.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Summary">What the rules between cases need; null where there is no case through a fault of ours.</param>
/// <param name="Reused">Whether the case is one of an earlier run.</param>
/// <param name="Seconds">Time spent.</param>
/// <param name="Reason">The fault of ours that came between; null where none did.</param>
public sealed record Worked(string Id, CaseSummary? Summary, bool Reused, double Seconds, string? Reason)
{
    /// <summary>Whether every document of it was purged, so that it is not taken in again.</summary>
    public bool Purged { get; init; }

    /// <summary>What the hops took; null where nothing was worked on.</summary>
    public HopTimes? Times { get; init; }

    /// <summary>Everything that its case depends on, as a hash; null where a fault came between, so that nothing of it is to be taken over later.</summary>
    public string? Fingerprint { get; init; }
}
