using System.Buffers;
using System.Globalization;
using System.Text;

namespace DocTools.Core.Values;

/// <summary>Unicode's compatibility folding (NFKC of each code point), by an own table.</summary>
/// <remarks>
/// <c>string.Normalize</c> gives back its input unchanged, and says nothing, where the program runs without ICU (InvariantGlobalization);
/// therefore nothing in this project may call it. Sequences of a letter and combining accents are not composed.
/// </remarks>
public static class Nfkc
{
    // Radicals, and ideographs for compatibility with other codes.
    private static readonly SearchValues<char> Ideographs = SearchValues.Create([.. Enumerable.Range(0x2E80, 0x160).Concat(Enumerable.Range(0xF900, 0x200)).Select(c => (char)c)]);

    private static readonly Lazy<string?[]?[]> Pages = new(Load);

    /// <summary>Folds widths, compatibility ideographs (U+F98E → 年), enclosed and squared forms; the same string where nothing changes.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                return FoldFrom(text, i);
            }
        }

        return text;
    }

    /// <summary>The folding of one code point; null where it stays as it is.</summary>
    public static string? Fold(Rune rune)
    {
        if (rune.Value < 0x80)
        {
            return null;
        }

        var page = Pages.Value[rune.Value >> 8];
        return page?[rune.Value & 0xFF];
    }

    /// <summary>
    /// Folds only ideographs that look like another (U+F98E and U+2F49, by which some fonts and PDF writers put 年 and 月): as long as the text,
    /// so that places in it are those of the text as it stood.
    /// </summary>
    public static string FoldIdeographs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Ideographs);
        return first < 0 ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Ideographs.Contains(source[i]) && Fold(new Rune(source[i])) is [var folded] ? folded : source[i];
            }
        });
    }

    private static string FoldFrom(string text, int start)
    {
        StringBuilder? folded = null;
        for (var i = start; i < text.Length;)
        {
            var known = Rune.TryGetRuneAt(text, i, out var rune);
            var length = known ? rune.Utf16SequenceLength : 1;
            var mapped = known ? Fold(rune) : null;
            if (mapped is not null)
            {
                folded ??= new StringBuilder(text, 0, i, text.Length + 16);
                folded.Append(mapped);
            }
            else
            {
                folded?.Append(text, i, length);
            }

            i += length;
        }

        return folded?.ToString() ?? text;
    }

    private static string?[]?[] Load()
    {
        var pages = new string?[]?[0x1100];
        using var stream = typeof(Nfkc).Assembly.GetManifestResourceStream("nfkc.txt")
            ?? throw new InvalidOperationException("The table nfkc.txt is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            var code = int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var i = 1; i < parts.Length; i++, code++)
            {
                (pages[code >> 8] ??= new string?[256])[code & 0xFF] = parts[i];
            }
        }

        return pages;
    }
}
