using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Stages;

/// <summary>
/// Compares a revised document with the original, field by field. Rows are matched by their keys and not by their place, so that a row that is put in between
/// changes nothing else; rows with the same key are matched in order.
/// </summary>
/// <param name="comparison">What is compared, and by which keys.</param>
public sealed partial class FieldComparer(StageComparison comparison)
{
    /// <summary>The differences, in the order of the revised document, then what was taken out.</summary>
    public ImmutableArray<FieldDifference> Compare(IEnumerable<ComparedValue> original, IEnumerable<ComparedValue> revised)
    {
        var (before, after) = (Keyed(original), Keyed(revised));
        var found = ImmutableArray.CreateBuilder<FieldDifference>();
        foreach (var (key, (value, row)) in after)
        {
            var was = before.GetValueOrDefault(key).Value;
            if (Differ(was, value))
            {
                found.Add(new FieldDifference(was is null || Blank(was) ? DifferenceKind.Added : Blank(value) ? DifferenceKind.Removed : DifferenceKind.Changed, was, value, row) { IsKey = IsKey(value.Id) });
            }
        }

        found.AddRange(before.Where(b => !after.ContainsKey(b.Key) && !Blank(b.Value.Value)).Select(b => new FieldDifference(DifferenceKind.Removed, b.Value.Value, null, b.Value.Row) { IsKey = IsKey(b.Value.Value.Id) }));
        return found.ToImmutable();
    }

    private Dictionary<string, (ComparedValue Value, string? Row)> Keyed(IEnumerable<ComparedValue> values)
    {
        var all = values.Where(v => comparison.Forms.Any(f => v.Id.StartsWith(f + ".", StringComparison.Ordinal)) && !comparison.Ignored.Contains(Index().Replace(v.Id, "[n]"))).ToList();
        var rows = new Dictionary<string, (string Key, string Words)>(StringComparer.Ordinal);
        foreach (var (path, columns) in comparison.Keys)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            var prefix = path + "[";
            foreach (var row in all.Where(v => v.Id.StartsWith(prefix, StringComparison.Ordinal)).GroupBy(v => v.Id[..(v.Id.IndexOf(']', prefix.Length) + 1)], StringComparer.Ordinal))
            {
                var parts = columns.Select(c => row.FirstOrDefault(v => string.Equals(v.Id, row.Key + "." + c, StringComparison.Ordinal))).ToList();
                var key = string.Join('\u001f', parts.Select(p => MatchKey.Of(p?.Value?.Display ?? p?.Raw)));
                seen[key] = seen.GetValueOrDefault(key) + 1;
                rows[row.Key] = (FormattableString.Invariant($"{path}[{key}#{seen[key]}]"), string.Join(' ', parts.Select(p => p?.Raw ?? p?.Value?.Display).Where(t => !string.IsNullOrEmpty(t))));
            }
        }

        var keyed = new Dictionary<string, (ComparedValue, string?)>(StringComparer.Ordinal);
        foreach (var value in all)
        {
            var end = value.Id.IndexOf(']', StringComparison.Ordinal);
            var row = end > 0 && rows.TryGetValue(value.Id[..(end + 1)], out var known) ? known : default;
            keyed[row.Key is null ? value.Id : row.Key + value.Id[(end + 1)..]] = (value, row.Words);
        }

        return keyed;
    }

    private bool IsKey(string id) => comparison.Keys.Any(k => id.StartsWith(k.Key + "[", StringComparison.Ordinal) && k.Value.Any(c => id.EndsWith("]." + c, StringComparison.Ordinal)));

    private static bool Blank(ComparedValue value) => value.Value is null && string.IsNullOrWhiteSpace(value.Raw);

    // Texts are the same where only blanks, widths and punctuation differ.
    private static bool Differ(ComparedValue? before, ComparedValue after) => (before?.Value, after.Value) switch
    {
        (null, null) => !string.Equals(MatchKey.Of(before?.Raw), MatchKey.Of(after.Raw), StringComparison.Ordinal),
        (FieldValue.Text a, FieldValue.Text b) => !string.Equals(MatchKey.Of(a.Value), MatchKey.Of(b.Value), StringComparison.Ordinal),
        var (a, b) => !Equals(a, b),
    };

    [GeneratedRegex(@"\[\d+\]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Index();
}
