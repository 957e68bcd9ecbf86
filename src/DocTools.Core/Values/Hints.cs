using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>The blank form's own words in front of or behind a value.</summary>
public static class Hints
{
    /// <summary>Takes hints, and the lines for writing on, off both ends of a text.</summary>
    /// <param name="text">The text as it stood.</param>
    /// <param name="hints">What the blank form prints; compared after NFKC and without blanks.</param>
    /// <returns>The rest, trimmed; empty where nothing else stands.</returns>
    public static string Strip(string text, ImmutableArray<string> hints)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = TrimLines(text);
        if (hints.IsDefaultOrEmpty)
        {
            return rest;
        }

        var keys = hints.Select(Compact).Where(k => k.Length > 0).OrderByDescending(k => k.Length).ToArray();
        while (true)
        {
            var before = rest;
            foreach (var key in keys)
            {
                rest = TrimLines(CutEnd(CutStart(rest, key), key));
            }

            if (rest.Length == before.Length)
            {
                return rest;
            }
        }
    }

    private static string TrimLines(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsEmpty(text[start]))
        {
            start++;
        }

        while (end > start && IsEmpty(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsEmpty(char c) => char.IsWhiteSpace(c) || Folding.IsLine(c) || Folding.IsUnseen(c) || c == '\uFFFC';

    private static string Compact(string text) => string.Concat(Nfkc.Fold(text).Where(c => !IsEmpty(c)));

    private static string CutStart(string text, string key)
    {
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var part = Compact(text[i].ToString());
            if (part.Length == 0)
            {
                continue;
            }

            if (!key.AsSpan(matched).StartsWith(part, StringComparison.Ordinal))
            {
                return text;
            }

            matched += part.Length;
            if (matched == key.Length)
            {
                return IsCut(key, text, i + 1, i + 1) ? text[(i + 1)..] : text;
            }
        }

        return text;
    }

    private static string CutEnd(string text, string key)
    {
        var left = key.Length;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var part = Compact(text[i].ToString());
            if (part.Length == 0)
            {
                continue;
            }

            if (!key.AsSpan(0, left).EndsWith(part, StringComparison.Ordinal))
            {
                return text;
            }

            left -= part.Length;
            if (left == 0)
            {
                return IsCut(key, text, i, i - 1) ? text[..i] : text;
            }
        }

        return text;
    }

    // A hint of one letter (人) is cut only where it stands apart or beside a digit, so that no name loses its last character.
    private static bool IsCut(string key, string text, int edge, int neighbour)
    {
        if (key.Length > 1 || edge <= 0 || edge >= text.Length)
        {
            return true;
        }

        var beside = neighbour >= 0 && neighbour < text.Length ? text[neighbour] : ' ';
        return !char.IsLetter(beside) || Compact(beside.ToString()).All(char.IsAsciiLetterOrDigit);
    }
}
