using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocTools.Core.Calendars;
using DocTools.Core.Rules.Messages;

namespace DocTools.Formats.Writing.Calendars;

/// <summary>
/// Due dates as iCalendar (RFC 5545) for Outlook, Google Calendar and the like. A day is an event of the whole day, a moment one in Taipei's time; the same due
/// date keeps its UID, so that a file that is imported again moves the event instead of doubling it. The same due dates give the same bytes.
/// </summary>
public static class CalendarIcs
{
    /// <summary>Writes the calendar; due dates without a day are left out.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="dates">The due dates.</param>
    /// <param name="asOf">The day that counts as today: the stamp of every event.</param>
    /// <param name="language">The language.</param>
    public static byte[] Write(string name, IEnumerable<DueDate> dates, DateOnly asOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var known = dates.Where(d => !d.IsOpen).ToList();
        var text = new IcsText().Line("BEGIN:VCALENDAR").Line("VERSION:2.0").Line("PRODID:-//doctools//calendar//ZH-TW").Line("CALSCALE:GREGORIAN").Line("METHOD:PUBLISH")
            .Text("X-WR-CALNAME", name).Line("X-WR-TIMEZONE:Asia/Taipei");
        if (known.Exists(d => d.Moment is not null))
        {
            // Taiwan has had no daylight saving since 1979.
            text.Line("BEGIN:VTIMEZONE").Line("TZID:Asia/Taipei").Line("BEGIN:STANDARD").Line("DTSTART:19791001T000000").Line("TZOFFSETFROM:+0900").Line("TZOFFSETTO:+0800").Line("TZNAME:CST").Line("END:STANDARD").Line("END:VTIMEZONE");
        }

        foreach (var due in known)
        {
            Event(text, due, asOf, language);
        }

        return text.Line("END:VCALENDAR").ToBytes();
    }

    private static void Event(IcsText text, DueDate due, DateOnly asOf, Language language)
    {
        text.Line("BEGIN:VEVENT").Line("UID:" + Uid(due)).Line("DTSTAMP:" + Day(asOf) + "T000000Z");
        if (due.Moment is { } moment)
        {
            text.Line("DTSTART;TZID=Asia/Taipei:" + moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Line("DTSTART;VALUE=DATE:" + Day(due.First!.Value)).Line("DTEND;VALUE=DATE:" + Day(due.Last!.Value.AddDays(1)));
        }

        var english = language == Language.English;
        var whom = due.Submission is null ? "" : due.Submission + (due.Applicant is { Length: > 0 } applicant ? " " + applicant : "") + (english ? ": " : "：");
        var about = new[] { (english ? "Guidance: " : "依據：") + due.Reference, due.Note, due.Remark?.In(language) }.Where(l => !string.IsNullOrEmpty(l));
        text.Text("SUMMARY", $"[{due.Program}] {whom}{due.Label.In(language)}{(due.IsFlagged ? english ? " (!)" : "（※）" : "")}")
            .Text("DESCRIPTION", string.Join('\n', about)).Text("CATEGORIES", due.Program)
            .Line("STATUS:" + (due.IsProvisional ? "TENTATIVE" : "CONFIRMED")).Line("TRANSP:TRANSPARENT").Line("END:VEVENT");
    }

    // Made of what the event is, and not of its day, its wording or the order.
    private static string Uid(DueDate due) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{due.Program}\n{due.Milestone}\n{due.Number}\n{due.Submission}"))))[..32] + "@doctools";

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
