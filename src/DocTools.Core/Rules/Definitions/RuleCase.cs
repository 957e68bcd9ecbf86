using System.Collections.Immutable;
using DocTools.Core.Cases;

namespace DocTools.Core.Rules.Definitions;

/// <summary>An example in a definition file: what is given, and what the rule makes of it.</summary>
/// <param name="Name">What the example shows.</param>
/// <param name="Line">Its line.</param>
/// <param name="Given">The submissions; a batch rule has several.</param>
/// <param name="Registry">Registry rows of the example.</param>
/// <param name="Status">How the rule ends, over all its places: failed, else passed, else undecided, else not applicable.</param>
/// <param name="Findings">The findings of a failing example, over all its submissions, in order.</param>
public sealed record RuleCase(string Name, int Line, ImmutableArray<Case> Given, ImmutableArray<RegistryEntry> Registry, RuleStatus Status, ImmutableArray<ExpectedFinding> Findings);
