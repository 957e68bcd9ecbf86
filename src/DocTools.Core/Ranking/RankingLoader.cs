using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Ranking;

/// <summary>Loads <c>ranking.yaml</c> strictly: every fault is told with its file and line.</summary>
public static class RankingLoader
{
    /// <summary>Loads the file of a programme's folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="program">The programme, against which fields, forms and categories are checked; null where only the ranking is known.</param>
    /// <param name="errors">Where faults go.</param>
    /// <returns>The definition; null where the programme ranks nothing, or <paramref name="errors"/> tell why not.</returns>
    public static RankingDefinition? Load(string folder, ProgramDefinition? program, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var file = Path.Combine(folder, RankingDefinition.FileName);
        if (!File.Exists(file) || YamlMap.Parse(file, File.ReadAllText(file), errors) is not { } map)
        {
            return null;
        }

        var before = errors.All.Length;
        var project = map.Texts("project");
        var title = map.RequiredText("title");
        var stages = map.Maps("stages").Select(m => ReadStage(m, program)).ToImmutableArray();
        map.Finish();
        if (stages.IsEmpty)
        {
            errors.Add(file, map.LineOf("stages"), "'stages' has none");
        }

        CheckTwice(map, "stages", "stage", stages.Select(s => s.Id));
        CheckFields(map, project, program);
        return errors.All.Length > before ? null : new RankingDefinition(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), title, project, stages);
    }

    private static RankingStage ReadStage(YamlMap map, ProgramDefinition? program)
    {
        var groups = map.Maps("groups").Select(m => ReadGroup(m, program)).ToImmutableArray();
        var select = Count(map, "select");
        var selectReference = map.Text("selectReference");
        var ids = groups.Select(g => g.Id!).ToImmutableArray();
        var tieBreak = map.Texts("tieBreak");
        var stage = new RankingStage
        {
            Id = map.RequiredText("id"),
            Title = ReadTitle(map),
            Form = map.Text("form"),
            Groups = groups.IsEmpty ? [new RankingGroup(null, [], select, selectReference)] : groups,
            Criteria = [.. map.Maps("criteria").Select(m => ReadCriterion(m, ids))],
            TieBreak = tieBreak,
            TieBreakReference = map.Text("tieBreakReference"),
            Pass = ReadPass(map.Map("pass")),
        };
        map.Finish();
        FaultIf(map, select is not null && !groups.IsEmpty, "select", "'select' belongs into the groups where there are some");
        FaultIf(map, select is not null && selectReference is null, "select", "'selectReference' is missing");
        FaultIf(map, !tieBreak.IsEmpty && stage.TieBreakReference is null, "tieBreak", "'tieBreakReference' is missing");
        FaultIf(map, stage.Pass is not null && stage.Groups.Any(g => g.Select is not null), "pass", "'pass' and 'select' exclude each other");
        CheckTwice(map, "groups", "group", ids);
        CheckCriteria(map, stage);
        if (stage.Form is { } form && program is { Forms.IsEmpty: false } && program.FindForm(form) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("form"), "form", form, program.Forms.Select(f => f.Id));
        }

        return stage;
    }

    private static Wording ReadTitle(YamlMap map)
    {
        if (Wording.Read(map.Map("title")) is { } title)
        {
            return title;
        }

        FaultIf(map, !map.Has("title"), "title", "'title' is missing");
        return new Wording("", "");
    }

    private static RankingGroup ReadGroup(YamlMap map, ProgramDefinition? program)
    {
        var id = map.RequiredText("id");
        var category = program?.Categories.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));
        if (category is null && program is { Categories.IsEmpty: false })
        {
            map.Errors.AddUnknown(map.File, map.LineOf("id"), "category", id, program.Categories.Select(c => c.Id));
        }

        var labels = map.Texts("labels").Concat(category?.Labels ?? []).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var group = new RankingGroup(id, labels, Count(map, "select"), map.RequiredText("reference"));
        map.Finish();
        return group;
    }

    private static RankingCriterion ReadCriterion(YamlMap map, ImmutableArray<string> groups)
    {
        var weights = map.Map("weights");
        var criterion = new RankingCriterion(
            map.RequiredText("name"),
            map.Texts("aliases"),
            map.Number("weight"),
            weights?.Keys.ToImmutableDictionary(k => k, k => weights.Number(k) ?? 0, StringComparer.Ordinal) ?? ImmutableDictionary<string, decimal>.Empty,
            map.RequiredText("reference"));
        map.Finish();
        FaultIf(map, criterion.Weight is null == (weights is null), "name", $"criterion '{criterion.Name}' needs either 'weight' or 'weights'");
        FaultIf(map, criterion.Weight is <= 0 || criterion.Weights.Values.Any(w => w <= 0), "name", $"the weight of criterion '{criterion.Name}' must be over 0");
        foreach (var key in criterion.Weights.Keys.Where(k => !groups.Contains(k, StringComparer.Ordinal)).Order(StringComparer.Ordinal))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("weights"), "group", key, groups);
        }

        return criterion;
    }

    private static PassMark? ReadPass(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var mark = map.Number("mark");
        var award = map.Number("award");
        var pass = new PassMark(mark ?? 0, award, map.Text("title") ?? "", map.RequiredText("reference"));
        map.Finish();
        FaultIf(map, mark is null or <= 0 or > 100, "mark", "'mark' must lie over 0 and up to 100");
        FaultIf(map, award is not null && (award <= 0 || pass.Title.Length == 0), "award", "'award' must be over 0 and have a 'title'");
        return pass;
    }

    private static void CheckCriteria(YamlMap map, RankingStage stage)
    {
        CheckTwice(map, "criteria", "heading", stage.Criteria.SelectMany(c => c.Aliases.Prepend(c.Name)).Select(LabelText.Key));
        foreach (var group in stage.Groups)
        {
            var sum = stage.Criteria.Sum(c => c.In(group) ?? 0);
            FaultIf(map, sum != 100, "criteria", FormattableString.Invariant($"the weights{(group.Id is null ? "" : $" of group '{group.Id}'")} add up to {sum}, not 100"));
        }

        foreach (var name in stage.TieBreak.Where(t => !stage.Criteria.Any(c => string.Equals(c.Name, t, StringComparison.Ordinal))))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("tieBreak"), "criterion", name, stage.Criteria.Select(c => c.Name));
        }
    }

    private static void CheckFields(YamlMap map, ImmutableArray<string> ids, ProgramDefinition? program)
    {
        if (program is not { Forms.IsEmpty: false })
        {
            return;
        }

        var known = program.Forms.SelectMany(f => f.Fields.Select(d => f.Id + "." + d.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var id in ids.Where(i => !known.Contains(i)))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("project"), "field", id, known);
        }
    }

    private static int? Count(YamlMap map, string key)
    {
        var number = map.Number(key);
        FaultIf(map, number is { } n && (n < 1 || n > 10_000 || n != decimal.Truncate(n)), key, $"'{key}' must be a whole number from 1 on");
        return (int?)number;
    }

    private static void CheckTwice(YamlMap map, string key, string what, IEnumerable<string> names)
    {
        foreach (var twice in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            map.Errors.Add(map.File, map.LineOf(key), $"the {what} '{twice.Key}' stands twice");
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
