using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Resolves 同上 and 同計畫主持人: the value of the same field in the block above (values.md).</summary>
internal static class Ditto
{
    /// <summary>Whether a cell says that it is the same as the one above.</summary>
    public static bool Is(string text) => LabelText.Key(text) is "同上" or "同前" or "同左" || text.Trim() is "〃" or "″" or "\"" or "''" or "〞" or "“" or "”";

    /// <summary>Replaces such readings; <c>raw</c> keeps what was written. Where no block above has the field, nothing is taken.</summary>
    public static void Resolve(FormScope scope, Dictionary<string, Reading> readings)
    {
        var fields = scope.Form.Fields.Where(f => f.Locator is Locator.Label).ToArray();
        for (var i = 0; i < fields.Length; i++)
        {
            if (!readings.TryGetValue(fields[i].Id, out var reading) || reading.Raw is not { Length: < 20 } raw)
            {
                continue;
            }

            var named = NamedSection(scope, raw);
            if (!Is(raw) && named is null)
            {
                continue;
            }

            var keys = ((Locator.Label)fields[i].Locator).Keys;
            var above = fields.Take(i).Reverse().FirstOrDefault(f => f.Type == fields[i].Type && f.Locator is Locator.Label label
                && (named is null ? label.Keys.Intersect(keys, StringComparer.Ordinal).Any() : string.Equals(label.Section, named, StringComparison.Ordinal) && label.Keys.Intersect(keys, StringComparer.Ordinal).Any()));
            readings[fields[i].Id] = above is not null && readings.TryGetValue(above.Id, out var taken) && taken.Parsed.Outcome == ParseOutcome.Value
                ? reading with { Parsed = taken.Parsed }
                : reading with { Parsed = ParsedValue.Invalid() };
        }
    }

    private static string? NamedSection(FormScope scope, string raw)
    {
        var key = LabelText.Key(raw);
        return key.StartsWith('同') && key.Length > 2 ? scope.Form.Sections.FirstOrDefault(s => s.Keys.Contains(key[1..], StringComparer.Ordinal))?.Id : null;
    }
}
