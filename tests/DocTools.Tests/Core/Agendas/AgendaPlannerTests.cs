using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Agendas;
using DocTools.Core.Programs.Schedules;
using DocTools.Tests.Cli;
using DocTools.Tests.Core.Calendars;
using Xunit;

namespace DocTools.Tests.Core.Agendas;

/// <summary>The order and the times of presentations.</summary>
public sealed class AgendaPlannerTests
{
    private static readonly TimeSpanOfDay Lunch = TimeSpanOfDay.Parse("12:00-13:00")!;

    [Theory]
    [InlineData("2024-05-29T09:00", "17:30", 30, "05-29 09:00,05-29 09:30,05-29 10:00")]
    [InlineData("2024-05-29T11:00", "17:30", 30, "05-29 11:00,05-29 11:30,05-29 13:00")] // up to the break
    [InlineData("2024-05-29T11:00", "17:30", 40, "05-29 11:00,05-29 13:00,05-29 13:40")] // no one is parted by it
    [InlineData("2024-05-29T12:10", "17:30", 30, "05-29 13:00,05-29 13:30,05-29 14:00")] // begins in it
    [InlineData("2024-05-31T15:00", "16:00", 30, "05-31 15:00,05-31 15:30,06-03 15:00")] // Friday goes on on Monday
    [InlineData("2024-06-07T15:00", "15:30", 30, "06-07 15:00,06-11 15:00,06-12 15:00")] // over 端午 on Monday
    public void They_begin(string start, string end, int minutes, string expected)
    {
        var items = Planner(start, end, minutes).Plan([.. Entries("A", "B", "C")], OfficeCalendarTests.Load(RepositoryRoot.File("templates", "common")));
        Assert.Equal(expected, string.Join(',', items!.Value.Select(i => i.Start.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture))));
        Assert.All(items.Value, i => Assert.Equal(minutes, (i.End - i.Start).TotalMinutes));
        Assert.Equal([1, 2, 3], items.Value.Select(i => i.Order));
    }

    [Fact]
    public void One_that_no_day_can_hold_is_no_agenda() =>
        Assert.Null(Planner("2024-05-29T09:00", "10:00", 61).Plan([.. Entries("A")], OfficeCalendarTests.Load(RepositoryRoot.File("templates", "common"))));

    [Fact]
    public void Given_days_come_before_the_next_working_day()
    {
        var planner = Planner("2024-05-29T15:00", "15:30", 30) with { Starts = [new DateTime(2024, 5, 29, 15, 0, 0), new DateTime(2024, 6, 5, 14, 0, 0)], End = new TimeOnly(15, 30) };
        var items = planner.Plan([.. Entries("A", "B", "C", "D")], OfficeCalendarTests.Load(RepositoryRoot.File("templates", "common")))!.Value;
        Assert.Equal(["05-29 15:00", "06-05 14:00", "06-05 14:30", "06-05 15:00"], items.Select(i => i.Start.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Categories_come_in_their_order_and_places_that_a_person_gave_first()
    {
        AgendaEntry[] entries = [Entry("B1", "cross"), Entry("A2", "design"), Entry("A1", "design"), Entry("X", "other"), Entry("A3", "design") with { Place = 1 }];
        Assert.Equal(["A3", "A1", "A2", "B1", "X"], Planner("2024-05-29T09:00", "17:30", 30).Sort(entries, ["design", "cross"]).Select(e => e.Id));
    }

    [Fact]
    public void Received_first_presents_first_and_unknown_times_come_last()
    {
        AgendaEntry[] entries = [Entry("A", "") with { ReceivedAt = null }, Entry("B", "") with { ReceivedAt = new DateTimeOffset(2024, 5, 9, 0, 0, 0, TimeSpan.Zero) }, Entry("C", "") with { ReceivedAt = new DateTimeOffset(2024, 5, 8, 0, 0, 0, TimeSpan.Zero) }];
        Assert.Equal(["C", "B", "A"], (Planner("2024-05-29T09:00", "17:30", 30) with { Order = AgendaOrder.Received }).Sort(entries, []).Select(e => e.Id));
    }

    [Fact]
    public void A_draw_depends_on_the_seed_alone()
    {
        var ids = Enumerable.Range(1, 12).Select(n => Entry("A" + n.ToString("000", CultureInfo.InvariantCulture), "")).ToArray();
        string Drawn(string seed, IEnumerable<AgendaEntry> of) => string.Join(',', (Planner("2024-05-29T09:00", "17:30", 30) with { Order = AgendaOrder.Random, Seed = seed }).Sort(of, []).Select(e => e.Id));
        Assert.Equal(Drawn("113", ids), Drawn("113", ids.Reverse()));
        Assert.NotEqual(Drawn("113", ids), Drawn("114", ids));
        // echo -en '113\nA001' | sha256sum, and so on, sorted by hand.
        Assert.Equal(string.Join(',', ids.Select(i => i.Id).OrderBy(i => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("113\n" + i))), StringComparer.Ordinal)), Drawn("113", ids));
    }

    private static AgendaPlanner Planner(string start, string end, int minutes) => new()
    {
        Starts = [DateTime.ParseExact(start, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)],
        End = TimeOnly.ParseExact(end, "HH:mm", CultureInfo.InvariantCulture),
        Minutes = minutes,
        Breaks = [Lunch],
    };

    private static IEnumerable<AgendaEntry> Entries(params string[] ids) => ids.Select(i => Entry(i, ""));

    private static AgendaEntry Entry(string id, string category) => new(id, category, "公司", "計畫", "");
}
