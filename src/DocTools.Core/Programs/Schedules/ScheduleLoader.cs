using System.Collections.Immutable;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Programs.Schedules;

/// <summary>Loads <c>schedule.yaml</c> strictly: every fault is told with its file and line.</summary>
public static class ScheduleLoader
{
    private const int MostCount = 366;
    private const int MostTimes = 12;

    /// <summary>Loads the file of a programme's folder.</summary>
    /// <returns>The schedule; null where the programme has none, or <paramref name="errors"/> tell why not.</returns>
    public static ScheduleDefinition? Load(string folder, ProgramDefinition program, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(errors);
        var file = Path.Combine(folder, ScheduleDefinition.FileName);
        if (!File.Exists(file) || YamlMap.Parse(file, File.ReadAllText(file), errors) is not { } map)
        {
            return null;
        }

        var before = errors.All.Length;
        var supplement = ReadSupplement(map, program);
        var events = map.Maps("events").Select(ReadEvent).ToImmutableArray();
        var milestones = map.Maps("milestones").Select(m => ReadMilestone(m, program, events)).ToImmutableArray();
        var agenda = ReadAgenda(map.Map("agenda"), program);
        map.Finish();
        CheckTwice(map, "events", events.Select(e => e.Id));
        CheckTwice(map, "milestones", milestones.Select(m => m.Id));
        return errors.All.Length > before ? null : new ScheduleDefinition(supplement!, events, milestones) { Agenda = agenda };
    }

    private static SupplementTerm? ReadSupplement(YamlMap root, ProgramDefinition program)
    {
        var kind = root.Map("supplement");
        if (kind is null)
        {
            FaultIf(root, !root.Has("supplement"), "supplement", "'supplement' is missing");
            return null;
        }

        var reference = kind.RequiredText("reference");
        var term = kind.RequiredText("term");
        var count = Count(kind, "workingDays", MostCount);
        kind.Finish();
        FaultIf(kind, string.Equals(term, "workingDays", StringComparison.Ordinal) == (count is null), "term", "'workingDays' goes with the term workingDays alone");
        switch (term)
        {
            case "workingDays":
                return new SupplementTerm.WorkingDays(count ?? 1, reference);
            case "fixed":
                FaultIf(kind, program.Categories.All(c => c.SupplementDeadline is null), "term", "no category has a 'supplementDeadline'");
                return new SupplementTerm.Fixed(program, reference);
            case "none":
                return new SupplementTerm.None(reference);
            default:
                kind.Errors.AddUnknown(kind.File, kind.LineOf("term"), "term of supplements", term, ["workingDays", "fixed", "none"]);
                return null;
        }
    }

    private static ScheduleEvent ReadEvent(YamlMap map)
    {
        var read = new ScheduleEvent(map.RequiredText("id"), Label(map)) { Letter = map.Text("letter") };
        map.Finish();
        return read;
    }

