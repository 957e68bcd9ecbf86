using System.Collections.Immutable;

namespace DocTools.Core.Reports;

/// <summary>A suggestion for the person who decides.</summary>
/// <param name="Status">The first that applies of rejected, supplement, review, accepted.</param>
/// <param name="Reasons">The codes that led to it, each once, in order.</param>
public sealed record Decision(DecisionStatus Status, ImmutableArray<string> Reasons);
