using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Calendars;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Tests.Cli;
using DocTools.Tests.Core.Programs.Schedules;
using Xunit;

namespace DocTools.Tests.Core.Calendars;

/// <summary>When what is due: the programmes' own schedules against days that were counted by hand.</summary>
public sealed class DueDatePlanTests
{
    [Theory]
    [InlineData("b2g-113", "memo", 3, "2024-08-23", true)] // 8/25 is a Sunday: 遇假日提前
    [InlineData("b2g-113", "memo", 1, "2024-06-25", false)]
    [InlineData("b2g-113", "memo", 4, "2024-09-25", false)]
    [InlineData("design-113", "closing-report", 1, "2024-11-10", true)] // a Sunday that the guidance fixes
    [InlineData("design-113", "final-review", 1, "2024-11-30", true)] // a Saturday
    [InlineData("design-113", "visit", 1, "2024-09-30", false)]
    [InlineData("cluster-110", "originals-a", 1, "2021-02-01", false)]
    public void A_day_that_the_guidance_fixes_is(string program, string milestone, int number, string last, bool flagged)
    {
        var due = Plan(program).OfProgram().Single(d => string.Equals(d.Milestone, milestone, StringComparison.Ordinal) && d.Number == number);
        Assert.Equal(last, Iso(due.Last));
        Assert.Equal(flagged, due.IsFlagged);
        Assert.Equal(flagged, due.Remark is not null);
    }

    [Theory]
    [InlineData("design-113", "revised-plan", "result", "2024-06-05", 1, "2024-06-20")] // a Thursday
    [InlineData("design-113", "revised-plan", "result", "2024-06-07", 1, "2024-06-24")] // 6/22 is a Saturday
    [InlineData("design-113", "revised-plan", "result", "2024-01-25", 1, "2024-02-15")] // 2/9 is 除夕; the first working day is 2/15
    [InlineData("design-113", "revised-closing", "review", "2024-11-29", 1, "2024-12-06")]
    [InlineData("design-113", "barred", "closed", "2024-11-30", 1, "2027-11-30")]
    [InlineData("cluster-110", "tracking", "contract", "2021-03-01", 1, "2022-03-01")]
    [InlineData("cluster-110", "tracking", "contract", "2021-03-01", 3, "2024-03-01")]
    [InlineData("cluster-110", "tracking", "contract", "2021-02-28", 2, "2023-03-01")] // 228 and its Tuesday
    public void A_term_behind_an_event_ends(string program, string milestone, string after, string day, int number, string last)
    {
        var events = new CaseEvents(ImmutableDictionary<(string, string), DateOnly>.Empty.Add(("A001", after), Day(day)));
        var due = Plan(program).OfCase(Case(selected: true), events).Single(d => string.Equals(d.Milestone, milestone, StringComparison.Ordinal) && d.Number == number);
        Assert.Equal(last, Iso(due.Last));
        Assert.Equal("A001", due.Submission);
    }

    [Fact]
    public void A_term_without_its_event_stays_open_with_the_reason()
    {
        var due = Plan("design-113").OfCase(Case(selected: true), CaseEvents.None).Single(d => string.Equals(d.Milestone, "revised-plan", StringComparison.Ordinal));
        Assert.True(due.IsOpen);
        Assert.Equal("評選結果通知後 15 日", due.Remark!.Zh);
    }

    [Fact]
    public void A_year_that_is_not_known_leaves_a_moving_term_open_and_a_fixed_day_flagged()
    {
        var far = new CaseEvents(ImmutableDictionary<(string, string), DateOnly>.Empty.Add(("A001", "result"), new DateOnly(2039, 6, 5)).Add(("A001", "closed"), new DateOnly(2039, 6, 5)).Add(("A001", "notice"), new DateOnly(2039, 6, 5)));
        var dates = Plan("design-113").OfCase(Case(selected: true), far).ToDictionary(d => d.Milestone, StringComparer.Ordinal);
        Assert.True(dates["revised-plan"].IsOpen);
        Assert.Contains("沒有 128 年", dates["revised-plan"].Remark!.Zh, StringComparison.Ordinal);
        Assert.True(dates[DueDate.Supplement].IsOpen);
        Assert.Equal("2042-06-05", Iso(dates["barred"].Last));
        Assert.True(dates["barred"].IsFlagged);
    }

    [Fact]
    public void Only_the_selected_have_what_concerns_them()
    {
        var dates = Plan("design-113").OfCase(Case(selected: false), CaseEvents.None).Select(d => d.Milestone).ToList();
        Assert.Equal([DueDate.Supplement], dates);
    }

    [Fact]
    public void A_programme_without_supplement_asks_for_none() =>
        Assert.DoesNotContain(Plan("cluster-110").OfCase(Case(selected: false) with { Category = "A" }, new CaseEvents(ImmutableDictionary<(string, string), DateOnly>.Empty.Add(("A001", "notice"), new DateOnly(2021, 1, 5)))), d => string.Equals(d.Milestone, DueDate.Supplement, StringComparison.Ordinal));

    [Fact]
    public void A_submissions_own_event_comes_before_that_of_all()
    {
        var events = new CaseEvents(ImmutableDictionary<(string, string), DateOnly>.Empty.Add(("", "result"), new DateOnly(2024, 6, 5)).Add(("A001", "result"), new DateOnly(2024, 6, 6)));
        Assert.Equal(new DateOnly(2024, 6, 6), events.Of("A001", "result"));
        Assert.Equal(new DateOnly(2024, 6, 5), events.Of("A002", "result"));
        Assert.Null(events.Of("A002", "notice"));
    }

    internal static DueDatePlan Plan(string id) =>
        new(ProgramLoader.Load(RepositoryRoot.File("templates", id), new DefinitionErrors())!, ScheduleLoaderTests.Load(id), OfficeCalendarTests.Load(RepositoryRoot.File("templates", "common")));

    private static DueCase Case(bool selected) => new("A001", "澐岫製茶有限公司", "design", DecisionStatus.Supplement, selected);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
