using System.Collections.Immutable;

namespace DocTools.Ledger.Purging;

/// <summary>What a purge will remove.</summary>
/// <param name="Submissions">The submissions.</param>
public sealed record PurgePlan(ImmutableArray<PurgedSubmission> Submissions);
