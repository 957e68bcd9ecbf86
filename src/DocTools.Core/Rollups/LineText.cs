using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Joins the lines of a page to the text that they are, and takes blanks out of a text.</summary>
internal static partial class LineText
{
    /// <summary>A text after NFKC and without blanks.</summary>
    public static string Compact(string text) => string.Concat(Nfkc.Fold(text).Where(c => !char.IsWhiteSpace(c) && !Folding.IsUnseen(c)));

    /// <summary>
    /// One text of the lines of a page: a line goes on where the last one ended, without a blank unless Latin letters or digits meet;
    /// a numbered item begins a line of its own.
    /// </summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.SelectMany(l => PlainTextReader.Clean(l).Split('\n')).Where(l => l.Length > 0))
        {
            if (text.Length > 0)
            {
                text.Append(Item().IsMatch(line) ? "\n" : IsLatin(text[^1]) && IsLatin(line[0]) ? " " : "");
            }

            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>
    /// Splits a text at its numbered items, (一)(二)…: at the start of a line, or behind a mark of punctuation where the number is the next one.
    /// What stands in front of the first is an item without a number.
    /// </summary>
    public static ImmutableArray<(int? Number, string Text)> Items(string text)
    {
        var items = ImmutableArray.CreateBuilder<(int?, string)>();
        var (start, number, last) = (0, (int?)null, 0);
        foreach (Match match in Marker().Matches(text))
        {
            var read = ChineseNumerals.Small(match.Groups["n"].Value);
            var before = match.Index == 0 ? '\n' : text[match.Index - 1];
            if (read is not { } next || (last == 0 ? next != 1 : before == '\n' ? next <= last : next != last + 1) || (before != '\n' && !IsEnd(before)))
            {
                continue;
            }

            Add(text[start..match.Index]);
            (start, number, last) = (match.Index + match.Length, next, next);
        }

        Add(text[start..]);
        return items.ToImmutable();

        void Add(string part)
        {
            var clean = PlainTextReader.Clean(part);
            if (clean.Length > 0)
            {
                items.Add((number, clean));
            }
        }
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is '。' or '；' or ';' or '：' or ':' or ')' or '）' or '，';

    [GeneratedRegex(@"^(?:[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、]\s|[（(]\d{1,2}[)）])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"[(（](?<n>[一二三四五六七八九十]{1,3})[)）]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Marker();
}
