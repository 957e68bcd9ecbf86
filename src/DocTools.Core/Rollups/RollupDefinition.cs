using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>How a programme's plan sheets are read and checked, as its <c>rollup.yaml</c> states it.</summary>
public sealed record RollupDefinition
{
    /// <summary>The file's name in the programme's folder; a programme that has it is rolled up.</summary>
    public const string FileName = "rollup.yaml";

    /// <summary>The ROC years that are added up, ascending.</summary>
    public required ImmutableArray<int> Years { get; init; }

    /// <summary>What makes a Gregorian year of a ROC year.</summary>
    public required int YearOffset { get; init; }

    /// <summary>Key of the line that begins the annex with the plan sheets.</summary>
    public required string AnnexKey { get; init; }

    /// <summary>A line, without blanks, that names the ministry of the sheets below it; its group <c>name</c> is the ministry.</summary>
    public required Regex Heading { get; init; }

    /// <summary>Labels, one for each part.</summary>
    public required ImmutableArray<RollupLabel> Labels { get; init; }

    /// <summary>Keys of the words that begin or end a row of sums.</summary>
    public required ImmutableArray<string> TotalKeys { get; init; }

    /// <summary>Words of a status, by key (<see cref="MatchKey"/>), the longest first.</summary>
    public required ImmutableArray<(string Key, BudgetStatus Status)> StatusWords { get; init; }

    /// <summary>The strategies in the order of the body.</summary>
    public required ImmutableArray<NamedWords> Strategies { get; init; }

    /// <summary>The ministries in the order of the annex.</summary>
    public required ImmutableArray<NamedWords> Ministries { get; init; }

    /// <summary>Finds strategies.</summary>
    public required NameBook StrategyBook { get; init; }

    /// <summary>Finds ministries.</summary>
    public required NameBook MinistryBook { get; init; }

    /// <summary>The paragraph about the funding.</summary>
    public required FundingDefinition Funding { get; init; }

    /// <summary>The numbered indicators.</summary>
    public required IndicatorDefinition Indicators { get; init; }

    /// <summary>Findings by code, in the order in which they are told.</summary>
    public required ImmutableArray<RollupFindingDefinition> Findings { get; init; }

    /// <summary>The label of a part.</summary>
    public RollupLabel Label(PlanPart part) => Labels.First(l => l.Part == part);

    /// <summary>The part that a cell's text is the label of; null where it is none.</summary>
    public PlanPart? PartOfCell(string text) => Labels.FirstOrDefault(l => l.IsCell(text))?.Part;
}