    private static Milestone ReadMilestone(YamlMap map, ProgramDefinition program, ImmutableArray<ScheduleEvent> events)
    {
        var timing = ReadTiming(map, events);
        var milestone = new Milestone(map.RequiredText("id"), Label(map), timing, map.RequiredText("reference"))
        {
            Categories = map.Texts("categories"),
            Scope = OneOf(map, "of", MilestoneScope.Program),
            WhenOff = OneOf(map, "whenOff", timing is MilestoneTiming.After ? HolidayRule.Next : HolidayRule.Stay),
            IsProvisional = map.Flag("provisional"),
            Note = map.Text("note"),
        };
        map.Finish();
        foreach (var category in milestone.Categories.Where(c => !program.Categories.Any(k => string.Equals(k.Id, c, StringComparison.Ordinal))))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("categories"), "category", category, program.Categories.Select(c => c.Id));
        }

        FaultIf(map, timing is MilestoneTiming.After && milestone.Scope == MilestoneScope.Program, "of", "a term after an event belongs to submissions; write of: case or of: selected");
        return milestone;
    }

    private static MilestoneTiming ReadTiming(YamlMap map, ImmutableArray<ScheduleEvent> events)
    {
        var (at, on, first, last) = (map.Time("at"), map.Date("on"), map.Date("first"), map.Date("last"));
        var (after, day) = (map.Text("after"), Count(map, "monthly", 28));
        var terms = new[] { (Unit: TermUnit.Days, Count: Count(map, "days", MostCount)), (Unit: TermUnit.WorkingDays, Count: Count(map, "workingDays", MostCount)), (Unit: TermUnit.Years, Count: Count(map, "years", MostTimes)) }
            .Where(t => t.Count is not null).ToList();
        var times = Count(map, "times", MostTimes);
        var open = map.Flag("open");
        FaultIf(map, new[] { at is not null, on is not null, first is not null && day is null, after is not null, day is not null, open }.Count(b => b) != 1, "id", "a milestone needs exactly one of at, on, first with last, after, monthly and open");
        FaultIf(map, first is null != last is null || first > last, "last", "'first' needs a 'last' that is not earlier");
        FaultIf(map, terms.Count != (after is null ? 0 : 1), "after", "'after' needs exactly one of days, workingDays and years");
        FaultIf(map, times is not null && after is null, "times", "'times' goes with 'after' alone");
        FaultIf(map, day is not null && first is null, "monthly", "'monthly' needs 'first' and 'last'");
        if (after is not null && !events.Any(e => string.Equals(e.Id, after, StringComparison.Ordinal)))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("after"), "event", after, events.Select(e => e.Id));
        }

        return (at, on, after, day) switch
        {
            ({ } moment, _, _, _) => new MilestoneTiming.At(moment),
            (_, { } date, _, _) => new MilestoneTiming.On(date),
            (_, _, { } id, _) => new MilestoneTiming.After(id, terms.FirstOrDefault().Count ?? 0, terms.FirstOrDefault().Unit, times ?? 1),
            (_, _, _, { } monthly) => new MilestoneTiming.Monthly(monthly, first ?? default, last ?? default),
            _ when first is not null => new MilestoneTiming.Span(first.Value, last ?? first.Value),
            _ => new MilestoneTiming.Open(),
        };
    }

    private static AgendaDefinition? ReadAgenda(YamlMap? map, ProgramDefinition program)
    {
        if (map is null)
        {
            return null;
        }

        var (start, end) = (TimeSpanOfDay.Time(map.RequiredText("start")), TimeSpanOfDay.Time(map.RequiredText("end")));
        var breaks = map.Texts("breaks").Select(TimeSpanOfDay.Parse).ToList();
        var agenda = new AgendaDefinition(start ?? default, end ?? default, map.Texts("plan"), map.Texts("presenter"), map.RequiredText("reference"))
        {
            Date = map.Date("date"),
            Minutes = Count(map, "minutes", MostCount),
            Breaks = [.. breaks.OfType<TimeSpanOfDay>().OrderBy(b => b.From)],
            Form = map.Text("form"),
            Note = map.Text("note"),
        };
        map.Finish();
        FaultIf(map, start is null || end is null || start >= end, "start", "'start' and 'end' must be times as 09:00, the end behind the start");
        FaultIf(map, breaks.Contains(null), "breaks", "'breaks' must be spans as 12:00-13:00");
        if (agenda.Form is { } form && program.FindForm(form) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("form"), "form", form, program.Forms.Select(f => f.Id));
        }

        var fields = program.Forms.SelectMany(f => f.Fields.Select(d => f.Id + "." + d.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, id) in agenda.Plan.Select(p => ("plan", p)).Concat(agenda.Presenter.Select(p => ("presenter", p))).Where(p => !fields.Contains(p.Item2)))
        {
            map.Errors.AddUnknown(map.File, map.LineOf(key), "field", id, fields);
        }

        return agenda;
    }

    private static T OneOf<T>(YamlMap map, string key, T otherwise)
        where T : struct, Enum
    {
        if (map.Text(key) is not { } text)
        {
            return otherwise;
        }

        if (Enum.GetNames<T>().Any(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        map.Errors.AddUnknown(map.File, map.LineOf(key), "word", text, Enum.GetNames<T>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]));
        return otherwise;
    }

    private static Wording Label(YamlMap map)
    {
        FaultIf(map, !map.Has("label"), "label", "'label' is missing");
        return Wording.Read(map.Map("label")) ?? new Wording("", "");
    }

    private static int? Count(YamlMap map, string key, int most)
    {
        var number = map.Whole(key);
        FaultIf(map, number is { } n && (n < 1 || n > most), key, $"'{key}' must be a whole number from 1 to {most}");
        return number;
    }

    private static void CheckTwice(YamlMap map, string key, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            map.Errors.Add(map.File, map.LineOf(key), $"the id '{twice.Key}' stands twice");
        }
    }

    private static void FaultIf(YamlMap map, bool fault, string key, string message)
    {
        if (fault)
        {
            map.Errors.Add(map.File, map.LineOf(key), message);
        }
    }
}
