using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Rules;

namespace DocTools.Core.Reports;

/// <summary>The frozen result of one submission. Everything that is rendered comes from it alone.</summary>
public sealed record CaseReport
{
    /// <summary>Programme id.</summary>
    public required string Program { get; init; }

    /// <summary>What was read.</summary>
    public required Case Case { get; init; }

    /// <summary>The applicant's name; null where not read.</summary>
    public string? ApplicantName { get; init; }

    /// <summary>The applicant's 統一編號; null where not read.</summary>
    public string? ApplicantUbn { get; init; }

    /// <summary>The recomputed budget; null where no budget table was found.</summary>
    public BudgetSheet? Budget { get; init; }

    /// <summary>Findings, errors first, then in the rules' order.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The suggestion.</summary>
    public required Decision Decision { get; init; }
}
