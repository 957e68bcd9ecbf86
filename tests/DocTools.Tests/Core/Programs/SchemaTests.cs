using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Rules;
using DocTools.Core.Values;
using DocTools.Tests.Cli;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace DocTools.Tests.Core.Programs;

/// <summary>
/// The JSON Schemas of <c>templates/schema</c> and the loaders name the same keys. The loaders note what they ask for (<see cref="KeyLog"/>), over all templates and the
/// samples beside this test; a failing test names the file, the line, the key and the part of the schema.
/// </summary>
public sealed partial class SchemaTests
{
    private static readonly string Schemas = RepositoryRoot.File("templates", "schema");
    private static readonly SchemaCheck Check = new(Schemas);
    private static readonly Lazy<IReadOnlyList<Joined>> All = new(() => [.. Folders().SelectMany(JoinedOf)]);

    public static TheoryData<string> Files => [.. Folders().SelectMany(TemplateFiles).Select(f => Path.GetRelativePath(RepositoryRoot.Path, f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_names_its_schema_and_keeps_to_it(string file)
    {
        var path = RepositoryRoot.File(file);
        var schema = SchemaOf(path);
        Assert.True(schema is not null, $"{file}:1: the first line must be # yaml-language-server: $schema=… with a file of templates/schema");
        None(Check.Check(Path.GetFileName(schema!), Root(path)).Faults.Select(f => $"{file}:{f}"));
    }

    [Fact]
    public void Every_key_that_a_loader_takes_is_in_the_schema()
    {
        None(All.Value.Where(j => !j.Said.Open).SelectMany(j => j.Asked.Known.Where(k => !j.Said.Named.Contains(k))
            .Select(k => $"{j.Where}: the loader takes '{k}'; name it in templates/schema/, in {string.Join(" or ", j.Said.Objects.Order(StringComparer.Ordinal))}")).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_of_a_schema_is_one_that_its_loader_takes()
    {
        var taken = new HashSet<string>(All.Value.SelectMany(j => j.Said.Objects.SelectMany(o => j.Asked.Known.Select(k => o + " " + k))), StringComparer.Ordinal);
        var met = All.Value.SelectMany(j => j.Said.Objects).ToHashSet(StringComparer.Ordinal);
        var wrong = Check.Files.SelectMany(f => Objects(f.Value).Select(o => (Where: f.Key + o.GetPath()[1..], Object: o)))
            .SelectMany(o => !met.Contains(o.Where)
                ? [$"{o.Where}: no template uses it, so that nothing shows whether a loader takes it; add an example to {Samples}"]
                : o.Object["properties"]!.AsObject().Where(p => !taken.Contains(o.Where + " " + p.Key)).Select(p => $"{o.Where}: no loader takes '{p.Key}'"));
        None(wrong);
    }

    [Fact]
    public void What_a_loader_demands_the_schema_demands()
    {
        // A key is demanded where every mapping of that part of the schema demands it; what some can do without is optional.
        var wrong = from named in All.Value.Where(j => !j.Said.Open).SelectMany(j => j.Said.Objects.Select(o => (Object: o, Joined: j))).GroupBy(p => p.Object, StringComparer.Ordinal)
                    from key in named.Select(p => p.Joined.Asked.Demanded).Aggregate((a, b) => a.Intersect(b))
                    from joined in named.Where(p => !p.Joined.Said.Demanded.Contains(key)).Take(1)
                    where Owns(named.Key, key)
                    select $"{joined.Joined.Where}: the loader demands '{key}', {named.Key} does not";
        None(wrong);
    }

    [Fact]
    public void Every_key_of_a_schema_is_described_in_both_languages()
    {
        None(Check.Files.SelectMany(f => Objects(f.Value).SelectMany(o => o["properties"]!.AsObject()
            .Where(p => p.Value is not JsonObject { } v || (string?)v["description"] is not { } text || !text.Any(c => c > 0x3000) || !text.Any(char.IsAsciiLetter))
            .Select(p => $"{f.Key}{o.GetPath()[1..]}: describe '{p.Key}' in Chinese and in English"))));
    }

    [Fact]
    public void The_closed_lists_of_the_schemas_are_those_of_the_loaders()
    {
        var (form, rules) = (Check.Files["form.schema.json"]["$defs"]!, Check.Files["rules.schema.json"]["$defs"]!);
        Same(Enum.GetNames<FieldType>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]), form["type"]!);
        Same(Locator.Names, form["field"]!["allOf"]![1]!["properties"]!["locate"]!);
        Same(Enum.GetNames<MatrixLineKind>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]), form["matrix"]!["properties"]!["lines"]!["items"]!["properties"]!["kind"]!);
        Same(RuleSet.Kinds, rules["rule"]!["properties"]!["kind"]!);
        Same(RuleSet.Kinds, new JsonObject { ["enum"] = new JsonArray([.. rules.AsObject().Where(d => d.Key.StartsWith("kind-", StringComparison.Ordinal)).Select(d => (JsonNode)d.Key[5..])]) });
    }

    [Fact]
    public void Every_locator_has_its_name() =>
        Assert.Equal(Locator.Names.Length, typeof(Locator).GetNestedTypes().Count(t => t.IsSubclassOf(typeof(Locator)) && t != typeof(Locator.Elsewhere)));

    private static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static bool Owns(string pointer, string key) =>
        Check.Files.SelectMany(f => Objects(f.Value).Select(o => (Where: f.Key + o.GetPath()[1..], Object: o))).Any(o => string.Equals(o.Where, pointer, StringComparison.Ordinal) && o.Object["properties"]!.AsObject().ContainsKey(key));

    private static string Samples => "tests/DocTools.Tests/Core/Programs/samples";

    private static void Same(IEnumerable<string> loader, JsonNode schema) =>
        Assert.Equal(loader.Order(StringComparer.Ordinal), schema["enum"]!.AsArray().Select(e => (string)e!).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Folders() =>
        new[] { RepositoryRoot.File("templates"), RepositoryRoot.File(Samples.Split('/')) }.Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories).Where(d => Directory.EnumerateFiles(d, "*.yaml").Any()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> TemplateFiles(string folder) => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<Joined> JoinedOf(string folder)
    {
        var log = Load(folder);
        foreach (var file in TemplateFiles(folder).Where(f => SchemaOf(f) is not null))
        {
            var said = Check.Check(Path.GetFileName(SchemaOf(file)!), Root(file)).Mappings;
            var asked = log.Entries.Where(e => string.Equals(e.File, file, StringComparison.Ordinal)).ToList();
            Assert.True(asked.Count > 0, $"{file} is read by no loader that this test knows; add it to {nameof(Load)}");
            foreach (var entry in asked)
            {
                yield return new Joined($"{Path.GetRelativePath(RepositoryRoot.Path, file)}:{entry.Line}", entry, said[entry.Start]);
            }
        }
    }

    /// <summary>Every loader of definition files, each noting what it asks for.</summary>
    private static KeyLog Load(string folder)
    {
        var errors = new DefinitionErrors { Log = new KeyLog() };
        if (File.Exists(Path.Combine(folder, "program.yaml")))
        {
            var program = ProgramLoader.Load(folder, errors) ?? throw new InvalidOperationException(string.Join('\n', errors.All));
            RuleSet.Load(folder, RepositoryRoot.File("templates", "common"), program, errors);
            DocTools.Core.Ranking.RankingLoader.Load(folder, program, errors);
            DocTools.Core.Rollups.RollupLoader.Load(folder, errors);
            var schedule = DocTools.Core.Programs.Schedules.ScheduleLoader.Load(folder, program, errors);
            DocTools.Core.Stages.StagesLoader.Load(folder, program, schedule, errors);
            DocTools.Core.Letters.LetterSetLoader.Load(folder, program, schedule, errors);
            if (!program.Forms.IsEmpty)
            {
                DocTools.Formats.Writing.ChecklistLayout.Load(folder, program, errors);
            }

            Assert.Empty(DocTools.Cli.Definitions.Trials.ProgramTest.Load(folder, program, errors.Log).Faults);
        }
        else
        {
            var messages = Path.Combine(folder, "messages.yaml");
            DocTools.Core.Rules.Messages.MessageCatalog.Load(messages, File.ReadAllText(messages), errors);
            DocTools.Core.Ranking.Sheets.SheetWords.Load(folder, errors);
            DocTools.Core.Calendars.OfficeCalendarLoader.Load(folder, errors);
        }

        return errors.None ? errors.Log! : throw new InvalidOperationException(string.Join('\n', errors.All));
    }

    private static string? SchemaOf(string file)
    {
        var match = SchemaLine().Match(File.ReadLines(file).FirstOrDefault() ?? "");
        var path = match.Success ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, match.Groups["path"].Value)) : null;
        return path is not null && File.Exists(path) ? path : null;
    }

    private static YamlNode Root(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(file)));
        return stream.Documents[0].RootNode;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => (o["properties"] is JsonObject { Count: > 0 } && !o.GetPath().EndsWith(".if", StringComparison.Ordinal) ? new[] { o } : [])
            .Concat(o.Where(p => p.Key is not "if").SelectMany(p => Objects(p.Value))),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    [GeneratedRegex(@"^# yaml-language-server: \$schema=(?<path>\S+)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SchemaLine();

    private sealed record Joined(string Where, KeyLog.Entry Asked, MappingSchema Said);
}
