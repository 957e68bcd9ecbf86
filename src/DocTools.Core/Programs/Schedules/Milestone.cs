using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Programs.Schedules;

/// <summary>Something that is due, or takes place, in the course of a programme.</summary>
/// <param name="Id">Id within the programme.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Timing">When.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record Milestone(string Id, Wording Label, MilestoneTiming Timing, string Reference)
{
    /// <summary>Ids of the categories that it concerns; empty for all.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Whom it concerns.</summary>
    public MilestoneScope Scope { get; init; }

    /// <summary>What happens when the day is off.</summary>
    public HolidayRule WhenOff { get; init; }

    /// <summary>Whether the guidance calls the day provisional (預計, 暫定).</summary>
    public bool IsProvisional { get; init; }

    /// <summary>What the guidance adds; null for nothing.</summary>
    public string? Note { get; init; }
}
