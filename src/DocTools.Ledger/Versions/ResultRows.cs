using System.Collections.Immutable;
using System.Text.Json;

namespace DocTools.Ledger.Versions;

/// <summary>The parts of a result.json as rows.</summary>
internal static class ResultRows
{
    public static ImmutableArray<StoredDocument> Documents(JsonElement root) =>
        [.. root.GetProperty("documents").EnumerateArray().Select(d => new StoredDocument(
            d.GetProperty("path").GetString()!,
            d.GetProperty("sha256").GetString(),
            d.GetProperty("format").GetString() ?? "",
            d.GetProperty("status").GetString()!,
            Joined(d.GetProperty("forms"), ' ')))];

    public static ImmutableArray<StoredField> Fields(JsonElement root) =>
        [.. root.GetProperty("fields").EnumerateArray().Select(f => new StoredField(
            f.GetProperty("id").GetString()!,
            Display(f.GetProperty("value")),
            f.GetProperty("raw").GetString(),
            f.GetProperty("confidence").GetDouble(),
            f.TryGetProperty("correction", out var c) ? c.GetProperty("by").GetString() : null))];

    public static ImmutableArray<StoredFinding> Findings(JsonElement root) => [.. root.GetProperty("findings").EnumerateArray().Select(Finding)];

    private static StoredFinding Finding(JsonElement finding)
    {
        var waiver = finding.TryGetProperty("waiver", out var found) ? found : (JsonElement?)null;
        return new StoredFinding(
            finding.GetProperty("code").GetString()!,
            finding.GetProperty("severity").GetString()!,
            finding.GetProperty("message").GetString()!,
            Joined(finding.GetProperty("fields"), ';'),
            Display(finding.GetProperty("expected")),
            Display(finding.GetProperty("actual")),
            finding.GetProperty("reference").GetString(),
            waiver?.GetProperty("by").GetString(),
            waiver?.GetProperty("reason").GetString());
    }

    // As fields.csv writes values: texts and numbers as they are, lists by ;, maps as name=1,2;name=3.
    private static string? Display(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => Joined(value, ';'),
        JsonValueKind.Object => string.Join(';', value.EnumerateObject().Select(p => p.Name + "=" + (p.Value.ValueKind == JsonValueKind.Array ? Joined(p.Value, ',') : Display(p.Value)))),
        _ => value.GetRawText(),
    };

    private static string Joined(JsonElement array, char mark) => string.Join(mark, array.EnumerateArray().Select(Display));
}
