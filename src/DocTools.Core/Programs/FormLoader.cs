using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Programs;

/// <summary>Loads one form definition strictly.</summary>
public static class FormLoader
{
    /// <summary>Loads the file; null where it is no mapping at all.</summary>
    public static FormDefinition? Load(string file, DefinitionErrors errors)
    {
        var map = YamlMap.Parse(file, File.ReadAllText(file), errors);
        return map is null ? null : Read(map, errors);
    }

    private static FormDefinition Read(YamlMap map, DefinitionErrors errors)
    {
        var reader = new FieldReader(errors);
        var sections = map.Maps("sections").Select(ReadSection).ToImmutableArray();
        var headings = map.Maps("headings").Select(ReadHeading).ToImmutableArray();
        var simple = map.Maps("fields").Select(reader.ReadField).ToImmutableArray();
        var tables = map.Maps("tables").Select(t => TableLoader.Read(t, reader)).ToImmutableArray();
        var matrices = map.Maps("matrices").Select(m => MatrixLoader.Read(m, reader)).ToImmutableArray();
        var form = new FormDefinition
        {
            Id = map.RequiredText("id"),
            Title = map.RequiredText("title"),
            Annex = map.Text("annex") ?? "",
            Repeats = map.Flag("repeats"),
            DateField = map.Text("dateField"),
            KeyField = map.Text("keyField"),
            HasBlocks = ReadInstances(map, errors),
            Identity = ReadIdentity(map.Map("identity")),
            NaturalPerson = ReadNaturalPerson(map.Map("naturalPerson")),
            ValueColumns = Keys(map.Texts("valueColumns")),
            YearField = map.Text("yearField"),
            Recognition = ReadRecognition(map.Map("recognise")),
            Sections = sections,
            Headings = headings,
            Template = Keys(map.Texts("template")),
            Joined = [.. map.Maps("joined").Select(ReadJoined)],
            OtherLabels = Keys(map.Texts("otherLabels")),
            RowsAreForms = map.Flag("rowsAreForms"),
            Tables = tables,
            Matrices = [.. matrices.Select(m => m.Matrix)],
            Fields = [.. simple, .. tables.SelectMany(TableLoader.Fields), .. matrices.SelectMany(m => m.Fields)],
        };
        map.Finish();
        Check(map, form, errors);
        return form;
    }

    /// <summary>Keys of labels.</summary>
    internal static ImmutableArray<string> Keys(ImmutableArray<string> labels) =>
        [.. labels.Select(LabelText.Key).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads <c>identity</c>; null where it is missing.</summary>
    internal static PartyIdentity? ReadIdentity(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var identity = new PartyIdentity(map.Text("number"), map.RequiredText("name"));
        map.Finish();
        return identity;
    }

    /// <summary>Reads <c>naturalPerson</c>; null where it is missing.</summary>
    internal static NaturalPersonDefinition? ReadNaturalPerson(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var natural = new NaturalPersonDefinition(map.RequiredText("field"), map.Texts("options"));
        map.Finish();
        return natural;
    }

    private static bool ReadInstances(YamlMap map, DefinitionErrors errors)
    {
        switch (map.Text("instances"))
        {
            case null or "signers":
                return false;
            case "blocks":
                return true;
            case var other:
                errors.AddUnknown(map.File, map.LineOf("instances"), "kind of instances", other, ["signers", "blocks"]);
                return false;
        }
    }

    internal static SectionDefinition ReadSection(YamlMap map)
    {
        var section = new SectionDefinition(map.RequiredText("id"), Keys(map.Texts("labels")));
        map.Finish();
        return section;
    }

    private static JoinedDefinition ReadJoined(YamlMap map)
    {
        var name = map.RequiredText("kind");
        if (!Enum.TryParse<JoinedKind>(name, ignoreCase: true, out var kind))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("kind"), "kind", name, ["parts", "period"]);
        }

