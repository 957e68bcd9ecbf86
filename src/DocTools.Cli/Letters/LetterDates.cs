using System.Collections.Immutable;
using DocTools.Core.Calendars;
using DocTools.Core.Letters;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Letters;

/// <summary>What is due for a submission when a letter goes out on a day.</summary>
/// <param name="program">The programme.</param>
/// <param name="schedule">Its schedule; null where it has none.</param>
/// <param name="calendar">The office calendar.</param>
/// <param name="events">The days of events that are known.</param>
public sealed class LetterDates(ProgramDefinition program, ScheduleDefinition? schedule, OfficeCalendar calendar, CaseEvents events)
{
    /// <summary>All that is due, what the letter sets a date for, and what is to be said of that.</summary>
    /// <param name="kind">The kind of letter.</param>
    /// <param name="result">The submission.</param>
    /// <param name="selected">Whether the committee selected it.</param>
    /// <param name="today">The letter's day.</param>
    public (ImmutableArray<DueDate> All, DueDate? Due, Wording? Note) Of(LetterDefinition kind, FiledResult result, bool selected, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(result);
        if (schedule is null)
        {
            return ([], null, null);
        }

        // By this letter it happens, whatever happened before: the term begins anew. Another letter's day counts where it is known.
        var days = events;
        var by = schedule.Events.Where(e => string.Equals(e.Letter, kind.Kind, StringComparison.Ordinal)).Select(e => e.Id).ToList();
        foreach (var id in by)
        {
            days = new CaseEvents(days.Days.SetItem((result.Id, id), today));
        }

        Wording? note = null;
        if (kind.Event is { } @event && days.Of(result.Id, @event) is null)
        {
            days = new CaseEvents(days.Days.SetItem((result.Id, @event), today));
            var label = schedule.FindEvent(@event)!.Label;
            note = new Wording($"不知道「{label.Zh}」的日期，期限自本函日期起算", $"the day of '{label.En}' is not known; the term counts from this letter's day");
        }

        var of = new DueCase(result.Id, result.ApplicantName ?? "", result.Category, result.Decision.Status, selected);
        var plan = new DueDatePlan(program, schedule, calendar);
        var own = plan.OfCase(of, days).ToImmutableArray();
        // What concerns another category may be told in a letter as well: the report that follows a selected proposal.
        var all = own.AddRange(plan.OfProgram().Where(d => d.Last is not null && !own.Any(o => string.Equals(o.Milestone, d.Milestone, StringComparison.Ordinal))));
        var due = kind.Due is { } wanted ? all.FirstOrDefault(d => string.Equals(d.Milestone, wanted, StringComparison.Ordinal)) : null;
        if (due is null && !selected && schedule.FindMilestone(kind.Due ?? "")?.Scope == MilestoneScope.Selected)
        {
            // To those that were not selected the letter sets no date.
            note = null;
        }
        else if (kind.Due is not null && due?.Last is null)
        {
            note = due?.Remark ?? new Wording("沒有期限", "no due date");
        }
        else if (due is { IsFlagged: true })
        {
            note = due.Remark;
        }
        else if (due?.Last < today)
        {
            note = new Wording("期限早於發文日", "the due date is earlier than the letter");
        }

        return (all, due, note);
    }
}
