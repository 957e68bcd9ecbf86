using System.Collections.Immutable;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Kinds;

/// <summary>The formulas of a <see cref="FormulaRule"/>.</summary>
public sealed record FormulaRuleTerms
{
    /// <summary>What it is repeated for.</summary>
    public ImmutableArray<ForEachItem> ForEach { get; init; } = [ForEachItem.None];

    /// <summary>True where something is wrong; null for a rule that compares.</summary>
    public Formula? Fires { get; init; }

    /// <summary>The filed value.</summary>
    public Formula? Actual { get; init; }

    /// <summary>The expected value; of several, any may agree, and the first is told.</summary>
    public ImmutableArray<Formula> Expected { get; init; } = [];

    /// <summary>How they are compared.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>How far they may differ; null for what the unit allows.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>The unit of the values; null for that of the filed field.</summary>
    public FieldType? Unit { get; init; }

    /// <summary>The fields that the finding names; empty for those that the formulas look at.</summary>
    public ImmutableArray<FormulaPath> Fields { get; init; } = [];

    /// <summary>The formulas in the places of the messages, by their text.</summary>
    public ImmutableDictionary<string, Formula> Places { get; init; } = ImmutableDictionary<string, Formula>.Empty;
}
