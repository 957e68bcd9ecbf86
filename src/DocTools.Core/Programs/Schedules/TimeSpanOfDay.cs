using System.Globalization;

namespace DocTools.Core.Programs.Schedules;

/// <summary>A span within a day.</summary>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end, behind the begin.</param>
public readonly record struct TimeSpanOfDay(TimeOnly From, TimeOnly To)
{
    /// <summary>Reads <c>12:00-13:00</c>; null where the text is none, or ends before it begins.</summary>
    public static TimeSpanOfDay? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('-') is [var from, var to] && Time(from) is { } begin && Time(to) is { } end && begin < end ? new TimeSpanOfDay(begin, end) : null;
    }

    /// <summary>Reads <c>09:00</c>; null where the text is no time.</summary>
    public static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text?.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
