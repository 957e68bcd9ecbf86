using System.Collections.Immutable;

namespace DocTools.Core.Reports;

/// <summary>What a programme adds to the contract's way of deciding.</summary>
/// <param name="Rejects">Codes whose errors reject, besides <c>eligibility.*</c> and <c>intake.late</c>.</param>
public sealed record DecisionPolicy(ImmutableArray<string> Rejects);
