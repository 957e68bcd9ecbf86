using System.Globalization;
using System.Text;

namespace DocTools.Core.Values;

/// <summary>
/// Writes whole numbers in Chinese numerals, everyday (二十五萬) and financial (貳拾伍萬), below 10¹⁶ (9,999兆…).
/// Groups of four digits from the right take 萬, 億, 兆. Zeros between two written digits of a group are one 零; zeros at a group's end are not written;
/// a group below 1,000 behind a written one begins with 零, and so does one behind a group that is wholly zero (壹億零伍仟), however many digits or groups are missing. Financial numerals always write the 壹 of 壹拾;
/// everyday ones leave it out at the number's beginning (十二, 十萬).
/// </summary>
public static class NumeralWriter
{
    private const string Financial = "零壹貳參肆伍陸柒捌玖";
    private const string Everyday = "零一二三四五六七八九";
    private const string FinancialUnits = "仟佰拾";
    private const string EverydayUnits = "千百十";
    private const string Groups = "兆億萬";
    private const decimal Limit = 10_000_000_000_000_000m;

    /// <summary>Financial numerals: 250,000 → 貳拾伍萬; null for a number with decimals or beyond the limit.</summary>
    public static string? WriteFinancial(decimal number) => Write(number, Financial, FinancialUnits);

    /// <summary>Everyday numerals: 12 → 十二; null for a number with decimals or beyond the limit.</summary>
    public static string? WriteEveryday(decimal number)
    {
        var text = Write(number, Everyday, EverydayUnits);
        return text is null ? null : text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text.StartsWith("負一十", StringComparison.Ordinal) ? "負" + text[2..] : text;
    }

    /// <summary>An amount as contracts and receipts write it: 250,000 → 新臺幣貳拾伍萬元整; null for a number with decimals or beyond the limit.</summary>
    public static string? WriteAmount(decimal amount) => WriteFinancial(amount) is { } text ? $"新臺幣{text}元整" : null;

    private static string? Write(decimal number, string digits, string units)
    {
        if (number != decimal.Truncate(number) || Math.Abs(number) >= Limit)
        {
            return null;
        }

        if (number == 0)
        {
            return digits[..1];
        }

        var text = new StringBuilder(number < 0 ? "負" : "");
        var figures = Math.Abs(number).ToString("0000000000000000", CultureInfo.InvariantCulture);
        var (written, skipped) = (false, false);
        for (var group = 0; group < 4; group++)
        {
            var part = figures.AsSpan(group * 4, 4);
            if (part.IndexOfAnyExcept('0') < 0)
            {
                skipped = true;
                continue;
            }

            WriteGroup(text, part, (written, skipped), digits, units);
            (written, skipped) = (true, false);
            if (group < 3)
            {
                text.Append(Groups[group]);
            }
        }

        return text.ToString();
    }

    private static void WriteGroup(StringBuilder text, ReadOnlySpan<char> part, (bool Written, bool Skipped) before, string digits, string units)
    {
        var (behind, gap) = before;
        for (var i = 0; i < 4; i++)
        {
            if (part[i] == '0')
            {
                gap = true;
                continue;
            }

            if (gap && behind)
            {
                text.Append(digits[0]);
            }

            text.Append(digits[part[i] - '0']);
            if (i < 3)
            {
                text.Append(units[i]);
            }

            (gap, behind) = (false, true);
        }
    }
}
