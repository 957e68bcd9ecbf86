using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Tests.Cli;
using DocTools.Tests.Core.Calendars;
using Xunit;

namespace DocTools.Tests.Core.Programs.Schedules;

/// <summary><c>schedule.yaml</c>: what the programmes say, and every fault with its line.</summary>
public sealed class ScheduleLoaderTests
{
    [Theory]
    [InlineData("design-113", "design", "2024-06-07", "2024-06-13")]
    [InlineData("design-113", null, "2024-05-17", "2024-05-22")]
    [InlineData("b2g-113", "proposal", "2024-05-20", "2024-05-22T17:00")]
    [InlineData("b2g-113", "report", "2024-05-20", "2024-11-22T17:00")]
    [InlineData("b2g-113", "support", "2024-05-20", null)]
    [InlineData("cluster-110", "A", "2021-01-30", null)]
    public void A_supplement_is_due(string program, string? category, string notified, string? due)
    {
        var calendar = OfficeCalendarTests.Load(RepositoryRoot.File("templates", "common"));
        var found = Load(program).Supplement.DueOf(category, DateOnly.ParseExact(notified, "yyyy-MM-dd", CultureInfo.InvariantCulture), calendar);
        Assert.Equal(due, found?.Moment?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? found?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("design-113")]
    [InlineData("b2g-113")]
    [InlineData("cluster-110")]
    public void The_deadlines_are_those_of_the_programme(string id)
    {
        var program = ProgramLoader.Load(RepositoryRoot.File("templates", id), new DefinitionErrors())!;
        var moments = Load(id).Milestones.Select(m => (m.Timing as MilestoneTiming.At)?.Moment).ToHashSet();
        Assert.All(program.Categories.SelectMany(c => new[] { c.Deadline, c.SupplementDeadline }).OfType<DateTimeOffset>(), d => Assert.Contains(d, moments));
    }

    [Theory]
    [InlineData("supplement: { term: fixed, reference: x }", "no category has a 'supplementDeadline'")]
    [InlineData("supplement: { term: none, workingDays: 3, reference: x }", "'workingDays' goes with the term workingDays alone")]
    [InlineData("supplement: { term: workingDays, reference: x }", "'workingDays' goes with the term workingDays alone")]
    [InlineData("supplement: { term: day, reference: x }", "unknown term of supplements 'day'")]
    [InlineData("milestones: []", "'supplement' is missing")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, reference: x }", ":3: a milestone needs exactly one of")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, on: 2024-01-02, open: true, reference: x }", ":3: a milestone needs exactly one of")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, after: rsult, days: 15, of: case, reference: x }", ":3: unknown event 'rsult'")]
    [InlineData("supplement: { term: none, reference: x }\nevents:\n  - { id: e, label: { zh: 甲, en: a } }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, after: e, days: 15, years: 1, of: case, reference: x }", "'after' needs exactly one of")]
    [InlineData("supplement: { term: none, reference: x }\nevents:\n  - { id: e, label: { zh: 甲, en: a } }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, after: e, days: 15, reference: x }", "a term after an event belongs to submissions")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, monthly: 31, first: 2024-01-01, last: 2024-02-01, reference: x }", "'monthly' must be a whole number from 1 to 28")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, first: 2024-03-01, last: 2024-02-01, reference: x }", "'first' needs a 'last'")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, on: 2024-03-01, of: chosen, reference: x }", "unknown word 'chosen'")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, on: 2024-03-01, reference: x }\n  - { id: a, label: { zh: 甲, en: a }, on: 2024-03-01, reference: x }", "the id 'a' stands twice")]
    [InlineData("supplement: { term: none, reference: x }\nmilestones:\n  - { id: a, label: { zh: 甲, en: a }, on: 2024-03-01, categories: [desing], reference: x }", "unknown category 'desing'; did you mean 'design'?")]
    public void A_fault_is_told(string yaml, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, ScheduleDefinition.FileName), yaml + "\n");
        var errors = new DefinitionErrors();
        Assert.Null(ScheduleLoader.Load(folder.Path, ProgramLoader.Load(RepositoryRoot.File("templates", "design-113"), new DefinitionErrors())!, errors));
        Assert.Contains(errors.All, e => e.ToString().Contains(message, StringComparison.Ordinal));
    }

    internal static ScheduleDefinition Load(string id)
    {
        var errors = new DefinitionErrors();
        var folder = RepositoryRoot.File("templates", id);
        var schedule = ScheduleLoader.Load(folder, ProgramLoader.Load(folder, errors)!, errors);
        Assert.Empty(errors.All);
        return schedule!;
    }
}
