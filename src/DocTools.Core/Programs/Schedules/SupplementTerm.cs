using DocTools.Core.Calendars;

namespace DocTools.Core.Programs.Schedules;

/// <summary>By when a supplement has to come: one of a closed set.</summary>
/// <param name="Reference">The guidance's paragraph.</param>
public abstract record SupplementTerm(string Reference)
{
    /// <summary>The due date of a notice; null where there is no supplement, or the category has no moment.</summary>
    /// <param name="category">The submission's category; null where it is not known.</param>
    /// <param name="notified">The day of the notice.</param>
    /// <param name="calendar">The office calendar.</param>
    /// <exception cref="UncoveredYearException">The calendar does not reach so far.</exception>
    public abstract SupplementDue? DueOf(string? category, DateOnly notified, OfficeCalendar calendar);

    /// <summary>So many working days behind the notice, to the end of the last one.</summary>
    /// <param name="Count">The working days, 1 or more.</param>
    /// <param name="Reference">The guidance's paragraph.</param>
    public sealed record WorkingDays(int Count, string Reference) : SupplementTerm(Reference)
    {
        /// <inheritdoc/>
        public override SupplementDue DueOf(string? category, DateOnly notified, OfficeCalendar calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            return new SupplementDue(calendar.AddWorkdays(notified, Count), Moment: null);
        }
    }

    /// <summary>By the moment that each category fixes (<c>supplementDeadline</c> of <c>program.yaml</c>).</summary>
    /// <param name="Program">The programme.</param>
    /// <param name="Reference">The guidance's paragraph.</param>
    public sealed record Fixed(ProgramDefinition Program, string Reference) : SupplementTerm(Reference)
    {
        /// <inheritdoc/>
        public override SupplementDue? DueOf(string? category, DateOnly notified, OfficeCalendar calendar) =>
            Program.Categories.FirstOrDefault(c => string.Equals(c.Id, category, StringComparison.Ordinal))?.SupplementDeadline is { } moment
                ? new SupplementDue(DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(8)).DateTime), moment)
                : null;
    }

    /// <summary>There is no supplement: what is missing is not accepted.</summary>
    /// <param name="Reference">The guidance's paragraph.</param>
    public sealed record None(string Reference) : SupplementTerm(Reference)
    {
        /// <inheritdoc/>
        public override SupplementDue? DueOf(string? category, DateOnly notified, OfficeCalendar calendar) => null;
    }
}
