using System.Collections.Immutable;

namespace DocTools.Core.Rollups;

/// <summary>A plan that stands more than once.</summary>
/// <param name="Plan">The plan that is kept first.</param>
/// <param name="Places">All its places.</param>
/// <param name="CountedOnce">Whether only the first counts: the others stand in other files or sheets with the same budget.</param>
internal sealed record RepeatedPlan(PlanSheet Plan, ImmutableArray<Documents.Source> Places, bool CountedOnce);
