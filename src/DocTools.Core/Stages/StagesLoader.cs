using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Stages;

/// <summary>Loads <c>stages.yaml</c> strictly: every fault is told with its file and line.</summary>
public static class StagesLoader
{
    /// <summary>Loads the file of a programme's folder.</summary>
    /// <returns>The stages; empty where the programme has none, or <paramref name="errors"/> tell why not.</returns>
    public static ImmutableArray<StageDefinition> Load(string folder, ProgramDefinition program, ScheduleDefinition? schedule, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(errors);
        var file = Path.Combine(folder, StageDefinition.FileName);
        if (!File.Exists(file) || YamlMap.Parse(file, File.ReadAllText(file), errors) is not { } map)
        {
            return [];
        }

        var stages = map.Maps("stages").Select(m => ReadStage(m, program, schedule)).ToImmutableArray();
        map.Finish();
        CheckTwice(map, "stages", stages.Select(s => s.Id));
        return errors.None ? stages : [];
    }

    private static StageDefinition ReadStage(YamlMap map, ProgramDefinition program, ScheduleDefinition? schedule)
    {
        var documents = map.Maps("documents").Select(m => ReadDocument(m, program, schedule)).ToImmutableArray();
        var ids = documents.Select(d => d.Id).ToList();
        var stage = new StageDefinition(map.RequiredText("id"), Label(map, "title"), documents, map.RequiredText("reference"))
        {
            Comparison = ReadComparison(map.Map("compare"), program),
            Payments = [.. map.Maps("payments").Select(m => ReadPayment(m, ids))],
        };
        map.Finish();
        FaultIf(map, documents.IsEmpty, "documents", "'documents' has none");
        CheckTwice(map, "documents", ids);
        foreach (var refined in documents.Where(d => d.Refines is not null && !ids.Contains(d.Refines, StringComparer.Ordinal)))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("documents"), "document", refined.Refines!, ids);
        }

        return stage;
    }

    private static StageDocument ReadDocument(YamlMap map, ProgramDefinition program, ScheduleDefinition? schedule)
    {
        var document = new StageDocument(map.RequiredText("id"), Label(map, "label"), map.RequiredText("reference"))
        {
            Forms = map.Texts("forms"),
            Titles = map.Texts("titles"),
            Words = map.Texts("words"),
            Least = map.Whole("least") ?? 1,
            Names = map.Texts("names"),
            Refines = map.Text("refines"),
            IsOptional = map.Flag("optional"),
            Milestone = map.Text("milestone"),
            Note = map.Text("note"),
        };
        map.Finish();
        FaultIf(map, document.Forms.IsEmpty && document.Titles.IsEmpty && document.Words.IsEmpty && document.Names.IsEmpty, "id", "a document needs one of forms, titles, words and names");
        FaultIf(map, document.Least < 1 || (document.Least > 1 && document.Least > document.Words.Length), "least", "'least' must lie between 1 and the number of words");
        foreach (var form in document.Forms.Where(f => program.FindForm(f) is null))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("forms"), "form", form, program.Forms.Select(f => f.Id));
        }

        if (document.Milestone is { } milestone && schedule?.FindMilestone(milestone) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("milestone"), "milestone", milestone, schedule?.Milestones.Select(m => m.Id) ?? []);
        }

        return document;
    }

    private static StagePayment ReadPayment(YamlMap map, List<string> documents)
    {
        var payment = new StagePayment(map.RequiredText("id"), Label(map, "label"), map.Texts("documents"), map.RequiredText("reference")) { Note = map.Text("note") };
        map.Finish();
        foreach (var id in payment.Documents.Where(d => !documents.Contains(d, StringComparer.Ordinal)))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("documents"), "document", id, documents);
        }

        return payment;
    }

    private static StageComparison? ReadComparison(YamlMap? map, ProgramDefinition program)
    {
        if (map is null)
        {
            return null;
        }

        var rows = map.Maps("rows").Select(m =>
        {
            var read = (Path: m.RequiredText("path"), Key: m.Texts("key"), m.Line);
            m.Finish();
            FaultIf(m, read.Key.IsEmpty, "key", "'key' is missing");
            return read;
        }).ToList();
        var comparison = new StageComparison(map.Texts("forms"), rows.DistinctBy(r => r.Path, StringComparer.Ordinal).ToImmutableDictionary(r => r.Path, r => r.Key, StringComparer.Ordinal), [.. map.Texts("ignore")]);
        map.Finish();
        foreach (var form in comparison.Forms.Where(f => program.FindForm(f) is null))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("forms"), "form", form, program.Forms.Select(f => f.Id));
        }

        var fields = program.Forms.SelectMany(f => f.Fields.Select(d => f.Id + "." + d.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, line) in rows.SelectMany(r => r.Key.Select(k => ($"{r.Path}[n].{k}", r.Line))).Where(p => !fields.Contains(p.Item1)))
        {
            map.Errors.AddUnknown(map.File, line, "field", id, fields);
        }

        foreach (var id in comparison.Ignored.Where(i => !fields.Contains(i)))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("ignore"), "field", id, fields);
        }

        return comparison;
    }

    private static Wording Label(YamlMap map, string key)
    {
        FaultIf(map, !map.Has(key), key, $"'{key}' is missing");
        return Wording.Read(map.Map(key)) ?? new Wording("", "");
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
