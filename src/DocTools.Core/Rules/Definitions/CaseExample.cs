using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Rules.Definitions;

/// <summary>Makes a case of an example: the given fields with their values, and the other fields of their forms and rows as blanks, as extraction gives them.</summary>
internal static class CaseExample
{
    /// <summary>Reads <c>given</c> and what goes with it: <c>category</c>, <c>forms</c>, <c>documents</c>, <c>received</c>, <c>manifest</c>.</summary>
    public static Case Read(YamlMap map, DefinitionFile file, string id, bool strict)
    {
        var given = new Dictionary<string, Field>(StringComparer.Ordinal);
        if (map.Map("given") is { } fields)
        {
            foreach (var key in fields.Keys)
            {
                if (ReadField(fields, key, file) is { } field)
                {
                    given[key] = field;
                }
            }

            fields.Finish();
        }

        var forms = map.Texts("forms").Concat(given.Keys.Select(FormOf)).Distinct(StringComparer.Ordinal).ToList();
        var documents = map.Maps("documents").Select(Document).ToImmutableArray();
        var manifest = map.Map("manifest");
        var example = new Case
        {
            Id = map.Text("id") ?? id,
            Category = map.Text("category"),
            ReceivedAt = map.Time("received"),
            Forms = [.. file.Program.Forms.Select(f => f.Id).Where(f => forms.Contains(f, StringComparer.Ordinal))],
            Documents = documents,
            Manifest = new ManifestEntry
            {
                Category = manifest?.Text("category"),
                NotifiedAt = manifest?.Time("notifiedAt"),
                SupplementedAt = manifest?.Time("supplementedAt"),
                OriginalsReceivedAt = manifest?.Time("originalsReceivedAt"),
                OriginalsMatch = manifest?.Has("originalsMatch") == true ? manifest.Flag("originalsMatch") : null,
            },
            Fields = [.. Complete(given, file.Catalog)],
        };
        manifest?.Finish();
        if (strict)
        {
            map.Finish();
        }

        return example;
    }

    private static Field? ReadField(YamlMap fields, string id, DefinitionFile file)
    {
        if (file.Catalog.Find(id) is not { } definition)
        {
            file.Errors.AddUnknown(fields.File, fields.LineOf(id), "field", id, file.Catalog.Ids);
            return null;
        }

        var source = new Source($"{FormOf(id)}.docx") { Table = "1", Row = 1, Column = 2 };
        if (fields.Node(id) is not YamlMappingNode detailed || fields.Map(id) is not { } map)
        {
            var text = fields.Text(id) ?? "";
            return Make(id, definition, text.Length == 0 ? ParsedValue.Blank : Parsed(Value(definition.Type, text), fields, id), text, source);
        }

        if (!map.Has("value") && !map.Has("raw"))
        {
            var entries = map.Keys.Select(k => new MapEntry(k, Numbers(map, k))).ToImmutableArray();
            map.Finish();
            return Make(id, definition, ParsedValue.Of(new FieldValue.Map(entries, Lists: detailed.Children.Values.Any(v => v is YamlSequenceNode))), null, source);
        }

        var value = map.Text("value");
        var parsed = value is null
            ? new ParsedValue(map.Has("problem") ? ParseOutcome.Invalid : ParseOutcome.Blank, null)
            : Parsed(Value(definition.Type, value), map, id);
        var field = Make(id, definition, parsed with { Problem = map.Text("problem"), Confidence = (double)(map.Number("confidence") ?? 1) }, map.Text("raw") ?? value, source);
        map.Finish();
        return field;
    }

    private static ImmutableArray<decimal> Numbers(YamlMap map, string key)
    {
        var numbers = ImmutableArray.CreateBuilder<decimal>();
        foreach (var text in map.Texts(key))
        {
            if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                map.Errors.Add(map.File, map.LineOf(key), $"'{key}' must be a number, not '{text}'");
            }
        }

        return numbers.ToImmutable();
    }

    private static ParsedValue Parsed(FieldValue? value, YamlMap map, string id)
    {
        if (value is not null)
        {
            return ParsedValue.Of(value);
        }

        map.Errors.Add(map.File, map.LineOf(id), $"'{id}' has a value that is not of its type");
        return ParsedValue.Blank;
    }

    private static FieldValue? Value(FieldType type, string text) => type switch
    {
        FieldType.Integer or FieldType.RocYear or FieldType.Number or FieldType.Months or FieldType.Money or FieldType.Percent =>
            decimal.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? new FieldValue.Number(number) : null,
        FieldType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new FieldValue.Date(date) : null,
        FieldType.YesNo or FieldType.Boolean => bool.TryParse(text, out var flag) ? new FieldValue.Flag(flag) : null,
        FieldType.MultiChoice => new FieldValue.List([.. text.Split(';')]),
        FieldType.Map => null,
        _ => new FieldValue.Text(text),
    };

    /// <summary>The fields of every form and row that is given, the blank ones too.</summary>
    private static IEnumerable<Field> Complete(Dictionary<string, Field> given, FieldCatalog catalog)
    {
        var rows = given.Keys.Select(k => k[..(k.LastIndexOf(']') + 1)]).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var forms = given.Keys.Select(FormOf).ToHashSet(StringComparer.Ordinal);
        foreach (var shape in catalog.Ids.Where(i => forms.Contains(FormOf(i))))
        {
            var open = shape.LastIndexOf("[n]", StringComparison.Ordinal);
            var ids = open < 0 ? [shape] : rows.Where(r => string.Equals(FieldCatalog.Shape(r), shape[..(open + 3)], StringComparison.Ordinal)).Select(r => r + shape[(open + 3)..]);
            foreach (var id in ids)
            {
                yield return given.GetValueOrDefault(id) ?? Make(id, catalog.Find(id)!, ParsedValue.Blank, null, null);
            }
        }
    }

    private static Field Make(string id, FieldDefinition definition, ParsedValue parsed, string? raw, Source? source) =>
        new(id, definition.Type, parsed, raw, source is null ? new Origin.Absent("not given", $"{FormOf(id)}.docx") : new Origin.Read(source)) { Label = definition.Label };

    private static string FormOf(string id) => id[..id.AsSpan().IndexOfAny('.', '[')];

    private static DocumentRecord Document(YamlMap map)
    {
        var status = Enum.TryParse<DocumentStatus>(map.Text("status") ?? "read", ignoreCase: true, out var known) ? known : DocumentStatus.Read;
        var document = new DocumentRecord
        {
            Path = map.RequiredText("path"),
            Sha256 = map.Text("sha256"),
            Format = map.Text("format") ?? "docx",
            Status = status,
            Forms = map.Texts("forms"),
            FormByName = map.Text("formByName"),
            Size = map.Whole("size") ?? 1,
        };
        map.Finish();
        return document;
    }
}
