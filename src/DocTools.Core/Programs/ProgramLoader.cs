using System.Collections.Immutable;
using DocTools.Core.Rules;

namespace DocTools.Core.Programs;

/// <summary>Loads a programme's folder strictly: every fault is told with its file and line, none is passed over.</summary>
public static class ProgramLoader
{
    /// <summary>Loads <c>program.yaml</c> and <c>forms/*.yaml</c>; null where <paramref name="errors"/> tell why not.</summary>
    public static ProgramDefinition? Load(string folder, DefinitionErrors errors)
    {
        var file = Path.Combine(folder, "program.yaml");
        if (!File.Exists(file))
        {
            errors.Add(file, 1, "the programme has no program.yaml");
            return null;
        }

        var map = YamlMap.Parse(file, File.ReadAllText(file), errors);
        if (map is null)
        {
            return null;
        }

        var forms = LoadForms(folder, errors);
        var program = Read(map, forms, errors);
        CheckReferences(map, program, errors);
        return errors.None ? program : null;
    }

    private static ImmutableArray<FormDefinition> LoadForms(string folder, DefinitionErrors errors)
    {
        var directory = Path.Combine(folder, "forms");
        if (!Directory.Exists(directory))
        {
            if (Rollups.RollupLoader.Has(folder))
            {
                return [];
            }

            errors.Add(directory, 1, "the programme has no forms");
            return [];
        }

        return [.. Directory.GetFiles(directory, "*.yaml").Order(StringComparer.Ordinal).Select(f => FormLoader.Load(f, errors)).OfType<FormDefinition>()];
    }

    private static ProgramDefinition Read(YamlMap map, ImmutableArray<FormDefinition> forms, DefinitionErrors errors)
    {
        var period = map.Map("period");
        var order = map.Maps("requiredDocuments").Select(m =>
        {
            var required = new RequiredDocument(m.RequiredText("form"), m.RequiredText("reference")) { Categories = m.Texts("categories") };
            m.Finish();
            return required;
        }).ToImmutableArray();
        var rank = order.Select((r, i) => (r.Form, i)).DistinctBy(p => p.Form, StringComparer.Ordinal).ToDictionary(p => p.Form, p => p.i, StringComparer.Ordinal);
        var program = new ProgramDefinition
        {
            Id = map.RequiredText("id"),
            Name = map.RequiredText("name"),
            Version = map.RequiredText("version"),
            Year = map.Whole("year") ?? 0,
            PeriodStart = period?.Date("start") ?? default,
            PeriodEnd = period?.Date("end") ?? default,
            Categories = [.. map.Maps("categories").Select(ReadCategory)],
            Parameters = map.Maps("parameters").Select(ReadParameter).DistinctBy(p => p.Name, StringComparer.Ordinal).ToImmutableDictionary(p => p.Name, StringComparer.Ordinal),
            RequiredDocuments = order,
            AcceptedFormats = ReadFormats(map.Map("acceptedFormats")),
            ApplicantName = map.Texts("applicantName"),
            ApplicantUbn = map.Texts("applicantUbn"),
            CategoryFields = map.Texts("categoryFields"),
            CompanySuffixes = [.. map.Texts("companySuffixes").OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)],
            RegistryPrograms = ReadRegistryPrograms(map),
            Forms = [.. forms.OrderBy(f => rank.GetValueOrDefault(f.Id, int.MaxValue)).ThenBy(f => f.Id, StringComparer.Ordinal)],
        };
        period?.Finish();
        map.Finish();
        if (program.Year is < 1912 or > 2200 || period is null)
        {
            errors.Add(map.File, map.LineOf("year"), "'year' (Gregorian) and 'period' (start, end) are needed");
        }

        return program;
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> ReadRegistryPrograms(YamlMap map) => map.Maps("registryPrograms").Select(m =>
    {
        var named = (Id: m.RequiredText("id"), Labels: m.Texts("labels"));
        m.Finish();
        return named;
    }).DistinctBy(p => p.Id, StringComparer.Ordinal).ToImmutableDictionary(p => p.Id, p => p.Labels, StringComparer.Ordinal);

