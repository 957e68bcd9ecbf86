using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Cli.Letters;

/// <summary>The due date that the user's data give (<c>due_date</c>, or the day of <c>due_moment</c>). It is printed, so it is what is noted as well.</summary>
internal static class GivenDue
{
    private const string DayName = "due_date";
    private const string MomentName = "due_moment";

    /// <summary>The day; null where the data give none.</summary>
    /// <param name="data">The values by name.</param>
    public static DateOnly? Of(IReadOnlyDictionary<string, FieldValue> data) =>
        data.GetValueOrDefault(DayName) is FieldValue.Date day ? day.Value : MomentOf(data) is { } moment ? DayOf(moment) : null;

    /// <summary>Whether the data give a day and a moment of another day.</summary>
    /// <param name="data">The values by name.</param>
    public static bool IsContradictory(IReadOnlyDictionary<string, FieldValue> data) =>
        data.GetValueOrDefault(DayName) is FieldValue.Date day && MomentOf(data) is { } moment && DayOf(moment) != day.Value;

    /// <summary>What is due, with the day that was given in the place of the computed one: what belongs to that (its moment on another day, its remark) goes with it.</summary>
    /// <param name="all">All that is due.</param>
    /// <param name="due">What the letter sets the date for; null where the programme tells none.</param>
    /// <param name="data">The values by name.</param>
    /// <param name="given">The day.</param>
    /// <param name="today">The letter's day.</param>
    public static (ImmutableArray<DueDate> All, DueDate? Due, Wording? Note) Put(ImmutableArray<DueDate> all, DueDate? due, IReadOnlyDictionary<string, FieldValue> data, DateOnly given, DateOnly today)
    {
        Wording? note = given < today ? new("期限早於發文日", "the due date is earlier than the letter")
            : due?.Last is { } last && last != given ? new($"期限依補充資料為 {Text(given)}，不是算出的 {Text(last)}", $"due on {Text(given)} by the data given, not on {Text(last)} as computed")
            : null;
        if (due is null)
        {
            return (all, null, note);
        }

        var changed = due with { Last = given, Moment = MomentOf(data) ?? (due.Moment is { } moment && DayOf(moment) == given ? moment : null), Remark = null, IsFlagged = false };
        return (all.Replace(due, changed), changed, note);
    }

    private static DateTimeOffset? MomentOf(IReadOnlyDictionary<string, FieldValue> data) =>
        data.GetValueOrDefault(MomentName) is FieldValue.Text text && DateTimeOffset.TryParseExact(text.Value, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(8)).DateTime);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
