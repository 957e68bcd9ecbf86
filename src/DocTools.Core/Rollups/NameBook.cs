using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Finds names and their variants in texts, after NFKC and without blanks and punctuation.</summary>
public sealed class NameBook
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _longestFirst;

    /// <summary>A book of names.</summary>
    public NameBook(IEnumerable<NamedWords> names)
    {
        foreach (var name in names)
        {
            foreach (var written in name.Variants.Prepend(name.Name))
            {
                _names.TryAdd(MatchKey.Of(written), name.Name);
            }
        }

        _longestFirst = [.. _names.Keys.OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal)];
    }

    /// <summary>The name that a text is a writing of; null where it is none.</summary>
    public string? Find(string text) => _names.GetValueOrDefault(MatchKey.Of(text));

    /// <summary>The one name that stands in a text; null where none or several do.</summary>
    public string? In(string text)
    {
        var key = MatchKey.Of(text);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in _longestFirst.Where(n => key.Contains(n, StringComparison.Ordinal)))
        {
            found.Add(_names[name]);
            key = key.Replace(name, "\n", StringComparison.Ordinal);
        }

        return found.Count == 1 ? found.First() : null;
    }

    /// <summary>The name that a text begins with, and what follows it; null where it begins with none.</summary>
    public (string Name, string Behind)? AtStart(string text)
    {
        var key = MatchKey.Of(text);
        return _longestFirst.FirstOrDefault(n => key.StartsWith(n, StringComparison.Ordinal)) is { } hit ? (_names[hit], key[hit.Length..]) : null;
    }
}
