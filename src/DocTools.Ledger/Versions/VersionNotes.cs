using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Cases;
using DocTools.Core.Reports;

namespace DocTools.Ledger.Versions;

/// <summary>What the ledger keeps of a report besides what its result.json tells.</summary>
/// <param name="ReceivedAt">Time of receipt, to the fraction of a second.</param>
/// <param name="Manifest">The submission's manifest line.</param>
/// <param name="Category">Category or stage.</param>
/// <param name="ApplicantName">The applicant's name.</param>
/// <param name="ApplicantUbn">The applicant's 統一編號.</param>
/// <param name="Reasons">The codes that led to the decision.</param>
/// <param name="Identities">The findings' identities, in the findings' order.</param>
/// <param name="Budget">The budget's amounts in order.</param>
public sealed record VersionNotes(
    DateTimeOffset? ReceivedAt, ManifestEntry Manifest, string? Category, string? ApplicantName, string? ApplicantUbn, ImmutableArray<string> Reasons, ImmutableArray<string> Identities, ImmutableArray<StoredBudgetLine> Budget)
{
    /// <summary>The notes on a report.</summary>
    public static VersionNotes Of(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new VersionNotes(
            report.Case.ReceivedAt,
            report.Case.Manifest,
            report.Case.Category,
            report.ApplicantName,
            report.ApplicantUbn,
            report.Decision.Reasons,
            [.. report.Findings.Select(f => f.Identity ?? "")],
            [.. (report.Budget?.Lines ?? []).Select(Line)]);
    }

    private static StoredBudgetLine Line(BudgetCell cell) => new(cell.Id, cell.Label, cell.Column, cell.Reported, cell.Expected);
}
