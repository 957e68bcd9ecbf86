using System.Globalization;
using System.Text;
using DocTools.Core.Calendars;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing.Calendars;
using DocTools.Tests.Core.Calendars;
using Xunit;

namespace DocTools.Tests.Formats.Writing.Calendars;

/// <summary>The lines of iCalendar, taken apart as RFC 5545 says.</summary>
public sealed class CalendarIcsTests
{
    private static readonly DateOnly AsOf = new(2024, 6, 10);

    [Theory]
    [InlineData("design-113")]
    [InlineData("b2g-113")]
    [InlineData("cluster-110")]
    public void Every_line_ends_by_CRLF_within_75_octets_and_between_characters(string program)
    {
        var bytes = CalendarIcs.Write("行事曆", DueDatePlanTests.Plan(program).OfProgram(), AsOf, Language.Chinese);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
    }

    [Fact]
    public void A_day_ends_on_the_next_and_a_moment_has_its_zone()
    {
        var lines = Lines(CalendarIcs.Write("x", DueDatePlanTests.Plan("b2g-113").OfProgram(), AsOf, Language.Chinese));
        Assert.Contains("DTSTART;TZID=Asia/Taipei:20240517T170000", lines);
        Assert.Contains("TZID:Asia/Taipei", lines);
        var memo = lines.IndexOf("DTSTART;VALUE=DATE:20240823");
        Assert.Equal("DTEND;VALUE=DATE:20240824", lines[memo + 1]);
        Assert.Equal("SUMMARY:[b2g-113] 與顧問擬定次月輔導時間及內容（※）", lines[memo + 2]);
        Assert.Contains("DTSTAMP:20240610T000000Z", lines);
        Assert.Equal(lines.Count(l => l.StartsWith("UID:", StringComparison.Ordinal)), lines.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Texts_are_escaped()
    {
        var due = Due("a") with { Note = "甲,乙;丙\\丁\n戊", Submission = "A001", Applicant = "公司" };
        var lines = Lines(CalendarIcs.Write("x", [due], AsOf, Language.Chinese));
        Assert.Contains(@"DESCRIPTION:依據：伍\n甲\,乙\;丙\\丁\n戊", lines);
        Assert.Contains("SUMMARY:[p] A001 公司：事項", lines);
    }

    [Fact]
    public void A_due_date_that_moves_keeps_its_UID_and_others_have_their_own()
    {
        string Uid(DueDate due) => Lines(CalendarIcs.Write("x", [due], AsOf, Language.Chinese)).Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
        Assert.Equal(Uid(Due("a")), Uid(Due("a") with { First = new DateOnly(2024, 7, 2), Last = new DateOnly(2024, 7, 2), Label = new Wording("另一種寫法", "x") }));
        Assert.NotEqual(Uid(Due("a")), Uid(Due("b")));
        Assert.NotEqual(Uid(Due("a")), Uid(Due("a") with { Submission = "A001" }));
        Assert.NotEqual(Uid(Due("a")), Uid(Due("a") with { Number = 2 }));
    }

    [Fact]
    public void What_has_no_day_is_left_out_and_what_is_provisional_is_tentative()
    {
        var lines = Lines(CalendarIcs.Write("x", [Due("a") with { First = null, Last = null }, Due("b") with { IsProvisional = true }], AsOf, Language.Chinese));
        Assert.Equal(1, lines.Count(l => string.Equals(l, "BEGIN:VEVENT", StringComparison.Ordinal)));
        Assert.Contains("STATUS:TENTATIVE", lines);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", lines);
    }

    private static DueDate Due(string id) => new("p", id, 1, new Wording("事項", "thing"), "伍") { First = new DateOnly(2024, 7, 1), Last = new DateOnly(2024, 7, 1) };

    private static List<string> Lines(byte[] bytes) => [.. Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];
}
