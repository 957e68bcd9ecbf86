using System.Collections.Immutable;

namespace DocTools.Core.Stages;

/// <summary>What of a revised document is compared with the original.</summary>
/// <param name="Forms">Forms that are compared.</param>
/// <param name="Keys">The columns by which rows are matched, by the rows' path (<c>plan.people</c>).</param>
/// <param name="Ignored">Fields that may differ without a word.</param>
public sealed record StageComparison(ImmutableArray<string> Forms, ImmutableDictionary<string, ImmutableArray<string>> Keys, ImmutableHashSet<string> Ignored);
