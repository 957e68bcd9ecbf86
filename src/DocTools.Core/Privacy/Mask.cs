using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Programs;

namespace DocTools.Core.Privacy;

/// <summary>Hides values of persons so that two of them can still be told apart and nobody can be called, written to or visited.</summary>
public static partial class Mask
{
    private const string All = "***";
    private const char Circle = '○';

    /// <summary>A value hidden in the way of its kind.</summary>
    public static string Of(PersonalKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.IsNullOrWhiteSpace(text) ? text : kind switch
        {
            PersonalKind.Name => NamesOf(text),
            PersonalKind.Phone => Digits(text, 2, 3),
            PersonalKind.Email => EmailOf(text),
            PersonalKind.Address => County().Match(text) is { Success: true } county ? county.Value + All : All,
            PersonalKind.Ubn => Digits(text, 2, 1),
            _ => All,
        };
    }

    /// <summary>A text in which whatever looks like a mailbox, a telephone number or the number of an identity card is hidden.</summary>
    public static string Patterns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(char.IsAsciiDigit) && !text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var hidden = Mailbox().Replace(text, m => EmailOf(m.Value));
        hidden = Telephone().Replace(hidden, m => Digits(m.Value, 2, 3));
        return IdentityCard().Replace(hidden, m => m.Value[0] + new string('*', m.Length - 1));
    }

    /// <summary>The names that a text of names is made of, each at least two characters long; one with blanks between its characters (王 小 明) also without them.</summary>
    public static IEnumerable<string> NamesIn(string text) =>
        Spaced().Matches(text).Select(m => m.Value).Concat(Names().Matches(Joined(text)).Select(m => m.Value)).Where(n => n.EnumerateRunes().Count() > 1).Distinct(StringComparer.Ordinal);

    // What no name was found in would otherwise stand there whole.
    private static string NamesOf(string text)
    {
        var joined = Joined(text);
        var hidden = Names().Replace(joined, m => Name(m.Value));
        return string.Equals(hidden, joined, StringComparison.Ordinal) ? All : hidden;
    }

    // 王 小 明 → 王小明: forms set names wide.
    private static string Joined(string text) => Spaced().Replace(text, m => string.Concat(m.Value.Where(c => !char.IsWhiteSpace(c))));

    // 王明 → 王○, 王小明 → 王○明, 歐陽小明 → 歐○○明; Wang → W***. By characters, of which one may be two UTF-16 units.
    private static string Name(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        return runes.Length == 1 ? name
            : runes[0].IsAscii ? runes[0] + All
            : runes.Length == 2 ? $"{runes[0]}{Circle}"
            : runes[0] + new string(Circle, runes.Length - 2) + runes[^1];
    }

    private static string EmailOf(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 ? text[0] + All + text[at..] : All;
    }

    // What is no digit stays, so that the shape of the number does.
    private static string Digits(string text, int front, int back)
    {
        var count = text.Count(char.IsAsciiDigit);
        if (count <= front + back)
        {
            return All;
        }

        var hidden = new StringBuilder(text.Length);
        var seen = 0;
        foreach (var c in text)
        {
            seen += char.IsAsciiDigit(c) ? 1 : 0;
            hidden.Append(!char.IsAsciiDigit(c) || seen <= front || seen > count - back ? c : '*');
        }

        return hidden.ToString();
    }

    [GeneratedRegex(@"(?:[\p{L}\p{M}·．‧]|[\uD800-\uDBFF][\uDC00-\uDFFF])+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Names();

    // Single Chinese characters with blanks between them.
    [GeneratedRegex(@"(?<![\p{L}\p{M}\uDC00-\uDFFF])(?:[\u3400-\u9FFF\uF900-\uFAFF]|[\uD840-\uD8BF][\uDC00-\uDFFF])(?:\s+(?:[\u3400-\u9FFF\uF900-\uFAFF]|[\uD840-\uD8BF][\uDC00-\uDFFF])(?![\p{L}\p{M}\uD800-\uDBFF]))+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[^\s\d,，、()（）]{2}[縣市]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex County();

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Mailbox();

    // A mobile number, or one with its area: nine or ten digits from a nought, with at most one mark between groups.
    [GeneratedRegex(@"(?<![\d.,\-])(?=\+?(?:[() \-]?\d){9})(?:\+886[ \-]?|\(?0)\d{1,3}\)?[ \-]?\d{3,4}[ \-]?\d{3,4}(?![\d.,]\d|\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z][1289]\d{8}(?!\d)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex IdentityCard();
}
