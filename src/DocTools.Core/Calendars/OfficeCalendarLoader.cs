using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;

namespace DocTools.Core.Calendars;

/// <summary>Loads <c>holidays.yaml</c> strictly: every fault is told with its file and line, a year whose days off do not add up to its stated total among them.</summary>
public static class OfficeCalendarLoader
{
    /// <summary>Loads the calendar of the folder that all programmes share; null where there is none, or <paramref name="errors"/> tell why not.</summary>
    public static OfficeCalendar? Load(string commonFolder, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var file = Path.Combine(commonFolder, OfficeCalendar.FileName);
        if (!File.Exists(file))
        {
            errors.Add(file, 1, "the office calendar is missing");
            return null;
        }

        if (YamlMap.Parse(file, File.ReadAllText(file), errors) is not { } map)
        {
            return null;
        }

        var before = errors.All.Length;
        var years = map.Maps("years").Select(ReadYear).ToList();
        map.Finish();
        foreach (var twice in years.GroupBy(y => y.Year).Where(g => g.Count() > 1))
        {
            errors.Add(file, map.LineOf("years"), $"the year '{twice.Key}' stands twice");
        }

        return errors.All.Length > before ? null : new OfficeCalendar(years.ToImmutableSortedDictionary(y => y.Year, y => y));
    }

    private static OfficeYear ReadYear(YamlMap map)
    {
        var (_, before) = (map.RequiredText("year"), map.Errors.All.Length);
        var number = map.Whole("year") ?? 0;
        _ = map.RequiredText("total");
        var total = map.Whole("total");
        var year = new OfficeYear(number, map.RequiredText("reference"), ReadDays(map, "holidays", number), ReadDays(map, "workdays", number));
        map.Finish();
        if (number is < 1912 or > 2200)
        {
            map.Errors.Add(map.File, map.LineOf("year"), $"'{number}' is no Gregorian year");
            return year;
        }

        foreach (var day in year.Workdays.Keys.Where(d => !OfficeCalendar.IsWeekend(d) || year.Holidays.ContainsKey(d)))
        {
            map.Errors.Add(map.File, map.LineOf("workdays"), $"'{Iso(day)}' is no day of a weekend to be made up on");
        }

        if (map.Errors.All.Length == before && total != year.DaysOff)
        {
            map.Errors.Add(map.File, map.LineOf("total"), $"the days off of {number} add up to {year.DaysOff}, not {total}");
        }

        return year;
    }

    private static ImmutableSortedDictionary<DateOnly, string> ReadDays(YamlMap map, string key, int year)
    {
        var days = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        if (map.Map(key) is { } named)
        {
            foreach (var text in named.Keys)
            {
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year)
                {
                    days[day] = named.RequiredText(text);
                }
                else
                {
                    _ = named.Text(text);
                    named.Errors.Add(named.File, named.LineOf(text), $"'{text}' is no day of {year} such as {year}-01-01");
                }
            }

            named.Finish();
        }

        return days.ToImmutable();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
