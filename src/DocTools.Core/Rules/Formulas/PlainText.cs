using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Formulas;

/// <summary>Texts as the rules compare them: widths folded, blanks left out.</summary>
public static class PlainText
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> s_patterns = new(StringComparer.Ordinal);

    /// <summary>The text folded and without blanks.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Nfkc.Fold(text))
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    /// <summary>Characters (code points) without blanks, as the programmes count them.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count(r => !Rune.IsWhiteSpace(r));

    /// <summary>Whether a pattern occurs in the folded text.</summary>
    public static bool Matches(string text, string pattern) => Pattern(pattern).IsMatch(Of(text));

    /// <summary>The folded text without the pattern's occurrences.</summary>
    public static string Without(string text, string pattern) => Pattern(pattern).Replace(Of(text), "");

    /// <summary>Whether a name stands in the text; a name of one character is too short to tell.</summary>
    public static bool Mentions(string text, string name)
    {
        var plain = Of(name);
        return plain.Length > 1 && Of(text).Contains(plain, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Compiles a pattern of a definition file; linear in the text, whatever the pattern.</summary>
    /// <exception cref="ArgumentException">It is no pattern.</exception>
    public static Regex Pattern(string pattern) =>
        s_patterns.GetOrAdd(pattern, p => new Regex(p, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, s_limit));
}
