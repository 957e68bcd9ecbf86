using System.Collections.Immutable;

namespace DocTools.Core.Reports;

/// <summary>A ranking as it was filed: what stands in the <c>ranking.json</c> of <c>rank</c>.</summary>
/// <param name="Program">The programme.</param>
/// <param name="Stage">The stage; null where it is not told.</param>
/// <param name="Proposals">The proposals by submission.</param>
public sealed record FiledRanking(string Program, string? Stage, ImmutableDictionary<string, FiledRank> Proposals);
