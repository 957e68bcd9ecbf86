using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;

namespace DocTools.Core.Rules.Formulas;

/// <summary>A case with its rows found by their path, for one thread.</summary>
/// <param name="submission">The case.</param>
public sealed class CaseIndex(Case submission)
{
    private readonly Dictionary<string, ImmutableArray<string>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, string Pattern), bool> _matches = [];

    /// <summary>The case.</summary>
    public Case Case { get; } = submission;

    /// <summary>A field by its full id, or null.</summary>
    public Field? Find(string id) => Case.Find(id);

    /// <summary>The rows that a path stands for, in the order of the fields: <c>plan.people[*]</c> gives <c>plan.people[0]</c> and so on.</summary>
    public ImmutableArray<string> Rows(string path)
    {
        if (!_rows.TryGetValue(path, out var rows))
        {
            _rows[path] = rows = Collect(path[..path.IndexOf('*', StringComparison.Ordinal)], path.EndsWith(']'));
        }

        return rows;
    }

    /// <summary>Whether a pattern occurs in a text; remembered, since many rules ask the same of the same items.</summary>
    public bool Matches(string text, string pattern)
    {
        if (!_matches.TryGetValue((text, pattern), out var matches))
        {
            _matches[(text, pattern)] = matches = PlainText.Matches(text, pattern);
        }

        return matches;
    }

    private ImmutableArray<string> Collect(string start, bool indexed)
    {
        var rows = ImmutableArray.CreateBuilder<string>();
        foreach (var field in Case.Fields)
        {
            if (!field.Id.StartsWith(start, StringComparison.Ordinal))
            {
                continue;
            }

            var end = field.Id.IndexOf(indexed ? ']' : '.', start.Length);
            var row = end < 0 ? field.Id : field.Id[..(indexed ? end + 1 : end)];
            if (rows.Count == 0 || !rows.Contains(row, StringComparer.Ordinal))
            {
                rows.Add(row);
            }
        }

        return rows.ToImmutable();
    }
}
