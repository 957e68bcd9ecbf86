using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Calendars;

/// <summary>
/// Works out when what is due. A term's last day that is off moves to the next working day (行政程序法 §48 IV) unless the schedule says otherwise; a day that
/// the guidance fixes stays and is flagged. What the calendar or the events do not tell stays open, with the reason.
/// </summary>
/// <param name="program">The programme.</param>
/// <param name="schedule">Its schedule.</param>
/// <param name="calendar">The office calendar.</param>
public sealed class DueDatePlan(ProgramDefinition program, ScheduleDefinition schedule, OfficeCalendar calendar)
{
    /// <summary>What the supplement is called.</summary>
    public static Wording SupplementLabel { get; } = new("補件", "supplement");

    /// <summary>The milestones whose day the guidance fixes, and those that depend on events as open ones.</summary>
    public IEnumerable<DueDate> OfProgram() => schedule.Milestones.SelectMany(m => Days(m, CaseEvents.None, ""));

    /// <summary>What is due for one submission: its supplement, and the milestones of submissions (what holds for the programme as a whole is left to <see cref="OfProgram"/>).</summary>
    /// <param name="of">The submission.</param>
    /// <param name="events">What happened when.</param>
    public IEnumerable<DueDate> OfCase(DueCase of, CaseEvents events)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(events);
        return Supplement(of, events).Concat(schedule.Milestones.Where(m => Concerns(m, of)).SelectMany(m => Days(m, events, of.Id)))
            .Select(d => d with { Submission = of.Id, Applicant = of.Applicant });
    }

    /// <summary>Whether a milestone concerns a submission alone, because it counts from an event of it.</summary>
    public bool IsOwn(DueDate due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return string.Equals(due.Milestone, DueDate.Supplement, StringComparison.Ordinal) || schedule.FindMilestone(due.Milestone)?.Timing is MilestoneTiming.After;
    }

    private static bool Concerns(Milestone milestone, DueCase of) =>
        milestone.Scope != MilestoneScope.Program
        && (milestone.Categories.IsEmpty || (of.Category is { } category && milestone.Categories.Contains(category, StringComparer.Ordinal)))
        && (milestone.Scope != MilestoneScope.Selected || of.IsSelected);

    private IEnumerable<DueDate> Supplement(DueCase of, CaseEvents events)
    {
        var notified = events.Of(of.Id, ScheduleEvent.Notice);
        if (schedule.Supplement is SupplementTerm.None || (notified is null && of.Decision != DecisionStatus.Supplement))
        {
            yield break;
        }

        var due = new DueDate(program.Id, DueDate.Supplement, 1, SupplementLabel, schedule.Supplement.Reference);
        if (schedule.Supplement is SupplementTerm.WorkingDays term)
        {
            yield return notified is { } day
                ? Reached(due, () => calendar.AddWorkdays(day, term.Count), day, term.Count, TermUnit.WorkingDays)
                : due with { Remark = new Wording($"通知後 {term.Count} 個工作天；通知日未知", $"{term.Count} working days behind the notice, whose day is not known") };
        }
        else if (schedule.Supplement.DueOf(of.Category, notified ?? default, calendar) is { } fixedDue)
        {
            yield return Flagged(due with { First = fixedDue.Date, Last = fixedDue.Date, Moment = fixedDue.Moment }, HolidayRule.Stay);
        }
    }

    private IEnumerable<DueDate> Days(Milestone milestone, CaseEvents events, string submission)
    {
        var due = new DueDate(program.Id, milestone.Id, 1, milestone.Label, milestone.Reference) { Note = milestone.Note, IsProvisional = milestone.IsProvisional };
        return milestone.Timing switch
        {
            MilestoneTiming.At at => [Flagged(due with { First = Day(at.Moment), Last = Day(at.Moment), Moment = at.Moment }, milestone.WhenOff)],
            MilestoneTiming.On on => [Flagged(due with { First = on.Date, Last = on.Date }, milestone.WhenOff)],
            MilestoneTiming.Span span => [Flagged(due with { First = span.First, Last = span.Last }, milestone.WhenOff)],
            MilestoneTiming.Monthly monthly => Monthly(monthly).Select((d, i) => Flagged(due with { Number = i + 1, First = d, Last = d }, milestone.WhenOff)),
            MilestoneTiming.After after => After(milestone, after, due, events, submission),
            _ => [due with { Remark = new Wording("未定日期", "no day is given") }],
        };
    }

    private IEnumerable<DueDate> After(Milestone milestone, MilestoneTiming.After after, DueDate due, CaseEvents events, string submission)
    {
        var label = schedule.FindEvent(after.Event)!.Label;
        var start = events.Of(submission, after.Event);
        for (var n = 1; n <= after.Times; n++)
        {
            var (count, each) = (after.Count * n, due with { Number = n });
            if (start is not { } day)
            {
                yield return each with { Remark = new Wording($"{label.Zh}後 {count} {UnitOf(after.Unit).Zh}", $"{count} {UnitOf(after.Unit).En} behind: {label.En}") };
            }
            else if (after.Unit == TermUnit.WorkingDays)
            {
                yield return Reached(each, () => calendar.AddWorkdays(day, count), day, count, after.Unit);
            }
            else
            {
                var last = after.Unit == TermUnit.Years ? day.AddYears(count) : day.AddDays(count);
                yield return Flagged(each with { First = last, Last = last }, milestone.WhenOff);
            }
        }
    }

    // A term of working days ends on a working day; where the calendar does not reach so far its end is not known.
    private static DueDate Reached(DueDate due, Func<DateOnly> end, DateOnly from, int count, TermUnit unit)
    {
        try
        {
            var last = end();
            return due with { First = last, Last = last, Remark = new Wording($"{Roc(from)}起算 {count} {UnitOf(unit).Zh}", $"{count} {UnitOf(unit).En} from {Iso(from)}") };
        }
        catch (UncoveredYearException e)
        {
            return due with { Remark = Uncovered(e.Year) };
        }
    }

    private DueDate Flagged(DueDate due, HolidayRule rule)
    {
        var last = due.Last!.Value;
        if (!calendar.Covers(last))
        {
            return rule == HolidayRule.Stay ? due with { Remark = Uncovered(last.Year), IsFlagged = true } : due with { First = null, Last = null, Remark = Uncovered(last.Year) };
        }

        if (calendar.NameOf(last) is not { } name)
        {
            return due;
        }

        if (rule == HolidayRule.Stay)
        {
            var which = due.First == due.Last ? new Wording("當天", "a day off") : new Wording("末日", "its last day is off");
            return due with { IsFlagged = true, Remark = new Wording($"{which.Zh}放假（{name}）；日期為須知所定，不順延", $"{which.En} ({name}); the guidance fixes it, so it stays") };
        }

        try
        {
            var moved = rule == HolidayRule.Next ? calendar.OnOrAfter(last) : calendar.OnOrBefore(last);
            var first = due.First == due.Last ? moved : due.First;
            var morning = rule == HolidayRule.Next && last.DayOfWeek == DayOfWeek.Saturday ? ("；末日為星期六者至次一上班日上午為止（行政程序法第48條第4項）", "; a term that ends on a Saturday ends on the next working day's morning") : rule == HolidayRule.Next ? ("（行政程序法第48條第4項）", "") : ("", "");
            return due with
            {
                First = first,
                Last = moved,
                IsFlagged = true,
                Remark = rule == HolidayRule.Next
                    ? new Wording($"原為 {Roc(last)}（{name}），順延{morning.Item1}", $"moved from {Iso(last)} ({name}) to the next working day{morning.Item2}")
                    : new Wording($"原為 {Roc(last)}（{name}），遇假日提前", $"moved from {Iso(last)} ({name}) to the working day in front"),
            };
        }
        catch (UncoveredYearException e)
        {
            return due with { First = null, Last = null, Remark = Uncovered(e.Year) };
        }
    }

    private static IEnumerable<DateOnly> Monthly(MilestoneTiming.Monthly monthly)
    {
        for (var month = new DateOnly(monthly.First.Year, monthly.First.Month, monthly.Day); month <= monthly.Last; month = month.AddMonths(1))
        {
            if (month >= monthly.First)
            {
                yield return month;
            }
        }
    }

    private static Wording Uncovered(int year) => new($"辦公日曆表沒有 {year - 1911} 年，無法核對放假日", $"the office calendar does not cover {year}");

    private static Wording UnitOf(TermUnit unit) => unit switch
    {
        TermUnit.Days => new("日", "days"),
        TermUnit.WorkingDays => new("個工作天", "working days"),
        _ => new("年", "years"),
    };

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(8)).DateTime);

    private static string Roc(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year - 1911}年{day.Month}月{day.Day}日");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
