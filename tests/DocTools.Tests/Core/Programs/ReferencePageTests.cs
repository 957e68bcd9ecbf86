using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Values;
using DocTools.Tests.Cli;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace DocTools.Tests.Core.Programs;

/// <summary>
/// <c>docs/programme-reference.md</c> names everything that a definition can say: its tables of keys are written from the schemas, which another test holds against the loaders.
/// UPDATE_SNAPSHOTS=1 rewrites the tables (and fails).
/// </summary>
public sealed partial class ReferencePageTests
{
    private static readonly string Page = RepositoryRoot.File("docs", "programme-reference.md");
    private static readonly SchemaCheck Schemas = new(RepositoryRoot.File("templates", "schema"));

    public static TheoryData<string> Named =>
    [
        .. RuleSet.Kinds.Select(k => $"#### `{k}`"),
        .. Locator.Names.Select(l => $"#### `{l}`"),
        .. Enum.GetNames<FieldType>().Select(t => $"| `{char.ToLowerInvariant(t[0]) + t[1..]}` |"),
        .. FormulaFunctions.Names.Select(f => $"`{f}("),
        .. FormulaFunctions.RowNames.Select(f => $"`{f}("),
        .. FormulaParser.Facts.Select(f => $"`{f}`"),
    ];

    [Theory]
    [MemberData(nameof(Named))]
    public void Everything_that_a_definition_can_say_is_named(string what) =>
        Assert.True(File.ReadAllText(Page).Contains(what, StringComparison.Ordinal), $"docs/programme-reference.md lacks {what}");

    [Fact]
    public void The_tables_of_keys_are_those_of_the_schemas()
    {
        var page = File.ReadAllText(Page);
        var written = Keys().Replace(page, m => $"<!-- keys: {m.Groups["place"].Value} -->\n{TableOf(m.Groups["place"].Value)}<!-- /keys -->");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
        {
            File.WriteAllText(Page, written);
            Assert.Fail("docs/programme-reference.md was rewritten; look at the difference and run again without UPDATE_SNAPSHOTS");
        }

        Assert.Equal(written, page);
    }

    [Fact]
    public void Every_key_of_every_schema_stands_on_the_page()
    {
        var page = File.ReadAllText(Page);
        var lacking = Schemas.Files.Where(f => f.Key is not "messages.schema.json").SelectMany(f => Properties(f.Value).Select(p => (File: f.Key, Name: p)))
            .Where(p => !page.Contains($"`{p.Name}`", StringComparison.Ordinal) && !page.Contains($"{p.Name}:", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(lacking.Count == 0, string.Join('\n', lacking.Select(p => $"docs/programme-reference.md lacks `{p.Name}` of {p.File}; add a table <!-- keys: {p.File}#/… -->")));
    }

    [Fact]
    public void Its_examples_are_YAML()
    {
        foreach (Match block in Blocks().Matches(File.ReadAllText(Page)))
        {
            new YamlStream().Load(new StringReader(block.Groups["text"].Value));
        }
    }

    private static string TableOf(string place)
    {
        var (file, pointer) = place.Split('#') is [var f, var p] ? (f, p) : (place, "");
        JsonNode node = Schemas.Files[file];
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = (node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node[part]) ?? throw new InvalidOperationException($"{place} is not there");
        }

        var required = (node["required"] as JsonArray)?.Select(r => (string)r!).ToHashSet(StringComparer.Ordinal) ?? [];
        var table = new StringBuilder("| 鍵 key | 值 value | 說明 |\n|---|---|---|\n");
        foreach (var (name, value) in node["properties"]!.AsObject())
        {
            table.Append($"| `{name}`{(required.Contains(name) ? "＊" : "")} | {Type(value!)} | {((string?)value!["description"] ?? "").Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return table.Append(required.Count > 0 ? "\n＊ 必要 required\n" : "").ToString();
    }

    private static string Type(JsonNode value)
    {
        var reference = (string?)value["$ref"] ?? "";
        return reference switch
        {
            _ when reference.EndsWith("/texts", StringComparison.Ordinal) => "文字或清單 text(s)",
            _ when reference.EndsWith("/formula", StringComparison.Ordinal) => "公式 formula",
            _ when reference.EndsWith("/severity", StringComparison.Ordinal) => "`error` `warning` `info`",
            _ when reference.EndsWith("/wording", StringComparison.Ordinal) => "`{ zh, en }`",
            _ when reference.EndsWith("/type", StringComparison.Ordinal) => "型別 type",
            _ when value["enum"] is JsonArray words => string.Join(' ', words.Select(w => $"`{w}`")),
            _ when value["anyOf"] is not null => "見說明 see there",
            _ when value["type"] is JsonArray several => Word((string)several[0]!),
            _ when value["type"] is { } one => Word((string)one!),
            _ => "鍵值 mapping",
        };
    }

    private static string Word(string type) => type switch
    {
        "string" => "文字 text",
        "boolean" => "`true` `false`",
        "number" => "數字 number",
        "integer" => "整數 whole number",
        "array" => "清單 list",
        _ => "鍵值 mapping",
    };

    private static IEnumerable<string> Properties(JsonNode? node) => node switch
    {
        JsonObject o => (o["properties"] as JsonObject ?? []).Select(p => p.Key).Concat(o.Where(p => p.Key is not "if").SelectMany(p => Properties(p.Value))),
        JsonArray a => a.SelectMany(Properties),
        _ => [],
    };

    [GeneratedRegex(@"<!-- keys: (?<place>\S+) -->\n.*?<!-- /keys -->", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5_000)]
    private static partial Regex Keys();

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 5_000)]
    private static partial Regex Blocks();
}
