using System.Collections.Immutable;

namespace DocTools.Core.Calendars;

/// <summary>
/// The days on which Taiwan's government works, and the counting of working days by them. A day of a year that the calendar does not cover
/// throws <see cref="UncoveredYearException"/>.
/// </summary>
/// <param name="Years">The years that are known, by year.</param>
public sealed record OfficeCalendar(ImmutableSortedDictionary<int, OfficeYear> Years)
{
    /// <summary>The file's name in the folder that all programmes share.</summary>
    public const string FileName = "holidays.yaml";

    /// <summary>Whether the year of a day is known.</summary>
    public bool Covers(DateOnly day) => Years.ContainsKey(day.Year);

    /// <summary>Whether offices work on the day: not on weekends and holidays, but on the Saturdays that make up for a bridge day.</summary>
    /// <exception cref="UncoveredYearException">The year is not known.</exception>
    public bool IsWorkday(DateOnly day) => YearOf(day).IsWorkday(day);

    /// <summary>Why a day is off, in Chinese: the holiday's name, or 星期六, 星期日; null for a working day.</summary>
    /// <exception cref="UncoveredYearException">The year is not known.</exception>
    public string? NameOf(DateOnly day)
    {
        var year = YearOf(day);
        return year.IsWorkday(day) ? null : year.Holidays.GetValueOrDefault(day) ?? (day.DayOfWeek == DayOfWeek.Saturday ? "星期六" : "星期日");
    }

    /// <summary>The last day of a term of working days: the day of the event does not count (行政程序法 §48 II), days off do not, 0 is the day itself.</summary>
    /// <param name="day">The day of the event.</param>
    /// <param name="count">Working days, 0 or more.</param>
    /// <exception cref="UncoveredYearException">A year on the way is not known.</exception>
    public DateOnly AddWorkdays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkday(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The day itself where it is a working day, else the first one behind it.</summary>
    /// <exception cref="UncoveredYearException">A year on the way is not known.</exception>
    public DateOnly OnOrAfter(DateOnly day) => Walk(day, 1);

    /// <summary>The day itself where it is a working day, else the last one in front of it.</summary>
    /// <exception cref="UncoveredYearException">A year on the way is not known.</exception>
    public DateOnly OnOrBefore(DateOnly day) => Walk(day, -1);

    /// <summary>How many working days lie behind <paramref name="from"/>, up to and with <paramref name="to"/>; negative where that is earlier.</summary>
    /// <exception cref="UncoveredYearException">A year on the way is not known.</exception>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkdaysBetween(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkday(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Saturday or Sunday.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private DateOnly Walk(DateOnly day, int step)
    {
        while (!IsWorkday(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }

    private OfficeYear YearOf(DateOnly day) => Years.GetValueOrDefault(day.Year) ?? throw new UncoveredYearException(day.Year);
}
