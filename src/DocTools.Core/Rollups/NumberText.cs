using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>A number in a text, with its unit: 6,000名, 70-80個, 6億5,000萬元, 60%.</summary>
/// <param name="Low">The number, or the lower end of a range.</param>
/// <param name="High">The upper end; the same for a number alone.</param>
/// <param name="Unit">What is counted, a few characters; empty where nothing follows.</param>
/// <param name="Written">As it stood, without blanks.</param>
internal sealed partial record NumberText(decimal Low, decimal High, string Unit, string Written)
{
    // 112年 is a date, 2年 is a length of time.
    private const decimal LeastCalendarYear = 100;

    /// <summary>The numbers of a text; calendar years and numbers within names (ISO14064-1, 2.0) are none.</summary>
    public static List<NumberText> Of(string text)
    {
        var numbers = new List<NumberText>();
        foreach (Match match in Pattern().Matches(string.Join('\n', text.Split('\n').Select(LineText.Compact))))
        {
            // 20~100萬元: the unit behind the upper end holds for both.
            var scale = Scale(match.Groups["scale"].Value);
            var low = Value(match.Groups["low"].Value, scale);
            var high = match.Groups["high"].Success ? Value(match.Groups["high"].Value, scale) : low;
            var behind = match.Groups["behind"].Value;
            var unit = behind[..Math.Min(behind.Length, Math.Max(1, AmountWords.MatchUnit(behind).Length))];
            if (!unit.StartsWith('年') || low < LeastCalendarYear)
            {
                numbers.Add(new NumberText(low, high, unit, match.Value[..^(behind.Length - unit.Length)]));
            }
        }

        return numbers;
    }

    /// <summary>Whether another text says the same number of the same thing.</summary>
    public bool IsSame(NumberText other) =>
        Low == other.Low && High == other.High &&
        (Unit.Length == 0 || other.Unit.Length == 0 || Unit[0] == other.Unit[0]);

    // 6億5,000 in front of 萬: each part has its own scale, the last one that of the whole.
    private static decimal Value(string text, decimal scale) => Parts().Matches(text).Sum(p =>
        decimal.Parse(p.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) *
        (p.Groups["s"].Length > 0 ? Scale(p.Groups["s"].Value) : scale));

    private static decimal Scale(string word) => word.Aggregate(1m, (scale, c) => scale * (ChineseNumerals.LargeUnit(c) is > 0 and var large ? large : Math.Max(1, ChineseNumerals.SmallUnit(c))));

    // A number of at most twelve digits before the point; no letter, digit or point in front of it.
    [GeneratedRegex(@"(?<![A-Za-z\d.,\-])(?<low>(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.\d{1,6})?(?:億\d[\d,]{0,12}(?=萬))?)(?:[萬億千百]?(?:至|[-~–—～])(?<high>(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.\d{1,6})?))?(?![\d.,]*\d)(?!年度|年底|年\d|年至|學年|[A-Za-z])(?<scale>[千百萬億]*)(?<behind>[%\p{L}]{0,3})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?<n>\d[\d,]*(?:\.\d+)?)(?<s>[億萬]?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Parts();
}
