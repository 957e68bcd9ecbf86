using System.Globalization;

namespace DocTools.Fixtures;

/// <summary>
/// What one applicant files. Values are found by the same ids that the contract gives to fields
/// (<c>plan.people[0].name</c>); <c>written</c> says for an id how the applicant wrote it, where not in the ordinary manner.
/// </summary>
internal sealed class DataRecord(object? root)
{
    /// <summary>The node at a path, null where there is none.</summary>
    public object? Find(string path)
    {
        var node = root;
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            node = Child(node, bracket < 0 ? part : part[..bracket]);
            if (bracket >= 0)
            {
                var index = part[(bracket + 1)..^1];
                node = node is List<object?> list
                    ? list.ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture))
                    : Child(node, index);
            }
        }

        return node;
    }

    /// <summary>The scalar at a path as it stands in the record.</summary>
    public string? Text(string path) => Find(path) as string;

    /// <summary>A scalar that must be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public string Required(string path) => Text(path) ?? throw new InvalidDataException($"the record has no {path}");

    /// <summary>How the applicant wrote the value of this id; null where in the ordinary manner.</summary>
    public string? Written(string path) => Child(Find("written"), path) as string;

    /// <summary>A choice of style (tick, font); the document's own before the record's.</summary>
    public string Style(string file, string key, string usual) => Text(file + ".style." + key) ?? Text("style." + key) ?? usual;

    /// <summary>Paths of the rows of a list, those whose <c>name=value</c> condition holds.</summary>
    public IEnumerable<string> Rows(string path, string? where = null) =>
        Find(path) is List<object?> list
            ? Enumerable.Range(0, list.Count)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))
                .Where(p => where is null || Holds(p + "." + where))
            : [];

    /// <summary>Whether <c>path=value</c> or, without a value, anything stands there; <c>a+b</c> in the record is both a and b (two boxes ticked).</summary>
    public bool Holds(string condition)
    {
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? Find(condition) is not null and not List<object?> { Count: 0 }
            : Text(condition[..equals]) is { } text && text.Split('+').Contains(condition[(equals + 1)..], StringComparer.Ordinal);
    }

    private static object? Child(object? node, string key) =>
        node is Dictionary<string, object?> map ? map.GetValueOrDefault(key) : null;
}
