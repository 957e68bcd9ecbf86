using System.Globalization;

namespace DocTools.Ledger.Sql;

/// <summary>Moments and days as the ledger keeps them: UTC to the millisecond, in a form that sorts as text.</summary>
public static class LedgerTime
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>A moment as it is kept.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>A day as it is kept.</summary>
    public static string Text(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>A moment that was kept, in Taiwan's time, which has no daylight saving.</summary>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToOffset(TimeSpan.FromHours(8));

    /// <summary>A day that was kept.</summary>
    public static DateOnly ParseDay(string text) => DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture);
}
