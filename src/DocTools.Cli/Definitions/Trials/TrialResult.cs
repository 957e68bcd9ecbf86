using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>What came of one case, test or sample.</summary>
/// <param name="Place">File and line, or the submission.</param>
/// <param name="Name">Its name.</param>
/// <param name="Differences">What differs; none where all is as expected.</param>
public sealed record TrialResult(string Place, string Name, ImmutableArray<Wording> Differences)
{
    /// <summary>Whether all is as expected.</summary>
    public bool Passed => Differences.IsEmpty;
}
