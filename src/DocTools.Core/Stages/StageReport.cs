using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Rules;

namespace DocTools.Core.Stages;

/// <summary>A submission in a stage behind the decision. Everything that is rendered of it comes from here alone.</summary>
public sealed record StageReport
{
    /// <summary>The programme's id.</summary>
    public required string Program { get; init; }

    /// <summary>The stage.</summary>
    public required StageDefinition Stage { get; init; }

    /// <summary>The submission's id.</summary>
    public required string Submission { get; init; }

    /// <summary>The applicant; empty where it is not known.</summary>
    public string Applicant { get; init; } = "";

    /// <summary>When the stage's documents came; null where it is not known.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The day that counts as today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The documents in the guidance's order.</summary>
    public ImmutableArray<StageItem> Items { get; init; } = [];

    /// <summary>Files that are none of them, with why they could not be read where that is so.</summary>
    public ImmutableArray<(string Path, string? Problem)> Others { get; init; } = [];

    /// <summary>What the revised documents have otherwise; null where nothing is compared or no revised document came.</summary>
    public ImmutableArray<FieldDifference>? Differences { get; init; }

    /// <summary>Findings on the revised documents.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The recomputed budget of the revised documents; null where there is none.</summary>
    public BudgetSheet? Budget { get; init; }

    /// <summary>Documents that are missing and needed.</summary>
    public IEnumerable<StageItem> Missing => Items.Where(i => i.Status is StageItemStatus.Missing or StageItemStatus.Overdue);

    /// <summary>Documents that a payment waits for.</summary>
    public IEnumerable<StageItem> WaitedFor(StagePayment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return Items.Where(i => payment.Documents.Contains(i.Document.Id, StringComparer.Ordinal) && (!i.IsThere || i.Status == StageItemStatus.ToCheck));
    }
}
