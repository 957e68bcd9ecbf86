using System.Globalization;
using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.Date"/>: ROC and Gregorian dates in every usual writing.</summary>
public static partial class DateReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Reads one date.</summary>
    /// <param name="text">The text as it stood: <c>113年5月1日</c>, <c>中華民國一一三年五月一日</c>, <c>113.5.1</c>, <c>1130501</c>, <c>2024/5/1</c>, <c>6月15日</c>.</param>
    /// <param name="context">Its <see cref="ParseContext.Year"/> completes month and day.</param>
    /// <returns>The date; blank where the day is missing; invalid where the date does not exist or more than a date is written.</returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return ParsedValue.Blank;
        }

        var folded = DateText.Prepare(Hints.Strip(text!, context.Hints));
        if (folded.Text.Length == 0)
        {
            return ParsedValue.Blank;
        }

        var match = Written().Match(folded.Text);
        if (match.Success)
        {
            return Full(Part(match, "y"), Part(match, "m"), Part(match, "d"), folded);
        }

        match = Compact().Match(folded.Text);
        if (match.Success)
        {
            return CompactDate(match.Value, folded);
        }

        match = MonthDay().Match(folded.Text);
        if (match.Success)
        {
            return WithoutYear(match, context, folded);
        }

        match = DayMonthYear().Match(folded.Text);
        if (match.Success)
        {
            return Foreign(match, folded);
        }

        return Incomplete().IsMatch(folded.Text) ? ParsedValue.Blank : ParsedValue.Invalid();
    }

    /// <summary>Reads the two ends of a period: <c>自113年5月1日至113年10月31日</c>, <c>113/5/1-113/10/31</c>. An end without a year takes the start's.</summary>
    public static (ParsedValue Start, ParsedValue End) ReadPeriod(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return (ParsedValue.Blank, ParsedValue.Blank);
        }

        var folded = Nfkc.Fold(text!);
        var split = Between().Match(folded);
        if (!split.Success)
        {
            return HalfOpen(folded, context) ?? (Read(text, context), ParsedValue.Blank);
        }

        var start = Read(split.Groups["a"].Value, context);
        var year = (start.Value as FieldValue.Date)?.Value.Year ?? context.Year;
        return (start, Read(split.Groups["b"].Value, context with { Year = year }));
    }

    // 「自113年6月15日至　年　月　日」: an end that nobody filled in takes nothing from the other.
    private static (ParsedValue Start, ParsedValue End)? HalfOpen(string folded, ParseContext context)
    {
        var printed = Printed().Match(folded);
        if (!printed.Success)
        {
            return null;
        }

        var (start, end) = (Read(printed.Groups["a"].Value, context), Read(printed.Groups["b"].Value, context));
        return start.Outcome == ParseOutcome.Blank || end.Outcome == ParseOutcome.Blank ? (start, end) : null;
    }

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ParsedValue Full(int year, int month, int day, DateText text)
    {
        var confidence = text.Confidence;
        if (year < 1911)
        {
            // 24/5/1 might be 2024; a year of three digits can only be of the Republic.
            confidence = year <= 30 && !text.Roc ? Math.Min(confidence, Doubt.Written) : confidence;
            if (text.Gregorian || year is 0 or > 250)
            {
                return ParsedValue.Invalid();
            }

            year += 1911;
        }
        else if (text.Roc)
        {
            confidence = Math.Min(confidence, Doubt.Written);
        }

        return Of(year, month, day, confidence);
    }

    private static ParsedValue Of(int year, int month, int day, double confidence) =>
        year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? ParsedValue.Of(new FieldValue.Date(new DateOnly(year, month, day)), confidence)
            : ParsedValue.Invalid();

    private static ParsedValue CompactDate(string digits, DateText text)
    {
        var number = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

        // Six digits are a year of the Republic below 100, or a Gregorian year without its century.
        var doubted = digits.Length == 6 ? text with { Confidence = Doubt.Written } : text;
        return digits.Length == 8 && number / 10000 < 1911 && digits[0] != '0'
            ? ParsedValue.Invalid()
            : Full(number / 10000, number / 100 % 100, number % 100, doubted);
    }

    private static ParsedValue WithoutYear(Match match, ParseContext context, DateText text)
    {
        var (month, day) = (Part(match, "m"), Part(match, "d"));
        if (match.Groups["bare"].Success && (month > 12 || day > 31))
        {
            // 113/05 is a year and a month; the day is missing.
            return day is >= 1 and <= 12 && month is > 31 and < 2200 ? ParsedValue.Blank : ParsedValue.Invalid();
        }

        if (context.Year is not { } year)
        {
            return ParsedValue.Invalid();
        }

        var doubted = match.Groups["point"].Success || match.Groups["era"].Success;
        return Of(year, month, day, doubted ? Math.Min(text.Confidence, Doubt.Written) : text.Confidence);
    }

    // 5/13/2024 tells its order; 5/1/2024 is taken as month first, as spreadsheets write it, and doubted.
    private static ParsedValue Foreign(Match match, DateText text)
    {
        var (first, second, year) = (Part(match, "a"), Part(match, "b"), Part(match, "y"));
        var confidence = first == second ? text.Confidence : Math.Min(text.Confidence, Doubt.Written);
        return first > 12 ? Of(year, second, first, confidence) : Of(year, first, second, confidence);
    }

    [GeneratedRegex(@"^(?<y>\d{1,4})(年|[./\-、,])(?<m>\d{1,2})(月|[./\-、,])(?<d>\d{1,2})[日號.]?$", Options, 10_000)]
    private static partial Regex Written();

    [GeneratedRegex(@"^\d{6,8}$", Options, 10_000)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<era>年)?((?<m>\d{1,2})月(?<d>\d{1,2})[日號]?|(?<bare>(?<m>\d{1,4})([/\-]|(?<point>\.))(?<d>\d{1,2})))$", Options, 10_000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<a>\d{1,2})[./\-](?<b>\d{1,2})[./\-](?<y>\d{4})$", Options, 10_000)]
    private static partial Regex DayMonthYear();

    // The blank form's own words, with the year or the month filled in and the day not.
    [GeneratedRegex(@"^(\d{1,4}年|年)?(\d{1,2}月|月)?(日|上旬|中旬|下旬|初|底|中|份)?$", Options, 10_000)]
    private static partial Regex Incomplete();

    [GeneratedRegex(@"^(?<a>.*?\d.*?)\s*(至|到|迄|[~〜～]|—+|–|(?<=日\s*)-|(?<=\d[./]\d{1,2}\s*)-)\s*(?<b>.*\d.*)$", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*[自由從]?\s*(?<a>.*?)\s*[至到迄]\s*(?<b>.*)$", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Printed();
}
