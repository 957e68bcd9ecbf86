using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocTools.Tests.Fixtures;

/// <summary>Whether a value of <c>result.json</c> is the one that the sample's data say.</summary>
public static class ValueComparison
{
    // A workbook computes a share without rounding, where the form shows one decimal.
    private const decimal ShareTolerance = 0.1m;

    /// <summary>Texts without regard to white space; <c>{"contains": […]}</c> by its pieces; numbers exactly, shares within 0.1.</summary>
    public static bool Same(string field, JsonNode? expected, JsonNode? actual)
    {
        if (expected is JsonObject pieces && pieces["contains"] is JsonArray texts)
        {
            return Kind(actual) == JsonValueKind.String && texts.All(t => Squeeze(actual!).Contains(Squeeze(t!), StringComparison.Ordinal));
        }

        return Kind(expected) == Kind(actual) && Kind(expected) switch
        {
            JsonValueKind.String => string.Equals(Squeeze(expected!), Squeeze(actual!), StringComparison.Ordinal),
            JsonValueKind.Number => Math.Abs(expected!.GetValue<decimal>() - actual!.GetValue<decimal>()) <= (field.EndsWith(".share", StringComparison.Ordinal) ? ShareTolerance : 0),
            _ => JsonNode.DeepEquals(expected, actual),
        };
    }

    /// <summary>The value as a failing test shows it.</summary>
    public static string Show(JsonNode? value) => value is null ? "null" : value.ToJsonString(Readable);

    private static JsonSerializerOptions Readable { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    private static string Squeeze(JsonNode node) => string.Concat(node.GetValue<string>().Where(c => !char.IsWhiteSpace(c)));
}
