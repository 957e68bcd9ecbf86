using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>
/// What a sample must give, as JSON: <c>fields</c> (id → value, null for a blank, <c>{"contains": […]}</c> for pieces of a text), <c>findings</c>, <c>decision</c> and
/// <c>documents</c> (path → status). Shares of a budget may differ by 0.1.
/// </summary>
internal static class ExpectedFile
{
    private const decimal ShareTolerance = 0.1m;

    /// <summary>A line for everything that differs.</summary>
    public static IEnumerable<Wording> Differences(string file, CaseReport report)
    {
        JsonNode? expected;
        string? fault = null;
        try
        {
            expected = JsonNode.Parse(File.ReadAllText(file));
        }
        catch (JsonException e)
        {
            (expected, fault) = (null, e.Message);
        }

        return fault is not null ? [new Wording($"{Path.GetFileName(file)} 不是 JSON：{fault}", $"{Path.GetFileName(file)} is no JSON: {fault}")] : expected is JsonObject root ? Compare(root, report) : [];
    }

    private static IEnumerable<Wording> Compare(JsonObject expected, CaseReport report)
    {
        foreach (var (id, value) in expected["fields"] as JsonObject ?? [])
        {
            var actual = report.Case.Find(id)?.Value;
            if (!Same(id, value, actual))
            {
                yield return Line(id, id, value is null ? "" : value.ToJsonString(s_readable), actual?.Display ?? "");
            }
        }

        foreach (var (path, status) in expected["documents"] as JsonObject ?? [])
        {
            var actual = report.Case.Documents.FirstOrDefault(d => string.Equals(d.Path, path, StringComparison.Ordinal))?.Status.ToString().ToLowerInvariant();
            if (!string.Equals(actual, (string?)status, StringComparison.Ordinal))
            {
                yield return Line(path, path, (string?)status ?? "", actual ?? "–");
            }
        }

        var findings = expected["findings"] is JsonArray wanted ? wanted.OfType<JsonObject>().Select(Finding).ToImmutableArray() : (ImmutableArray<WantedFinding>?)null;
        var decision = Enum.TryParse<DecisionStatus>((string?)expected["decision"], ignoreCase: true, out var status2) ? status2 : (DecisionStatus?)null;
        foreach (var line in ResultComparison.Differences(new ExpectedResult(null, [], findings, decision), report))
        {
            yield return line;
        }
    }

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static WantedFinding Finding(JsonObject finding) => new(
        (string?)finding["code"] ?? "",
        Enum.TryParse<Severity>((string?)finding["severity"], ignoreCase: true, out var severity) ? severity : null,
        Written(finding["expected"]),
        Written(finding["actual"]),
        [.. (finding["fields"] as JsonArray)?.Select(f => (string?)f ?? "") ?? []],
        (string?)finding["document"]);

    private static string? Written(JsonNode? value) => value is null ? null : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(s_readable);

    private static bool Same(string id, JsonNode? expected, FieldValue? actual) => (expected, actual) switch
    {
        (null, _) => actual is null,
        (JsonObject { } pieces, FieldValue.Text text) when pieces["contains"] is JsonArray parts => parts.All(p => ResultComparison.Squeeze(text.Value).Contains(ResultComparison.Squeeze((string)p!), StringComparison.Ordinal)),
        (JsonObject map, FieldValue.Map entries) => map.Count == entries.Entries.Length && entries.Entries.All(e => map[e.Name] is { } numbers && Numbers(numbers).SequenceEqual(e.Numbers)),
        (JsonArray list, FieldValue.List items) => list.Select(i => (string?)i).SequenceEqual(items.Items, StringComparer.Ordinal),
        (JsonValue value, FieldValue.Number number) => value.GetValueKind() == JsonValueKind.Number && Math.Abs(value.GetValue<decimal>() - number.Value) <= (id.EndsWith(".share", StringComparison.Ordinal) ? ShareTolerance : 0),
        (JsonValue value, not null) => ResultComparison.Same(Written(value)!, actual),
        _ => false,
    };

    private static IEnumerable<decimal> Numbers(JsonNode node) => node is JsonArray list ? list.Select(n => n!.GetValue<decimal>()) : [node.GetValue<decimal>()];

    private static Wording Line(string zh, string en, string expected, string actual) =>
        new($"{zh}：應為「{expected}」，實得「{actual}」", $"{en}: expected '{expected}', got '{actual}'");
}
