using System.Collections.Immutable;
using DocTools.Core.Programs;

namespace DocTools.Core.Rollups;

/// <summary>Everything that a roll-up found; the outputs are made of it alone.</summary>
public sealed record RollupReport
{
    /// <summary>The programme.</summary>
    public required ProgramDefinition Program { get; init; }

    /// <summary>How it was read.</summary>
    public required RollupDefinition Definition { get; init; }

    /// <summary>The inputs.</summary>
    public ImmutableArray<RollupDocument> Documents { get; init; } = [];

    /// <summary>The plans in the order of the inputs.</summary>
    public ImmutableArray<PlanSheet> Plans { get; init; } = [];

    /// <summary>The numbered indicators.</summary>
    public ImmutableArray<PlanIndicator> Indicators { get; init; } = [];

    /// <summary>What is declared; null where nothing is.</summary>
    public DeclaredTotals? Declared { get; init; }

    /// <summary>Sums of what could be read.</summary>
    public required YearTotals Computed { get; init; }

    /// <summary>Sums by ministry, in the order of the plans.</summary>
    public ImmutableArray<KeyValuePair<string, YearTotals>> ByMinistry { get; init; } = [];

    /// <summary>Sums by strategy; a plan of several is split evenly among them.</summary>
    public ImmutableArray<KeyValuePair<string, YearTotals>> ByStrategy { get; init; } = [];

    /// <summary>Sums by status.</summary>
    public ImmutableArray<KeyValuePair<BudgetStatus, YearTotals>> ByStatus { get; init; } = [];

    /// <summary>Every plan once per strategy.</summary>
    public ImmutableArray<StrategyShare> Shares { get; init; } = [];

    /// <summary>The findings in their stable order.</summary>
    public ImmutableArray<RollupFinding> Findings { get; init; } = [];
}
