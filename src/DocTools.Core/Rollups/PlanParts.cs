using System.Collections.Immutable;

namespace DocTools.Core.Rollups;

/// <summary>The parts of a plan sheet by their names in definition files.</summary>
internal static class PlanParts
{
    private static readonly ImmutableArray<(string Name, PlanPart Part)> s_all =
    [
        ("ministry", PlanPart.Ministry),
        ("strategy", PlanPart.Strategy),
        ("name", PlanPart.Name),
        ("budget", PlanPart.Budget),
        ("content", PlanPart.Content),
        ("indicators", PlanPart.Indicators),
        ("note", PlanPart.Note),
        ("status", PlanPart.Status),
    ];

    /// <summary>All names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_all.Select(p => p.Name)];

    /// <summary>The part of a name; null where it is none.</summary>
    public static PlanPart? Read(string name) => s_all.Where(p => string.Equals(p.Name, name, StringComparison.Ordinal)).Select(p => (PlanPart?)p.Part).FirstOrDefault();
}
