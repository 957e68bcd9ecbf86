using System.Collections.Immutable;

namespace DocTools.Core.Rollups;

/// <summary>Statuses as definition files and <c>rollup.json</c> write them.</summary>
public static class BudgetStatusText
{
    private static readonly ImmutableArray<(BudgetStatus Status, string Text)> s_all =
    [
        (BudgetStatus.Approved, "approved"),
        (BudgetStatus.Sought, "sought"),
        (BudgetStatus.Planned, "planned"),
        (BudgetStatus.Estimated, "estimated"),
        (BudgetStatus.None, "none"),
        (BudgetStatus.SeeNote, "see-note"),
        (BudgetStatus.Unreadable, "unreadable"),
    ];

    /// <summary>All statuses in order.</summary>
    public static ImmutableArray<BudgetStatus> All { get; } = [.. s_all.Select(p => p.Status)];

    /// <summary>The statuses that a definition gives words for.</summary>
    public static ImmutableArray<string> Written { get; } = [.. s_all.Where(p => p.Status != BudgetStatus.Unreadable).Select(p => p.Text)];

    /// <summary>The text of a status: <c>see-note</c>.</summary>
    public static string Of(BudgetStatus status) => s_all.First(p => p.Status == status).Text;

    /// <summary>The status of a text; null where it is none.</summary>
    public static BudgetStatus? Read(string text) => s_all.Where(p => string.Equals(p.Text, text, StringComparison.Ordinal)).Select(p => (BudgetStatus?)p.Status).FirstOrDefault();
}
