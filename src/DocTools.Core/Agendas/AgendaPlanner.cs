using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocTools.Core.Calendars;
using DocTools.Core.Programs.Schedules;

namespace DocTools.Core.Agendas;

/// <summary>Gives presentations their order and times: no one is parted by a break, and a full day goes on on the next given day, else on the next working day.</summary>
public sealed record AgendaPlanner
{
    /// <summary>The moments at which the days begin; one or more, ascending.</summary>
    public required ImmutableArray<DateTime> Starts { get; init; }

    /// <summary>By when a day's last presentation ends.</summary>
    public required TimeOnly End { get; init; }

    /// <summary>Minutes for each.</summary>
    public required int Minutes { get; init; }

    /// <summary>The breaks, in order.</summary>
    public ImmutableArray<TimeSpanOfDay> Breaks { get; init; } = [];

    /// <summary>The order.</summary>
    public AgendaOrder Order { get; init; }

    /// <summary>The seed of <see cref="AgendaOrder.Random"/>.</summary>
    public string Seed { get; init; } = "";

    /// <summary>Puts entries into their order: by category as given, within one by a person's places first, then by <see cref="Order"/>.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="categories">Ids of the categories in order; others come last.</param>
    public ImmutableArray<AgendaEntry> Sort(IEnumerable<AgendaEntry> entries, ImmutableArray<string> categories)
    {
        var sorted = entries.OrderBy(e => categories.IndexOf(e.Category) is var at && at < 0 ? int.MaxValue : at).ThenBy(e => e.Place ?? int.MaxValue);
        return
        [
            .. (Order switch
            {
                AgendaOrder.Received => sorted.ThenBy(e => e.ReceivedAt ?? DateTimeOffset.MaxValue),
                AgendaOrder.Random => sorted.ThenBy(e => Drawn(e.Id), StringComparer.Ordinal),
                _ => sorted,
            }).ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Gives sorted entries their times.</summary>
    /// <param name="sorted">The entries in order.</param>
    /// <param name="calendar">The office calendar, for days that were not given.</param>
    /// <returns>The presentations; null where one is longer than what a day offers.</returns>
    /// <exception cref="UncoveredYearException">A further day lies in a year that the calendar does not know.</exception>
    public ImmutableArray<AgendaItem>? Plan(ImmutableArray<AgendaEntry> sorted, OfficeCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var items = ImmutableArray.CreateBuilder<AgendaItem>(sorted.Length);
        var (day, time, empty) = (0, Starts[0], true);
        foreach (var entry in sorted)
        {
            for (var begin = Fit(time, entry.Minutes ?? Minutes); ; begin = Fit(time, entry.Minutes ?? Minutes))
            {
                if (begin is { } start)
                {
                    time = start.AddMinutes(entry.Minutes ?? Minutes);
                    items.Add(new AgendaItem(items.Count + 1, entry, start, time));
                    empty = false;
                    break;
                }

                if (empty)
                {
                    return null;
                }

                day++;
                time = day < Starts.Length ? Starts[day] : NextDay(time, calendar);
                empty = true;
            }
        }

        return items.ToImmutable();
    }

    // The first moment from a time on at which so many minutes are free; null where the day has none left.
    private DateTime? Fit(DateTime time, int minutes)
    {
        foreach (var pause in Breaks)
        {
            var (from, to) = (time.Date + pause.From.ToTimeSpan(), time.Date + pause.To.ToTimeSpan());
            if (time < to && time.AddMinutes(minutes) > from)
            {
                time = to;
            }
        }

        return time.AddMinutes(minutes) <= time.Date + End.ToTimeSpan() ? time : null;
    }

    private DateTime NextDay(DateTime time, OfficeCalendar calendar) =>
        calendar.OnOrAfter(DateOnly.FromDateTime(time).AddDays(1)).ToDateTime(TimeOnly.FromDateTime(Starts[^1]));

    private string Drawn(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Seed + "\n" + id)));
}
