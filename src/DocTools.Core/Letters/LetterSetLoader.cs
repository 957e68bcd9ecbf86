using System.Collections.Immutable;
using DocTools.Core.Calendars;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Letters;

/// <summary>Loads <c>letters/letters.yaml</c> strictly: every fault is told with its file and line.</summary>
public static class LetterSetLoader
{
    private static readonly ImmutableArray<LetterType> ColumnTypes = [LetterType.Text, LetterType.Date, LetterType.Number, LetterType.Money, LetterType.Flag];

    /// <summary>Loads the file of a programme's folder.</summary>
    /// <returns>The letters; null where the programme has none, or <paramref name="errors"/> tell why not.</returns>
    public static LetterSet? Load(string folder, ProgramDefinition program, ScheduleDefinition? schedule, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(errors);
        var file = Path.Combine(folder, LetterSet.Folder, LetterSet.FileName);
        if (!File.Exists(file) || YamlMap.Parse(file, File.ReadAllText(file), errors) is not { } map)
        {
            return null;
        }

        var before = errors.All.Length;
        var fields = new FieldCatalog(program);
        var set = new LetterSet
        {
            Letters = [.. map.Maps("letters").Select(m => Letter(m, program, schedule))],
            Absent = map.Maps("absent").Select(Absence).DistinctBy(a => a.Kind, StringComparer.Ordinal).ToImmutableDictionary(a => a.Kind, a => a.Because, StringComparer.Ordinal),
            Contact = Fields(map, "contact", fields),
            Email = Fields(map, "email", fields),
            Address = Fields(map, "address", fields),
            Project = Fields(map, "project", fields),
            Columns = [.. map.Maps("data").Select(Column)],
        };
        map.Finish();
        foreach (var twice in set.Letters.Select(l => l.Kind).Concat(set.Absent.Keys).GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            errors.Add(file, 1, $"the kind '{twice.Key}' stands twice");
        }

        return errors.All.Length > before ? null : set;
    }

    private static LetterDefinition Letter(YamlMap map, ProgramDefinition program, ScheduleDefinition? schedule)
    {
        var letter = new LetterDefinition(map.RequiredText("kind"), Wording.Read(map.Map("title")) ?? new Wording("", ""), map.RequiredText("reference"))
        {
            Decisions = [.. map.Texts("decisions").Select(t => Word(map, "decisions", t, DecisionStatus.Accepted))],
            Categories = map.Texts("categories"),
            Recipients = map.Text("to") is { } to ? Word(map, "to", to, LetterRecipients.Decided) : LetterRecipients.Decided,
            Due = map.Text("due"),
            Event = map.Text("event"),
        };
        map.Finish();
        if (letter.Recipients == LetterRecipients.Decided && letter.Decisions.IsEmpty)
        {
            map.Errors.Add(map.File, map.Line, "a letter needs 'decisions' or 'to'");
        }

        foreach (var category in letter.Categories.Where(c => !program.Categories.Any(k => string.Equals(k.Id, c, StringComparison.Ordinal))))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("categories"), "category", category, program.Categories.Select(c => c.Id));
        }

        if (letter.Due is { } due && !string.Equals(due, DueDate.Supplement, StringComparison.Ordinal) && schedule?.FindMilestone(due) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("due"), "milestone", due, (schedule?.Milestones.Select(m => m.Id) ?? []).Append(DueDate.Supplement));
        }

        if (letter.Event is { } @event && schedule?.FindEvent(@event) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("event"), "event", @event, schedule?.Events.Select(e => e.Id) ?? []);
        }

        return letter;
    }

    private static (string Kind, Wording Because) Absence(YamlMap map)
    {
        var kind = map.RequiredText("kind");
        var because = Wording.Read(map.Map("because")) ?? new Wording("", "");
        map.Finish();
        return (kind, because);
    }

    private static LetterColumn Column(YamlMap map)
    {
        var column = new LetterColumn(map.RequiredText("name"), map.RequiredText("label"), map.Text("type") is { } type ? Word(map, "type", type, LetterType.Text) : LetterType.Text);
        map.Finish();
        if (!ColumnTypes.Contains(column.Type))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("type"), "type of a column", column.Type.ToString(), ColumnTypes.Select(t => t.ToString().ToLowerInvariant()));
        }

        return column;
    }

    private static ImmutableArray<string> Fields(YamlMap map, string key, FieldCatalog fields)
    {
        var ids = map.Texts(key);
        foreach (var unknown in ids.Where(i => fields.Find(i) is null))
        {
            map.Errors.AddUnknown(map.File, map.LineOf(key), "field", unknown, fields.Ids);
        }

        return ids;
    }

    private static T Word<T>(YamlMap map, string key, string text, T otherwise)
        where T : struct, Enum
    {
        if (Enum.GetNames<T>().Any(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        map.Errors.AddUnknown(map.File, map.LineOf(key), "word", text, Enum.GetNames<T>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]));
        return otherwise;
    }
}
