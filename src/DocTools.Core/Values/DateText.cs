using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>A date's text made ready for reading: folded, Chinese numerals as digits, without era, weekday, time and the words around a date.</summary>
/// <param name="Text">What is left, without blanks; empty where only the blank form's words stood.</param>
/// <param name="Roc">Whether 民國 was written.</param>
/// <param name="Gregorian">Whether 西元 was written.</param>
/// <param name="Confidence">Below 1.0 where the date was called approximate or a note followed it.</param>
internal sealed partial record DateText(string Text, bool Roc, bool Gregorian, double Confidence)
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Prepares a text as it stood.</summary>
    public static DateText Prepare(string text)
    {
        var folded = Folding.Digits(text);
        var dashes = string.Concat(folded.Select(c => Folding.IsDash(c) ? '-' : Folding.IsLine(c) ? ' ' : c));
        var single = Weekday().Replace(Time().Replace(dashes.Trim(), ""), "");
        var roc = Republic().IsMatch(single);
        var gregorian = Common().IsMatch(single);
        single = Era().Replace(single, "");
        var confidence = Rough().IsMatch(single) ? Doubt.Written : 1.0;
        single = Rough().Replace(single, "");
        single = Around().Replace(single.Trim(), "");
        var note = Note().Match(single);
        if (note.Success && note.Index > 0)
        {
            single = single[..note.Index];
            confidence = Doubt.Written;
        }

        single = English(single);
        single = Placeholder().Replace(Numerals(single), "");

        // Digits that only a blank parts belong to different numbers.
        single = Apart().Replace(single, "?");
        return new DateText(string.Concat(single.Where(c => !char.IsWhiteSpace(c))).Trim('.', ',', '。', ':'), roc, gregorian, confidence);
    }

    private static string Numerals(string text) => Chinese().Replace(
        text.Replace("元年", "1年", StringComparison.Ordinal),
        m => ChineseNumerals.Small(m.Value) is { } number ? number.ToString(CultureInfo.InvariantCulture) : "?");

    private static string English(string text)
    {
        var match = MonthName().Match(text);
        if (!match.Success)
        {
            return text;
        }

        var month = (Array.IndexOf("jan feb mar apr may jun jul aug sep oct nov dec".Split(' '), match.Groups["n"].Value[..3].ToLowerInvariant()) + 1).ToString(CultureInfo.InvariantCulture);
        return new StringBuilder(match.Groups["y"].Value).Append('-').Append(month).Append('-').Append(match.Groups["d"].Value).ToString();
    }

    [GeneratedRegex(@"[(\[]?\s*(星期|週|周|禮拜)\s*[一二三四五六日天]\s*[)\]]?|[(\[]\s*[一二三四五六日]\s*[)\]]|\(?\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\b\)?", Options, 10_000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<=\d\s*日?)[ T]*(上午|下午|早上|晚上|中午)?\s*\d{1,2}(:\d{2}(:\d{2}(\.\d+)?)?|[時點](\d{1,2}分|半|整)?)\s*(AM|PM|Z|[+-]\d{2}:?\d{2})?\s*$", Options, 10_000)]
    private static partial Regex Time();

    [GeneratedRegex(@"民\s*國|R\.?O\.?C\.?", Options, 10_000)]
    private static partial Regex Republic();

    [GeneratedRegex(@"西\s*元|公\s*元|A\.D\.|\bAD\b", Options, 10_000)]
    private static partial Regex Common();

    [GeneratedRegex(@"(中\s*華\s*)?民\s*國(?!\s*前)|R\.?O\.?C\.?|西\s*元|公\s*元|A\.D\.|\bAD\b", Options, 10_000)]
    private static partial Regex Era();

    [GeneratedRegex(@"大約|約於|約|暫定|左右|前後|\(暫定\)|\(暫\)", Options, 10_000)]
    private static partial Regex Rough();

    [GeneratedRegex(@"^\s*(日\s*期\s*:?|自|起|由|至|到|迄|於|預定|預計|:)*\s*|\s*(起|止|迄|前|以前|之前|為止|\.|。)*\s*$", Options, 10_000)]
    private static partial Regex Around();

    [GeneratedRegex(@"\(.*\)\s*$", Options, 10_000)]
    private static partial Regex Note();

    [GeneratedRegex(@"(?<!\d)([○◯Ox]+|0+)(?=\s*[年月日])", Options, 10_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[〇零一二三四五六七八九壹貳參叁肆伍陸柒捌玖十拾廿卅百][〇零○一二三四五六七八九壹貳參叁肆伍陸柒捌玖十拾廿卅百]*", Options, 10_000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<=\d)\s+(?=\d)", Options, 10_000)]
    private static partial Regex Apart();

    [GeneratedRegex(@"^\s*((?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-]*(?<d>\d{1,2})(st|nd|rd|th)?\s*,?\s*(?<y>\d{4})|(?<d>\d{1,2})(st|nd|rd|th)?[\s\-]*(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-]*,?\s*(?<y>\d{4}))\s*$", Options, 10_000)]
    private static partial Regex MonthName();
}
