using System.Collections.Immutable;

namespace DocTools.Core.Calendars;

/// <summary>One year of the government's office calendar (行政院人事行政總處 辦公日曆表).</summary>
/// <param name="Year">Gregorian year.</param>
/// <param name="Reference">Where it was announced.</param>
/// <param name="Holidays">Days off by name: those on working days, and the named ones on weekends.</param>
/// <param name="Workdays">Days of a weekend on which offices work (補行上班), with their reason.</param>
public sealed record OfficeYear(int Year, string Reference, ImmutableSortedDictionary<DateOnly, string> Holidays, ImmutableSortedDictionary<DateOnly, string> Workdays)
{
    /// <summary>Days of the year on which offices are closed, weekends included.</summary>
    public int DaysOff
    {
        get
        {
            var first = new DateOnly(Year, 1, 1);
            return Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365).Count(d => !IsWorkday(first.AddDays(d)));
        }
    }

    /// <summary>Whether offices work on a day of this year.</summary>
    public bool IsWorkday(DateOnly day) => Workdays.ContainsKey(day) || (!OfficeCalendar.IsWeekend(day) && !Holidays.ContainsKey(day));
}
