using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Programs;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Core.Calendars;

/// <summary>The office calendar of <c>templates/common</c> against days that are known, and the counting by it.</summary>
public sealed class OfficeCalendarTests
{
    private static readonly OfficeCalendar Calendar = Load(RepositoryRoot.File("templates", "common"));

    [Theory]
    [InlineData("2024-06-07", 3, "2024-06-13")] // 端午 on Monday, June 10
    [InlineData("2024-02-07", 3, "2024-02-17")] // over New Year: the 15th, the 16th, and the Saturday that is made up
    [InlineData("2024-02-16", 1, "2024-02-17")]
    [InlineData("2024-02-16", 2, "2024-02-19")]
    [InlineData("2024-05-17", 3, "2024-05-22")]
    [InlineData("2023-01-19", 1, "2023-01-30")] // the longest New Year, from January 20 to 29
    [InlineData("2023-12-29", 1, "2024-01-02")] // over the turn of the year
    [InlineData("2021-12-30", 1, "2022-01-03")] // December 31 stands for New Year's Day on a Saturday
    [InlineData("2025-09-26", 1, "2025-09-30")] // 9/28 on a Sunday, since 2025
    [InlineData("2025-10-23", 1, "2025-10-27")] // 10/25 on a Saturday
    [InlineData("2025-12-24", 1, "2025-12-26")]
    [InlineData("2026-04-30", 1, "2026-05-04")] // 勞動節, since 2026
    [InlineData("2024-05-17", 0, "2024-05-17")]
    public void A_term_of_working_days_ends(string from, int count, string due) => Assert.Equal(due, Iso(Calendar.AddWorkdays(Day(from), count)));

    [Theory]
    [InlineData("2020-02-15")]
    [InlineData("2021-02-20")]
    [InlineData("2022-01-22")]
    [InlineData("2023-03-25")]
    [InlineData("2024-02-17")]
    [InlineData("2025-02-08")]
    public void A_Saturday_that_is_made_up_is_a_working_day(string day)
    {
        Assert.Equal(DayOfWeek.Saturday, Day(day).DayOfWeek);
        Assert.True(Calendar.IsWorkday(Day(day)), day);
        Assert.Null(Calendar.NameOf(Day(day)));
    }

    [Theory]
    [InlineData("2024-02-08", "調整放假（小年夜）")]
    [InlineData("2024-06-10", "端午節")]
    [InlineData("2025-01-27", "調整放假（小年夜）")]
    [InlineData("2026-02-20", "小年夜補假")]
    [InlineData("2026-10-26", "臺灣光復暨金門古寧頭大捷紀念日補假")]
    [InlineData("2024-11-10", "星期日")]
    [InlineData("2024-11-30", "星期六")]
    [InlineData("2024-05-01", null)] // 勞動節 was no holiday of offices then
    [InlineData("2024-09-28", "星期六")] // nor 教師節
    public void A_day_off_has_its_name(string day, string? name) => Assert.Equal(name, Calendar.NameOf(Day(day)));

    [Fact]
    public void No_year_from_2026_on_makes_up_on_a_Saturday() => Assert.All(Calendar.Years.Values.Where(y => y.Year >= 2026), y => Assert.Empty(y.Workdays));

    [Fact]
    public void The_days_off_are_as_many_as_announced() =>
        Assert.Equal([(2020, 115), (2021, 116), (2022, 115), (2023, 116), (2024, 115), (2025, 118), (2026, 120), (2027, 121)], Calendar.Years.Values.Select(y => (y.Year, y.DaysOff)));

    [Theory]
    [InlineData("2024-11-10", "2024-11-11", "2024-11-08")]
    [InlineData("2024-08-25", "2024-08-26", "2024-08-23")]
    [InlineData("2024-02-10", "2024-02-15", "2024-02-07")]
    [InlineData("2024-02-17", "2024-02-17", "2024-02-17")]
    public void A_day_off_moves(string day, string next, string previous)
    {
        Assert.Equal(next, Iso(Calendar.OnOrAfter(Day(day))));
        Assert.Equal(previous, Iso(Calendar.OnOrBefore(Day(day))));
    }

    [Theory]
    [InlineData("2024-06-07", "2024-06-13", 3)]
    [InlineData("2024-06-13", "2024-06-07", -3)]
    [InlineData("2024-06-08", "2024-06-09", 0)]
    public void Working_days_lie_between(string from, string to, int count) => Assert.Equal(count, Calendar.WorkdaysBetween(Day(from), Day(to)));

    [Fact]
    public void A_year_that_is_not_known_is_an_error_and_no_guess()
    {
        var last = Calendar.Years.Keys.Max();
        var error = Assert.Throws<UncoveredYearException>(() => Calendar.AddWorkdays(new DateOnly(last, 12, 28), 5));
        Assert.Equal(last + 1, error.Year);
        Assert.Throws<UncoveredYearException>(() => Calendar.IsWorkday(new DateOnly(2019, 12, 31)));
        Assert.False(Calendar.Covers(new DateOnly(2019, 12, 31)));
    }

    [Theory]
    [InlineData("year: 2024\n    total: 104\n    reference: x", "the days off of 2024 add up to 104, not 104", false)]
    [InlineData("year: 2024\n    total: 105\n    reference: x", "holidays.yaml:3: the days off of 2024 add up to 104, not 105", true)]
    [InlineData("year: 2024\n    total: 104\n    reference: x\n    holidays: { 2023-01-02: a }", "'2023-01-02' is no day of 2024 such as 2024-01-01", true)]
    [InlineData("year: 2024\n    total: 104\n    reference: x\n    holidays: { 2024-02-30: a }", "'2024-02-30' is no day of 2024 such as 2024-01-01", true)]
    [InlineData("year: 2024\n    total: 104\n    reference: x\n    workdays: { 2024-02-16: a }", "'2024-02-16' is no day of a weekend to be made up on", true)]
    [InlineData("year: 113\n    total: 104\n    reference: x", "'113' is no Gregorian year", true)]
    [InlineData("year: 2024\n    total: 104", "'reference' is missing", true)]
    [InlineData("year: 2024\n    total: 104\n    reference: x\n    holiday: {}", "unknown key 'holiday'; did you mean 'holidays'?", true)]
    public void A_fault_is_told_with_its_line(string year, string message, bool told)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, OfficeCalendar.FileName), "years:\n  - " + year + "\n");
        var errors = new DefinitionErrors();
        Assert.Equal(told, OfficeCalendarLoader.Load(folder.Path, errors) is null);
        Assert.Equal(told, errors.All.Any(e => e.ToString().Contains(message, StringComparison.Ordinal)));
    }

    internal static OfficeCalendar Load(string folder)
    {
        var errors = new DefinitionErrors();
        var calendar = OfficeCalendarLoader.Load(folder, errors);
        Assert.Empty(errors.All);
        return calendar!;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
