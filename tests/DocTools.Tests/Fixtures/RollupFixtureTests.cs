using System.Globalization;
using System.Text.Json.Nodes;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Fixtures;

/// <summary>Every input of <c>fixtures/si-action-plan</c> gives what its case says.</summary>
public sealed class RollupFixtureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Inputs()
    {
        var data = new TheoryData<string, string>();
        foreach (var folder in Directory.EnumerateDirectories(RepositoryRoot.File("fixtures", "si-action-plan")).Order(StringComparer.Ordinal))
        {
            var files = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => f is not "expect.json").Order(StringComparer.Ordinal).ToList();
            foreach (var run in Expected(folder)["together"] is null ? files : [string.Join(' ', files)])
            {
                data.Add(Path.GetFileName(folder), run);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_gives_what_its_case_says(string name, string files)
    {
        var folder = RepositoryRoot.File("fixtures", "si-action-plan", name);
        var run = CommandRun.Of(["rollup", .. files.Split(' ').Select(f => Path.Combine(folder, f)), "--program", "si-action-plan", "--out", _folder["out"]]);
        Assert.True(run.Code == 0, run.ToString());
        var expected = Expected(folder);
        var actual = JsonNode.Parse(File.ReadAllText(_folder["out/rollup.json"]))!;
        Same(expected["plans"], new JsonArray([.. actual["plans"]!.AsArray().Select(Plan)]));
        Same(expected["findings"], new JsonArray([.. actual["findings"]!.AsArray().Select(f => (JsonNode)JsonValue.Create($"{f!["code"]} {string.Join(';', f["fields"]!.AsArray())}"))]));
        Same(expected["indicators"], new JsonArray([.. actual["indicators"]!.AsArray().Select(i => (JsonNode)new JsonArray(i!["number"]!.DeepClone(), i["ministry"]?.DeepClone()))]));
        Same(expected["declared"], actual["declared"]);
        Same(expected["computed"], actual["computed"]);
        if (expected["byStrategy"] is { } strategies)
        {
            Same(strategies, new JsonObject(actual["byStrategy"]!.AsObject().Select(s => KeyValuePair.Create(s.Key, (JsonNode?)new JsonArray([.. s.Value!.AsObject().Where(y => y.Key is not "total").Select(y => y.Value!.DeepClone())])))));
        }

        var lines = File.ReadAllText(_folder["out/findings.csv"]).Split("\r\n").Length - 2;
        Assert.Equal(expected["findings"]!.AsArray().Count.ToString(CultureInfo.InvariantCulture), lines.ToString(CultureInfo.InvariantCulture));
    }

    private static JsonNode Plan(JsonNode? plan) => new JsonObject
    {
        ["ministry"] = plan!["ministry"]?.DeepClone(),
        ["name"] = plan["name"]!.DeepClone(),
        ["strategies"] = plan["strategies"]!.DeepClone(),
        ["budget"] = new JsonObject(plan["budget"]!.AsObject().Select(b => KeyValuePair.Create(b.Key, (JsonNode?)new JsonArray(b.Value!["amount"]?.DeepClone(), b.Value["status"]!.DeepClone())))),
        ["indicators"] = plan["indicators"]!.AsArray().Count,
        ["note"] = plan["note"]?.DeepClone(),
    };

    private static JsonNode Expected(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expect.json")))!;

    private static void Same(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString(Plainly)}\nactual   {actual?.ToJsonString(Plainly)}");

    private static readonly System.Text.Json.JsonSerializerOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
