using System.Collections.Immutable;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Definitions;

/// <summary>What every rule of a definition file states, whatever its kind.</summary>
public sealed record RuleHeader
{
    /// <summary>The contract's code.</summary>
    public required string Code { get; init; }

    /// <summary>The definition file.</summary>
    public required string File { get; init; }

    /// <summary>The rule's line in it.</summary>
    public required int Line { get; init; }

    /// <summary>Weight of a finding, and of one whose value is above the expected.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Weight of a finding whose value is below the expected.</summary>
    public required Severity Below { get; init; }

    /// <summary>The message.</summary>
    public required BilingualTemplate Message { get; init; }

    /// <summary>The guidance's paragraph.</summary>
    public string? Reference { get; init; }

    /// <summary>Where the rule applies at all; it is silent unless this is true. Null for everywhere.</summary>
    public Formula? When { get; init; }

    /// <summary>The terms of its file.</summary>
    public ImmutableDictionary<string, Term> Terms { get; init; } = ImmutableDictionary<string, Term>.Empty;

    /// <summary>Examples that a test runs.</summary>
    public ImmutableArray<RuleCase> Cases { get; init; } = [];
}
