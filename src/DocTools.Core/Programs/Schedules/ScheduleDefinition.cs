using System.Collections.Immutable;

namespace DocTools.Core.Programs.Schedules;

/// <summary>When what is due in a programme (<c>schedule.yaml</c>): the term for supplements, the events that start terms, and the milestones.</summary>
/// <param name="Supplement">By when a supplement has to come.</param>
/// <param name="Events">What terms count from, besides <see cref="ScheduleEvent.Notice"/>.</param>
/// <param name="Milestones">Everything that is due, in the order in which it comes.</param>
public sealed record ScheduleDefinition(SupplementTerm Supplement, ImmutableArray<ScheduleEvent> Events, ImmutableArray<Milestone> Milestones)
{
    /// <summary>The file's name in the programme's folder.</summary>
    public const string FileName = "schedule.yaml";

    /// <summary>How applicants present their plans; null where they do not.</summary>
    public AgendaDefinition? Agenda { get; init; }

    /// <summary>The event with this id, or null.</summary>
    public ScheduleEvent? FindEvent(string id) => Events.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal));

    /// <summary>The milestone with this id, or null.</summary>
    public Milestone? FindMilestone(string id) => Milestones.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.Ordinal));
}
