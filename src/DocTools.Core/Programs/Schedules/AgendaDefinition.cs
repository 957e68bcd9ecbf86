using System.Collections.Immutable;

namespace DocTools.Core.Programs.Schedules;

/// <summary>How the meeting is held at which applicants present their plans (<c>agenda</c> of <c>schedule.yaml</c>).</summary>
/// <param name="Start">When a day begins.</param>
/// <param name="End">By when its last presentation ends.</param>
/// <param name="Plan">Fields that name a plan, the first with a value counts.</param>
/// <param name="Presenter">Fields that name who presents, the first with a value counts.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record AgendaDefinition(TimeOnly Start, TimeOnly End, ImmutableArray<string> Plan, ImmutableArray<string> Presenter, string Reference)
{
    /// <summary>The day that the guidance fixes; null where it fixes none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Minutes for each, questions included; null where neither the guidance nor the office fixed them.</summary>
    public int? Minutes { get; init; }

    /// <summary>The lunch break and others, in order.</summary>
    public ImmutableArray<TimeSpanOfDay> Breaks { get; init; } = [];

    /// <summary>Only submissions with this form present; null for all.</summary>
    public string? Form { get; init; }

    /// <summary>What the guidance says about who has to come; null for nothing.</summary>
    public string? Note { get; init; }
}
