using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Documents;

/// <summary>
/// Makes printed labels comparable: NFKC, lower case, 台 as 臺, without white space, punctuation and leading numbering
/// (values.md, "Match labels").
/// </summary>
public static partial class LabelText
{
    private const char Unknown = '\0';
    private const char Dropped = '\u0001';
    private const char Several = '\u0002';

    private static readonly SearchValues<char> Opening = SearchValues.Create("([【〔{");

    // What a numbering or a bullet begins with, besides blanks and digits: the first characters of the pattern's branches.
    private static readonly SearchValues<char> Numbers = SearchValues.Create("•·※*＊◎●○◆◇►➢–-\uf06c\uf0d8\uf09f(（一二三四五六七八九十壹貳參叁肆伍陸柒捌玖拾第");

    // What each character becomes, filled in as characters are met; two threads that meet one at once write the same.
    private static readonly char[] Single = new char[char.MaxValue + 1];

    /// <summary>The key of a text, the words in brackets included.</summary>
    public static string Key(string text)
    {
        var builder = new StringBuilder(text.Length);
        AppendKey(builder, StripNumbering(text));
        return builder.ToString();
    }

    /// <summary>The key of a text without its notes in brackets: 「最高學歷(學校系所)」 gives 最高學歷.</summary>
    public static string BaseKey(string text)
    {
        var plain = Nfkc.Fold(StripNumbering(text));
        plain = plain.AsSpan().IndexOfAny(Opening) < 0 ? plain : BracketedNote().Replace(plain, "");
        var builder = new StringBuilder(plain.Length);
        AppendKey(builder, plain);
        return builder.ToString();
    }

    /// <summary>The text without the numbering or bullet in front of it: 「一、」, 「(二)」, 「3.」, 「※」.</summary>
    public static string StripNumbering(string text)
    {
        // Most texts begin with a word: nothing has to be searched in them.
        var folded = Nfkc.FoldIdeographs(text);
        if (folded.Length == 0 || !MayNumber(folded[0]))
        {
            return text;
        }

        var match = Numbering().Match(folded);
        return match.Length > 0 ? text[match.Length..] : text;
    }

    /// <summary>Whether a character takes part in a key.</summary>
    public static bool Counts(char c) => char.IsLetterOrDigit(c);

    /// <summary>Appends a character as it stands in a key: one character mostly, several where NFKC makes several of it, none where it does not count.</summary>
    /// <returns>How many were appended.</returns>
    public static int Append(StringBuilder key, char c)
    {
        var known = Single[c];
        if (known == Unknown)
        {
            var text = Fold(c);
            known = text.Length switch { 0 => Dropped, 1 => text[0], _ => Several };
            Single[c] = known;
        }

        switch (known)
        {
            case Dropped:
                return 0;
            case Several:
                var several = Fold(c);
                key.Append(several);
                return several.Length;
            default:
                key.Append(known);
                return 1;
        }
    }

    private static string Fold(char c)
    {
        if (char.IsSurrogate(c))
        {
            return c.ToString();
        }

        var folded = c < 0x80 ? null : Nfkc.Fold(new Rune(c));
        return string.Concat((folded ?? c.ToString()).Where(Counts).Select(p => char.ToLowerInvariant(Variant(p))));
    }

    private static bool MayNumber(char c) => char.IsWhiteSpace(c) || char.IsDigit(c) || char.IsAsciiLetter(c) || Numbers.Contains(c);

    // Characters that offices write for each other.
    private static char Variant(char c) => c switch { '台' => '臺', '劃' => '畫', '佔' => '占', '証' => '證', '連' => '聯', '双' => '雙', _ => c };

    private static void AppendKey(StringBuilder builder, string text)
    {
        foreach (var c in text)
        {
            Append(builder, c);
        }
    }

    [GeneratedRegex(@"^(?:[\s•·※*＊◎●○◆◇►➢–\-\uf06c\uf0d8\uf09f]+|[(（]?(?:[一二三四五六七八九十]{1,3}|[壹貳參叁肆伍陸柒捌玖拾]{1,2}|\d{1,2}|[０-９]{1,2}|[A-Za-z])(?:[)）]\s*[、.．:：]?|[、.．](?![0-9０-９]))|\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?\s+(?=\D)|第[一二三四五六七八九十\d]{1,3}[章節篇部]\s*[、.．:：]?)+\s*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BracketedNote();
}
