using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Core.Calendars;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Weekly;
using DocTools.Ledger;
using DocTools.Ledger.Versions;

namespace DocTools.Cli.FollowUp;

/// <summary>Tells a programme's week out of a ledger.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="since">The first day.</param>
/// <param name="until">The last day.</param>
/// <param name="asOf">The day that counts as today.</param>
/// <param name="language">The language.</param>
public sealed class WeeklyBuilder(LedgerStore ledger, DateOnly since, DateOnly until, DateOnly asOf, Language language)
{
    private static readonly TimeSpan s_taipei = TimeSpan.FromHours(8);

    private readonly DateTimeOffset _begin = new(since.ToDateTime(TimeOnly.MinValue), s_taipei);
    private readonly DateTimeOffset _end = new(until.AddDays(1).ToDateTime(TimeOnly.MinValue), s_taipei);

    /// <summary>A programme's week; its definition may be gone by now.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="kit">Its definition; null where there is none any more.</param>
    public WeeklyProgram Build(string id, ProgramKit? kit)
    {
        var now = ledger.Versions.StateAt(id, _end);
        var before = ledger.Versions.StateAt(id, _begin);
        var open = OpenLetters.Of(ledger, id, _end, now);
        var notes = ImmutableArray.CreateBuilder<Wording>();
        var runs = ledger.Runs.List(id, _begin, _end);
        if (runs.Count == 0)
        {
            notes.Add(new Wording("這一週沒有執行 process，決定與變動可能在下一週才出現", "process did not run in the week: decisions and changes may show in the next one only"));
        }

        if (kit?.Schedule is null)
        {
            notes.Add(new Wording("沒有期程（schedule.yaml），未列將到期限", "there is no schedule: coming deadlines are not told"));
        }

        if (runs.Count > 0 && ledger.Runs.SubmissionsOf(runs[^1]).Where(s => string.Equals(s.Status, "failed", StringComparison.Ordinal)).Select(s => s.Name).ToList() is { Count: > 0 } failed)
        {
            notes.Add(new Wording($"最後一次執行有 {failed.Count} 案處理失敗：{string.Join("、", failed.Take(5))}", $"{failed.Count} failed in the last run: {string.Join(", ", failed.Take(5))}"));
        }

        return new WeeklyProgram(id, kit?.Definition.Name ?? id)
        {
            Received = [.. ledger.Versions.ReceivedIn(id, _begin, _end).Select(v => Case(v, kit, v.ReceivedAt ?? v.FirstSeenAt))],
            Decided = [.. Latest(ledger.Versions.DecidedIn(id, _begin, _end)).Select(v => Case(v, kit, v.MadeAt))],
            Supplemented = [.. Latest(ledger.Versions.SupplementedIn(id, _begin, _end)).Select(v => Case(v, kit, v.SupplementedAt ?? v.MadeAt))],
            Overdue = Overdue(kit, now, open),
            Standing = Enum.GetValues<DecisionStatus>().ToImmutableDictionary(s => s, s => (now.Count(v => Status(v.Decision) == s), before.Count(v => Status(v.Decision) == s))),
            Findings = Findings(id, kit),
            Amounts = Amounts(id, kit),
            Changes = [.. ledger.Versions.ChangesBetween(id, _begin, _end).Where(c => !c.Changes.IsEmpty).Select(c => Change(c, now))],
            Deadlines = kit?.Schedule is { } schedule ? Deadlines(kit, schedule, now, open) : [],
            Notes = notes.ToImmutable(),
        };
    }

    // Of several versions of a submission the last one counts.
    private static IEnumerable<VersionRecord> Latest(IEnumerable<VersionRecord> versions) => versions.GroupBy(v => v.Submission, StringComparer.Ordinal).Select(g => g.Last());

    private static WeeklyCase Case(VersionRecord version, ProgramKit? kit, DateTimeOffset? at) =>
        new(version.Submission, version.ApplicantName ?? "", CategoryOf(version.Category, kit), at, Status(version.Decision));

    private ImmutableArray<WeeklyOverdue> Overdue(ProgramKit? kit, IReadOnlyList<VersionRecord> now, OpenLetters open)
    {
        var calendar = kit?.Rules.Calendar;
        var names = Names(now);
        var letters = open.Letters.Where(l => l.Entry.DueOn < asOf).Select(l => (l.Entry.Submission, What: l.Entry.Kind, Due: l.Entry.DueOn!.Value));
        // A notice that went out without our letters stands in the manifest.
        var told = now.Where(v => v is { NotifiedAt: not null, Decision: DueDate.Supplement } && !IsSupplemented(v) && !open.AskSupplementOf(v.Submission))
            .Select(v => (v.Submission, What: DueDate.Supplement, Due: DueOf(kit, v))).Where(d => d.Due < asOf).Select(d => (d.Submission, d.What, Due: d.Due!.Value));
        return [.. letters.Concat(told).OrderBy(o => o.Due).ThenBy(o => o.Submission, StringComparer.Ordinal)
            .Select(o => new WeeklyOverdue(o.Submission, names.GetValueOrDefault(o.Submission, ""), o.What, o.Due, calendar?.Covers(o.Due) == true && calendar.Covers(asOf) ? calendar.WorkdaysBetween(o.Due, asOf) : null))];
    }

