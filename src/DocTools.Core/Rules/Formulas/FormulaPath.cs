using System.Collections.Immutable;
using System.Text;

namespace DocTools.Core.Rules.Formulas;

/// <summary>
/// The path of a field in a formula: a full id (<c>plan.budget.total.self</c>), one relative to the current row (<c>.months</c>, or <c>this</c> for the row itself),
/// with a word of the forEach item in it (<c>plan.budget.travel.{column}</c>), or with one wildcard for rows (<c>plan.people[*].months</c>, <c>slides.sections.*</c>).
/// </summary>
public sealed record FormulaPath
{
    /// <summary>The path as written.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it starts at the current row.</summary>
    public bool IsRelative => Text.Length == 0 || Text[0] == '.';

    /// <summary>Whether it stands for several rows.</summary>
    public bool HasWildcard => Text.Contains("[*]", StringComparison.Ordinal) || Text.Contains(".*", StringComparison.Ordinal);

    /// <summary>Words of the forEach item that the path needs.</summary>
    public ImmutableArray<string> Words
    {
        get
        {
            var words = ImmutableArray.CreateBuilder<string>();
            for (var open = Text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = Text.IndexOf('{', open + 1))
            {
                words.Add(Text[(open + 1)..Text.IndexOf('}', open)]);
            }

            return words.ToImmutable();
        }
    }

    /// <summary>Reads a path; <c>this</c> is the row itself.</summary>
    /// <exception cref="FormulaException">Brackets that do not close, or more than one wildcard.</exception>
    public static FormulaPath Parse(string text)
    {
        var path = new FormulaPath { Text = string.Equals(text, "this", StringComparison.Ordinal) ? "" : text };
        var depth = 0;
        foreach (var c in path.Text)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            if (depth is < 0 or > 1)
            {
                break;
            }
        }

        if (depth != 0 || path.Text.EndsWith('.') || path.Text.Contains("..", StringComparison.Ordinal))
        {
            throw new FormulaException($"'{text}' is no path of a field");
        }

        return path.Text.Count(c => c == '*') <= 1 ? path : throw new FormulaException($"'{text}' has more than one wildcard");
    }

    /// <summary>The rows and the rest behind them: <c>plan.people[*]</c> and <c>.months</c>; the rest is <c>this</c> where nothing follows.</summary>
    public (FormulaPath Rows, FormulaPath Behind) SplitAtWildcard()
    {
        var star = Text.IndexOf('*', StringComparison.Ordinal);
        var end = star + (star + 1 < Text.Length && Text[star + 1] == ']' ? 2 : 1);
        return (new FormulaPath { Text = Text[..end] }, new FormulaPath { Text = Text[end..] });
    }

    /// <summary>The path with its words filled in and behind its row; null where there is no row or a word is unknown.</summary>
    public string? Resolve(string? row, IReadOnlyDictionary<string, string> words)
    {
        if (IsRelative && row is null)
        {
            return null;
        }

        if (!Text.Contains('{', StringComparison.Ordinal))
        {
            return IsRelative ? row + Text : Text;
        }

        var result = new StringBuilder(IsRelative ? row : "");
        var rest = Text.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var close = rest.IndexOf('}');
            if (!words.TryGetValue(rest[(open + 1)..close].ToString(), out var word))
            {
                return null;
            }

            result.Append(rest[..open]).Append(word);
            rest = rest[(close + 1)..];
        }

        return result.Append(rest).ToString();
    }
}