        var joined = new JoinedDefinition(kind, Keys(map.Texts("labels")), map.Texts("fields")) { Hints = map.Texts("hints") };
        if (kind == JoinedKind.Period && joined.Fields.Length != 2)
        {
            map.Errors.Add(map.File, map.LineOf("fields"), "a period has two fields, its start and its end");
        }

        map.Finish();
        return joined;
    }

    private static HeadingDefinition ReadHeading(YamlMap map)
    {
        var heading = new HeadingDefinition(map.RequiredText("id"), Keys(map.Texts("labels")), map.Flag("chapter"));
        map.Finish();
        return heading;
    }

    private static RecognitionDefinition ReadRecognition(YamlMap? map)
    {
        if (map is null)
        {
            return new RecognitionDefinition();
        }

        var recognition = new RecognitionDefinition
        {
            Titles = Keys(map.Texts("titles")),
            Openings = Keys(map.Texts("openings")),
            Words = Keys(map.Texts("words")),
            Names = Keys(map.Texts("names")),
            Formats = map.Texts("formats"),
            TypicalFormats = map.Texts("typicalFormats"),
            Minimum = map.Number("minimum") ?? 3,
        };
        map.Finish();
        return recognition;
    }

    /// <summary>The last line that defines a single field; for one of a table the line of the tables.</summary>
    private static int LineOf(YamlMap map, string field) =>
        map.Maps("fields").LastOrDefault(m => string.Equals(m.Text("id"), field, StringComparison.Ordinal))?.Line ?? map.LineOf(field.Contains("[n]", StringComparison.Ordinal) ? "tables" : "fields");

    private static void Check(YamlMap map, FormDefinition form, DefinitionErrors errors)
    {
        foreach (var twice in form.Fields.GroupBy(f => f.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            errors.Add(map.File, LineOf(map, twice.Key), $"field '{twice.Key}' is defined twice");
        }

        TableLoader.CheckTotals(map, form);
        var sections = form.Sections.Select(s => s.Id).ToArray();
        var headings = form.Headings.Select(h => h.Id).ToArray();
        foreach (var field in form.Fields)
        {
            if (field.Locator is Locator.Label { Section: { } section } && !sections.Contains(section, StringComparer.Ordinal))
            {
                errors.AddUnknown(map.File, LineOf(map, field.Id), $"section of field '{field.Id}'", section, sections);
            }

            var heading = field.Locator switch { Locator.ChapterStands c => c.Id, Locator.HeadingText t => t.Id, _ => null };
            if (heading is not null && !headings.Contains(heading, StringComparer.Ordinal))
            {
                errors.AddUnknown(map.File, LineOf(map, field.Id), $"heading of field '{field.Id}'", heading, headings);
            }

            if (field.Type is FieldType.Choice or FieldType.MultiChoice && field.Options.IsEmpty)
            {
                errors.Add(map.File, LineOf(map, field.Id), $"choice '{field.Id}' has no options");
            }
        }

        foreach (var (key, id) in form.Joined.SelectMany(j => j.Fields).Select(f => ("joined", f)).Concat(form.Fields.Where(f => f.Mention is not null).Select(f => ("fields", f.Mention!.From))).Concat(form.Fields.Where(f => f.Derivation is not null && !f.Id.Contains("[n]", StringComparison.Ordinal)).Select(f => ("fields", f.Derivation!.From))))
        {
            if (form.FindField(id) is null)
            {
                errors.AddUnknown(map.File, map.LineOf(key), "field", id, form.Fields.Select(f => f.Id));
            }
        }

        foreach (var (key, id) in new[] { ("dateField", form.DateField), ("keyField", form.KeyField), ("yearField", form.YearField), ("identity", form.Identity?.Number), ("identity", form.Identity?.Name), ("naturalPerson", form.NaturalPerson?.Field) })
        {
            if (id is not null && form.FindField(id) is null)
            {
                errors.AddUnknown(map.File, map.LineOf(key), "field", id, form.Fields.Select(f => f.Id));
            }
        }
    }
}