    private static CategoryDefinition ReadCategory(YamlMap map)
    {
        // A category without a deadline says so.
        var open = string.Equals(map.RequiredText("deadline"), "none", StringComparison.Ordinal);
        var category = new CategoryDefinition(map.RequiredText("id"), map.Texts("labels"), open ? null : map.Time("deadline"), map.RequiredText("reference"))
        {
            SupplementDeadline = map.Time("supplementDeadline"),
            Forms = map.Texts("forms"),
            AlsoForms = map.Texts("alsoForms"),
        };
        map.Finish();
        return category;
    }

    private static ParameterDefinition ReadParameter(YamlMap map)
    {
        var byCategory = map.Map("byCategory");
        var parameter = new ParameterDefinition(
            map.RequiredText("name"),
            map.Number("value"),
            byCategory?.Keys.ToImmutableDictionary(k => k, k => byCategory.Number(k) ?? 0, StringComparer.Ordinal) ?? ImmutableDictionary<string, decimal>.Empty,
            map.Date("since") ?? default,
            map.RequiredText("reference"));
        if (parameter.Value is null && parameter.ByCategory.IsEmpty)
        {
            map.Errors.Add(map.File, map.Line, $"parameter '{parameter.Name}' has neither 'value' nor 'byCategory'");
        }

        map.Finish();
        return parameter;
    }

    private static AcceptedFormats ReadFormats(YamlMap? map)
    {
        if (map is null)
        {
            return new AcceptedFormats();
        }

        var byForm = map.Map("byForm");
        var severity = map.Text("severity") ?? "error";
        if (!Enum.TryParse<Severity>(severity, ignoreCase: true, out var parsed))
        {
            map.Errors.AddUnknown(map.File, map.LineOf("severity"), "severity", severity, ["error", "warning", "info"]);
        }

        var formats = new AcceptedFormats
        {
            Formats = [.. map.Texts("formats")],
            ByForm = byForm?.Keys.ToImmutableDictionary(k => k, k => byForm.Texts(k).ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal)
                ?? ImmutableDictionary<string, ImmutableHashSet<string>>.Empty,
            Severity = parsed,
            Reference = map.Text("reference"),
        };
        map.Finish();
        return formats;
    }

    private static void CheckReferences(YamlMap map, ProgramDefinition program, DefinitionErrors errors)
    {
        var forms = program.Forms.Select(f => f.Id).ToArray();
        foreach (var twice in forms.GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            errors.Add(map.File, 1, $"form '{twice.Key}' is defined in two files");
        }

        foreach (var required in program.RequiredDocuments.Where(r => program.FindForm(r.Form) is null))
        {
            errors.AddUnknown(map.File, map.LineOf("requiredDocuments"), "form", required.Form, forms);
        }

        var categories = program.Categories.Select(c => c.Id).ToArray();
        foreach (var category in program.RequiredDocuments.SelectMany(r => r.Categories).Where(c => !categories.Contains(c, StringComparer.Ordinal)))
        {
            errors.AddUnknown(map.File, map.LineOf("requiredDocuments"), "category", category, categories);
        }

        foreach (var form in program.Categories.SelectMany(c => c.Forms.Concat(c.AlsoForms)).Where(f => program.FindForm(f) is null))
        {
            errors.AddUnknown(map.File, map.LineOf("categories"), "form", form, forms);
        }

        foreach (var form in program.AcceptedFormats.ByForm.Keys.Where(f => program.FindForm(f) is null))
        {
            errors.AddUnknown(map.File, map.LineOf("acceptedFormats"), "form", form, forms);
        }

        var fields = program.Forms.SelectMany(f => f.Fields.Select(d => f.Id + "." + d.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, ids) in new[] { ("applicantName", program.ApplicantName), ("applicantUbn", program.ApplicantUbn), ("categoryFields", program.CategoryFields) })
        {
            foreach (var id in ids.Where(i => !fields.Contains(i)))
            {
                errors.AddUnknown(map.File, map.LineOf(key), "field", id, fields);
            }
        }
    }
}
