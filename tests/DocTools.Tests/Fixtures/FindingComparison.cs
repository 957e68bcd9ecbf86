using System.Text.Json.Nodes;

namespace DocTools.Tests.Fixtures;

/// <summary>The findings above info against the expected ones: none too few, none too many.</summary>
public static class FindingComparison
{
    /// <summary>A line for every finding that is missing or not expected.</summary>
    public static IEnumerable<string> Differences(JsonArray expected, JsonArray actual)
    {
        var left = actual.Where(f => Text(f, "severity") is not "info").ToList();
        foreach (var wanted in expected)
        {
            var match = left.Find(f => Matches(wanted!, f!));
            if (match is not null)
            {
                left.Remove(match);
                continue;
            }

            var near = left.Where(f => string.Equals(Text(f, "code"), Text(wanted, "code"), StringComparison.Ordinal)).Select(ValueComparison.Show);
            yield return $"missing finding {ValueComparison.Show(wanted)}; of this code there are: {string.Join(" ", near)}";
        }

        foreach (var finding in left)
        {
            yield return $"finding not expected {ValueComparison.Show(finding)}";
        }
    }

    // The expectation names the fields that must take part, and a figure only where there is one; `document` is a file that the message must name.
    private static bool Matches(JsonNode wanted, JsonNode finding) =>
        string.Equals(Text(wanted, "code"), Text(finding, "code"), StringComparison.Ordinal)
        && string.Equals(Text(wanted, "severity"), Text(finding, "severity"), StringComparison.Ordinal)
        && (wanted["fields"] is not JsonArray fields || fields.All(f => finding["fields"]!.AsArray().Any(g => JsonNode.DeepEquals(f, g))))
        && (wanted["document"] is null || Text(finding, "message")!.Contains(Text(wanted, "document")!, StringComparison.Ordinal))
        && SameFigure(wanted, finding, "expected")
        && SameFigure(wanted, finding, "actual");

    private static bool SameFigure(JsonNode wanted, JsonNode finding, string key) =>
        wanted[key] is not { } figure || ValueComparison.Same(key, figure, finding[key]);

    private static string? Text(JsonNode? node, string key) => node?[key]?.GetValue<string>();
}