    private static Dictionary<string, string> Names(IReadOnlyList<VersionRecord> now) => now.ToDictionary(v => v.Submission, v => v.ApplicantName ?? "", StringComparer.Ordinal);

    // By the manifest, by the last letter where it was answered, or by documents that came since the notice.
    private bool IsSupplemented(VersionRecord version) =>
        version.SupplementedAt is not null
        || ledger.Letters.List(version.Program, version.Submission, _end).LastOrDefault(l => string.Equals(l.Entry.Kind, DueDate.Supplement, StringComparison.Ordinal))?.AnsweredAt is not null
        || (version.NotifiedAt is { } notified && ledger.Versions.SupplementedIn(version.Program, notified, _end).Any(v => string.Equals(v.Submission, version.Submission, StringComparison.Ordinal)));

    private static DateOnly? DueOf(ProgramKit? kit, VersionRecord version)
    {
        try
        {
            return kit?.Schedule is { } schedule && kit.Rules.Calendar is { } calendar ? schedule.Supplement.DueOf(version.Category, FiledSource.Taipei(version.NotifiedAt!.Value), calendar)?.Date : null;
        }
        catch (UncoveredYearException)
        {
            // A day that is not known is not told to be over.
            return null;
        }
    }

    private ImmutableArray<WeeklyFinding> Findings(string id, ProgramKit? kit)
    {
        var before = ledger.Totals.Findings(id, _begin).GroupBy(f => (f.Code, f.Severity)).ToDictionary(g => g.Key, g => g.Sum(f => f.Findings));
        var now = ledger.Totals.Findings(id, _end);
        var labels = new FindingLabels(kit, language);
        return [.. now.Select(f => new WeeklyFinding(f.Code, Enum.Parse<Severity>(f.Severity, ignoreCase: true), labels.Of(f.Code), f.Findings, before.GetValueOrDefault((f.Code, f.Severity)), f.Submissions, f.Waived))];
    }

    private ImmutableArray<WeeklyAmount> Amounts(string id, ProgramKit? kit)
    {
        // The last line of a printed table is its grand total.
        var grand = kit?.Rules.Budget is { Lines: [.., var last] } ? last.At.Text : null;
        return [.. ledger.Totals.Budgets(id, _end).Select(b => new WeeklyAmount(CategoryOf(b.Category, kit) ?? "", b.Line, b.Label, b.Part, b.Reported, b.Expected, b.Submissions, string.Equals(b.Line, grand, StringComparison.Ordinal)))];
    }

    private static WeeklyChange Change(ChangedSubmission changed, IReadOnlyList<VersionRecord> now)
    {
        var changes = changed.Changes;
        int Count(string kind) => changes.Findings.Count(f => string.Equals(f.Kind, kind, StringComparison.Ordinal));
        return new WeeklyChange(
            changed.Name,
            now.First(v => string.Equals(v.Submission, changed.Name, StringComparison.Ordinal)).ApplicantName ?? "",
            changes.DecisionChanged ? Status(changes.DecisionBefore) : null,
            Status(changes.DecisionAfter),
            changes.Documents.Length,
            changes.Fields.Length,
            Count("raised"),
            Count("resolved"),
            Count("waived"));
    }

    private ImmutableArray<DueDate> Deadlines(ProgramKit kit, ScheduleDefinition schedule, IReadOnlyList<VersionRecord> now, OpenLetters open)
    {
        var plan = new DueDatePlan(kit.Definition, schedule, kit.Rules.Calendar!);
        var events = FiledSource.EventsOf(ledger, kit, _end);
        var letters = open.DueDates(kit, schedule, Names(now)).ToList();
        var cases = now.SelectMany(v => plan.OfCase(new DueCase(v.Submission, v.ApplicantName ?? "", v.Category, Status(v.Decision), IsSelected: false), events).Where(plan.IsOwn)
            .Where(d => !string.Equals(d.Milestone, DueDate.Supplement, StringComparison.Ordinal) || (v.Decision is DueDate.Supplement && !IsSupplemented(v)))
            // The day that the applicant was told counts. Who was selected the ledger knows by these letters only.
            .Where(d => !letters.Exists(l => string.Equals(l.Submission, d.Submission, StringComparison.Ordinal) && string.Equals(l.Milestone, d.Milestone, StringComparison.Ordinal))));
        return [.. plan.OfProgram().Concat(cases).Concat(letters).Where(d => d.Last >= asOf && d.Last <= asOf.AddDays(WeeklyReport.DaysAhead)).OrderBy(d => d.Last).ThenBy(d => d.Submission ?? "", StringComparer.Ordinal)];
    }

    private static string? CategoryOf(string? category, ProgramKit? kit) => kit?.Definition.Categories.FirstOrDefault(c => string.Equals(c.Id, category, StringComparison.Ordinal))?.Labels.FirstOrDefault() ?? category;

    private static DecisionStatus Status(string decision) => Enum.Parse<DecisionStatus>(decision, ignoreCase: true);
}
