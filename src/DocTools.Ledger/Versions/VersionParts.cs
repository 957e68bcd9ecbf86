using System.Collections.Immutable;

namespace DocTools.Ledger.Versions;

/// <summary>The rows of a version that are compared with another's.</summary>
/// <param name="Decision">Its decision.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Findings">Its findings.</param>
public sealed record VersionParts(string Decision, ImmutableArray<StoredDocument> Documents, ImmutableArray<StoredField> Fields, ImmutableArray<StoredFinding> Findings)
{
    /// <summary>What changed from one version to a later one.</summary>
    public static VersionChanges Compare(VersionParts before, VersionParts after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new VersionChanges(
            before.Decision,
            after.Decision,
            [.. Pairs(before.Documents, after.Documents, d => d.Path).Where(p => p.Before != p.After).Select(p => new DocumentChange(p.Key, p.Before, p.After)).OrderBy(d => d.Path, StringComparer.Ordinal)],
            [.. Pairs(before.Fields, after.Fields, f => f.Id).Where(p => Differ(p.Before, p.After)).Select(p => new FieldChange(p.Key, p.Before, p.After))],
            [.. Pairs(before.Findings, after.Findings, f => f.Code + "\0" + f.Fields).Where(p => Differ(p.Before, p.After)).Select(p => new FindingChange(p.Before, p.After))]);
    }

    // A blank field that comes or goes with its form says nothing; how a text is written counts only where no value was read of it.
    private static bool Differ(StoredField? before, StoredField? after) =>
        !string.Equals(Shown(before), Shown(after), StringComparison.Ordinal) || !string.Equals(before?.CorrectedBy, after?.CorrectedBy, StringComparison.Ordinal);

    private static string? Shown(StoredField? field) => field?.Value ?? (string.IsNullOrEmpty(field?.Raw) ? null : "\0" + field.Raw);

    private static bool Differ(StoredFinding? before, StoredFinding? after) => before is null || after is null || before with { Message = "", Reference = "", Identity = "" } != after with { Message = "", Reference = "", Identity = "" };

    // Equal keys are paired in order.
    private static IEnumerable<(string Key, T? Before, T? After)> Pairs<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> key)
        where T : class
    {
        var waiting = before.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<T>(g), StringComparer.Ordinal);
        foreach (var item in after)
        {
            yield return (key(item), waiting.GetValueOrDefault(key(item))?.TryDequeue(out var earlier) == true ? earlier : null, item);
        }

        foreach (var (name, left) in waiting)
        {
            foreach (var item in left)
            {
                yield return (name, item, null);
            }
        }
    }
}
