using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Rollups;

/// <summary>A plan sheet, or a row of a list of plans.</summary>
public sealed record PlanSheet
{
    /// <summary>The ministry as the heading above the sheet names it; null where nothing does.</summary>
    public string? Ministry { get; init; }

    /// <summary>The strategies as written, in order.</summary>
    public ImmutableArray<string> Strategies { get; init; } = [];

    /// <summary>The strategies as the body of the document names them, each once; one that cannot be told stays as written.</summary>
    public ImmutableArray<string> MappedStrategies { get; init; } = [];

    /// <summary>The plan's name; empty where the sheet has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string? Content { get; init; }

    /// <summary>The budget by ROC year; a year without a cell has no key.</summary>
    public ImmutableSortedDictionary<int, YearBudget> Budget { get; init; } = ImmutableSortedDictionary<int, YearBudget>.Empty;

    /// <summary>Expected results: one text per numbered one, one text where they have no numbers.</summary>
    public ImmutableArray<string> Indicators { get; init; } = [];

    /// <summary>The note behind the sheet.</summary>
    public string? Note { get; init; }

    /// <summary>Where the sheet begins.</summary>
    public required Source Source { get; init; }

    /// <summary>The amount of a year; null where there is none.</summary>
    public decimal? Amount(int year) => Budget.GetValueOrDefault(year)?.Amount;
}
