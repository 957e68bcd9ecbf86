using System.Collections.Immutable;
using DocTools.Core.Programs;

namespace DocTools.Formats.Writing;

/// <summary>Reads <see cref="ChecklistLayout"/> strictly: an unknown key, form or field is a fault with file and line.</summary>
public static class ChecklistLayoutReader
{
    private static readonly string[] Columns = ["government", "self", "total", "share"];

    /// <summary>Reads the text of <c>checklist.yaml</c>; faults go to <paramref name="errors"/>, null where it is no mapping.</summary>
    public static ChecklistLayout? Read(string file, string text, ProgramDefinition program, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (YamlMap.Parse(file, text, errors) is not { } map)
        {
            return null;
        }

        var budget = map.Map("budget");
        var layout = new ChecklistLayout
        {
            Title = map.RequiredText("title"),
            ItemsTitle = map.RequiredText("itemsTitle"),
            Headings = ReadHeadings(map.Map("headings")),
            PlanName = Fields(map, "planName", program),
            Items = [.. map.Maps("items").Select(m => Item(m, program))],
            BudgetTitle = budget?.RequiredText("title") ?? "",
            BudgetColumns = [.. (budget?.Maps("columns") ?? []).Select(Column)],
            BudgetGroups = [.. (budget?.Maps("groups") ?? []).Select(Group)],
            BudgetLabels = Texts(budget?.Map("labels")),
            BudgetTotals = budget?.Texts("totals") ?? [],
            Funding = Funding(map.Map("funding"), program),
            Values = Texts(map.Map("values")),
            People = People(map.Map("people")),
        };
        budget?.Finish();
        map.Finish();
        return layout;
    }

    private static ImmutableDictionary<string, (string Zh, string En)> ReadHeadings(YamlMap? map)
    {
        if (map is null)
        {
            return ImmutableDictionary<string, (string, string)>.Empty;
        }

        var headings = ImmutableDictionary.CreateBuilder<string, (string, string)>(StringComparer.Ordinal);
        foreach (var name in ChecklistLayout.NeutralHeadings.Keys.Order(StringComparer.Ordinal))
        {
            if (map.Map(name) is { } words)
            {
                headings[name] = (words.RequiredText("zh"), words.RequiredText("en"));
                words.Finish();
            }
        }

        map.Finish();
        return headings.ToImmutable();
    }

    private static ChecklistItem Item(YamlMap map, ProgramDefinition program)
    {
        var number = map.Number("number");
        if (number is null)
        {
            map.Errors.Add(map.File, map.Line, "'number' is missing");
        }

        var field = map.Text("field");
        if (field is not null)
        {
            CheckField(map, "field", field, program);
        }

        var item = new ChecklistItem((int)(number ?? 0), field, map.RequiredText("label"), Found(map, program), map.Text("note")) { Categories = map.Texts("categories") };
        foreach (var category in item.Categories.Where(c => !program.Categories.Any(k => string.Equals(k.Id, c, StringComparison.Ordinal))))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("categories"), "category", category, program.Categories.Select(c => c.Id));
        }

        map.Finish();
        return item;
    }

    private static FoundRule Found(YamlMap item, ProgramDefinition program)
    {
        if (item.Map("found") is not { } map)
        {
            item.Errors.Add(item.File, item.Line, "'found' is missing");
            return new FoundRule();
        }

        var document = map.Text("document");
        if (document is not null && program.Forms.Length > 0 && program.FindForm(document) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf("document"), "form", document, program.Forms.Select(f => f.Id));
        }

        var rule = new FoundRule
        {
            Document = document,
            No = map.Texts("no"),
            Yes = map.Texts("yes"),
            Unsure = map.Texts("unsure"),
            Fields = Fields(map, "fields", program),
            Otherwise = Answer(map),
        };
        map.Finish();
        return rule;
    }

    private static bool? Answer(YamlMap map)
    {
        switch (map.Text("otherwise"))
        {
            case "yes":
                return true;
            case "no":
                return false;
            case null or "open":
                return null;
            case var other:
                map.Errors.Add(map.File, map.LineOf("otherwise"), $"'otherwise' must be yes, no or open, not '{other}'");
                return null;
        }
    }

    private static BudgetColumn Column(YamlMap map)
    {
        var id = map.RequiredText("id");
        if (!Columns.Contains(id, StringComparer.Ordinal))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("id"), "budget column", id, Columns);
        }

        var column = new BudgetColumn(id, map.RequiredText("label"));
        map.Finish();
        return column;
    }

    private static BudgetGroup Group(YamlMap map)
    {
        var group = new BudgetGroup(map.RequiredText("label"), map.RequiredText("lines"));
        map.Finish();
        return group;
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Funding(YamlMap? map, ProgramDefinition program)
    {
        if (map is null)
        {
            return ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        }

        var funding = Columns[..3].Where(map.Has).ToImmutableDictionary(c => c, c => Fields(map, c, program), StringComparer.Ordinal);
        map.Finish();
        return funding;
    }

    private static PeopleLayout? People(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var people = new PeopleLayout(
            map.RequiredText("list"),
            map.RequiredText("party"),
            [.. map.Maps("parties").Select(Party)],
            [.. map.Maps("columns").Select(Part)],
            map.RequiredText("months"));
        map.Finish();
        return people;
    }

    private static (string Id, string Label, string? Total) Party(YamlMap map)
    {
        var party = (map.RequiredText("id"), map.RequiredText("label"), map.Text("total"));
        map.Finish();
        return party;
    }

    private static (string Id, string Label) Part(YamlMap map)
    {
        var part = (map.RequiredText("id"), map.RequiredText("label"));
        map.Finish();
        return part;
    }

    private static ImmutableDictionary<string, string> Texts(YamlMap? map)
    {
        if (map is null)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var texts = map.Keys.ToImmutableDictionary(k => k, map.RequiredText, StringComparer.Ordinal);
        map.Finish();
        return texts;
    }

    private static ImmutableArray<string> Fields(YamlMap map, string key, ProgramDefinition program)
    {
        var fields = map.Texts(key);
        foreach (var field in fields)
        {
            CheckField(map, key, field, program);
        }

        return fields;
    }

    private static void CheckField(YamlMap map, string key, string id, ProgramDefinition program)
    {
        if (program.Forms.Length > 0 && id.Length > 0 && ReportText.Definition(program, id) is null)
        {
            map.Errors.AddUnknown(map.File, map.LineOf(key), "field", id, program.Forms.SelectMany(f => f.Fields.Select(d => f.Id + "." + d.Id)));
        }
    }
}
