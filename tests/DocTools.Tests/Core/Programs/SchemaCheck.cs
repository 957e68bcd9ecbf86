using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocTools.Tests.Core.Programs;

/// <summary>
/// Holds a YAML document against the JSON Schemas of <c>templates/schema</c> as far as these go (draft 2020-12), and tells for every mapping which keys the schemas name.
/// </summary>
internal sealed class SchemaCheck(string folder)
{
    private readonly Dictionary<string, JsonObject> _files = Directory.GetFiles(folder, "*.json").ToDictionary(f => Path.GetFileName(f)!, f => JsonNode.Parse(File.ReadAllText(f))!.AsObject(), StringComparer.Ordinal);

    /// <summary>The schemas by file name.</summary>
    public IReadOnlyDictionary<string, JsonObject> Files => _files;

    /// <summary>What came of a document: faults, and by the first character of every mapping what the schemas say of it.</summary>
    public SchemaOutcome Check(string schema, YamlNode root) => Check(new Place(schema, _files[schema]), root);

    private SchemaOutcome Check(Place place, YamlNode node)
    {
        var outcome = new SchemaOutcome();
        if (place.Node is not JsonObject schema)
        {
            return outcome;
        }

        if (schema["$ref"] is { } reference)
        {
            outcome.Take(Check(Resolve(place, (string)reference!), node));
        }

        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            outcome.Take(Check(place with { Node = part! }, node));
        }

        if (schema["anyOf"] is JsonArray any)
        {
            var branches = any.Select(b => Check(place with { Node = b! }, node)).ToList();
            if (branches.Find(b => b.Faults.Count == 0) is { } fitting)
            {
                outcome.Take(fitting);
            }
            else
            {
                outcome.Fault(node, "fits none of: " + string.Join("; ", branches.Select(b => b.Faults[0])));
            }
        }

        if (schema["not"] is { } not && Check(place with { Node = not }, node).Faults.Count == 0)
        {
            outcome.Fault(node, "must not be so");
        }

        if (schema["if"] is { } condition)
        {
            var holds = Check(place with { Node = condition }, node).Faults.Count == 0;
            if (schema[holds ? "then" : "else"] is { } branch)
            {
                outcome.Take(Check(place with { Node = branch }, node));
            }
        }

        CheckValue(schema, node, outcome);
        if (node is YamlSequenceNode sequence && schema["items"] is { } items)
        {
            sequence.Children.ToList().ForEach(c => outcome.Take(Check(place with { Node = items }, c)));
        }

        if (node is YamlMappingNode mapping)
        {
            CheckMapping(place, schema, mapping, outcome);
        }

        return outcome;
    }

    private void CheckMapping(Place place, JsonObject schema, YamlMappingNode mapping, SchemaOutcome outcome)
    {
        var said = outcome.Of(mapping);
        var properties = schema["properties"]?.AsObject();
        if (properties is not null)
        {
            said.Objects.Add(place.File + schema.GetPath()[1..]);
            said.Named.UnionWith(properties.Select(p => p.Key));
        }

        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            said.Demanded.Add((string)required!);
            if (!mapping.Children.ContainsKey(new YamlScalarNode((string)required!)))
            {
                outcome.Fault(mapping, $"'{required}' is missing");
            }
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (properties?[name] is { } property)
            {
                outcome.Take(Check(place with { Node = property }, value));
            }
            else if (schema["additionalProperties"] is JsonObject open)
            {
                said.Open = true;
                outcome.Take(Check(place with { Node = open }, value));
            }
        }

        said.Open |= schema["additionalProperties"] is JsonObject;
        if (schema["unevaluatedProperties"] is { } closed && !(bool)closed && !said.Open)
        {
            foreach (var name in mapping.Children.Keys.Select(k => ((YamlScalarNode)k).Value!).Where(n => !said.Named.Contains(n)))
            {
                outcome.Fault(mapping, $"'{name}' is not named by {place.File}{schema.GetPath()[1..]}");
            }
        }
    }

    private static void CheckValue(JsonObject schema, YamlNode node, SchemaOutcome outcome)
    {
        var types = schema["type"] is JsonArray several ? [.. several.Select(t => (string)t!)] : schema["type"] is { } one ? new[] { (string)one! } : [];
        if (types.Length > 0 && !types.Contains(TypeOf(node), StringComparer.Ordinal) && !(TypeOf(node) is "integer" && types.Contains("number", StringComparer.Ordinal)))
        {
            outcome.Fault(node, $"is {TypeOf(node)}, not {string.Join(" or ", types)}");
        }

        var text = (node as YamlScalarNode)?.Value;
        if ((schema["enum"] is JsonArray allowed && !allowed.Any(a => string.Equals((string)a!, text, StringComparison.Ordinal)))
            || (schema["const"] is { } constant && !string.Equals((string)constant!, text, StringComparison.Ordinal))
            || (schema["pattern"] is { } pattern && !Regex.IsMatch(text ?? "", (string)pattern!, RegexOptions.None, TimeSpan.FromSeconds(1))))
        {
            outcome.Fault(node, $"'{text}' is not as {schema.ToJsonString()} says");
        }
    }

    // The core schema of YAML 1.2: dates and 100_000 are texts there.
    private static string TypeOf(YamlNode node) => node switch
    {
        YamlMappingNode => "object",
        YamlSequenceNode => "array",
        YamlScalarNode { Style: not ScalarStyle.Plain } => "string",
        YamlScalarNode { Value: "true" or "false" } => "boolean",
        YamlScalarNode { Value: var text } when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "integer",
        YamlScalarNode { Value: var text } when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) => "number",
        _ => "string",
    };

    private Place Resolve(Place from, string reference)
    {
        var (file, pointer) = reference.Split('#') is [var f, var p] ? (f.Length == 0 ? from.File : f, p) : (reference, "");
        JsonNode node = _files[file];
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node[part] ?? throw new InvalidOperationException($"{from.File} refers to {reference}, which is not there");
        }

        return new Place(file, node);
    }

    private sealed record Place(string File, JsonNode Node);
}
