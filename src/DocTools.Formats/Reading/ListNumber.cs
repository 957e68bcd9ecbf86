using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>Writes a list's counter in a number format of WordprocessingML (ST_NumberFormat, ECMA-376 part 1, 17.18.59).</summary>
internal static class ListNumber
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹貳參肆伍陸柒捌玖";
    private const string HeavenlyStems = "甲乙丙丁戊己庚辛壬癸";
    private const string EarthlyBranches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number as text; decimal for a format that is not known or that does not reach so far.</summary>
    public static string Write(string format, int value) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" => Letters(value, 'A'),
        "lowerLetter" => Letters(value, 'a'),
        "upperRoman" => Roman(value),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "ordinal" => Decimal(value) + OrdinalEnding(value),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(value),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(value, '\u2460', 20),
        "decimalEnclosedParen" => Enclosed(value, '\u2474', 20),
        "decimalEnclosedFullstop" => Enclosed(value, '\u2488', 20),
        "ideographEnclosedCircle" => Enclosed(value, '\u3280', 10),
        "numberInDash" => $"- {Decimal(value)} -",
        "taiwaneseCountingThousand" or "taiwaneseCounting" or "chineseCounting" or "chineseCountingThousand" or "japaneseCounting"
            => Counting(value, ChineseDigits, "十百千", '零', dropsLeadingOne: true),
        "taiwaneseDigital" or "ideographDigital" or "japaneseDigitalTenThousand" or "koreanDigital" => Digital(value),
        "ideographLegalTraditional" or "chineseLegalSimplified" or "japaneseLegal" => Counting(value, LegalDigits, "拾佰仟", '零', dropsLeadingOne: false),
        "ideographTraditional" => Cycle(value, HeavenlyStems),
        "ideographZodiac" => Cycle(value, EarthlyBranches),
        _ => Decimal(value),
    };

    private static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    // After Z the letter is repeated: AA, BB.
    private static string Letters(int value, char first) =>
        value is < 1 or > 780 ? Decimal(value) : new string((char)(first + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    private static string Cycle(int value, string signs) => value >= 1 && value <= signs.Length ? signs[value - 1].ToString() : Decimal(value);

    private static string Enclosed(int value, char first, int last) => value >= 1 && value <= last ? ((char)(first + value - 1)).ToString() : Decimal(value);

    private static string FullWidth(int value) => string.Concat(Decimal(value).Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '\uFF10') : c));

    private static string Digital(int value) => string.Concat(Decimal(value).Select(c => c is >= '0' and <= '9' ? ChineseDigits[c - '0'] : c));

    private static string OrdinalEnding(int value) => (value % 100) switch
    {
        11 or 12 or 13 => "th",
        _ => (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };

    private static string Roman(int value)
    {
        if (value is < 1 or > 3999)
        {
            return Decimal(value);
        }

        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (worth, sign) in signs)
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private static string Counting(int value, string digits, string units, char zero, bool dropsLeadingOne)
    {
        if (value is < 1 or > 9999)
        {
            return Decimal(value);
        }

        var text = new StringBuilder();
        var gap = false;
        for (int place = 3, worth = 1000; place >= 0; place--, worth /= 10)
        {
            var digit = value / worth % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap)
            {
                text.Append(zero);
                gap = false;
            }

            // 十一, not 一十一.
            if (!(dropsLeadingOne && place == 1 && digit == 1 && text.Length == 0))
            {
                text.Append(digits[digit]);
            }

            if (place > 0)
            {
                text.Append(units[place - 1]);
            }
        }

        return text.ToString();
    }
}
