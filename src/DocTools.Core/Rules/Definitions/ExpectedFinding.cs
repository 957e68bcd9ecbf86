using System.Collections.Immutable;

namespace DocTools.Core.Rules.Definitions;

/// <summary>What an example expects of a finding; null for what it leaves open.</summary>
/// <param name="Severity">Its weight.</param>
/// <param name="Expected">The expected value, written out.</param>
/// <param name="Actual">The filed value, written out.</param>
/// <param name="Fields">Fields that have to be among those of the finding; the first of them has to be its first.</param>
/// <param name="Submission">The submission that it is about.</param>
public sealed record ExpectedFinding(Severity? Severity, string? Expected, string? Actual, ImmutableArray<string> Fields, string? Submission);
