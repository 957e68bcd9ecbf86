namespace DocTools.Core.Values;

/// <summary>The characters that write numbers in Chinese, everyday and financial.</summary>
public static class ChineseNumerals
{
    /// <summary>The digit that a character writes (三, 參 → 3; 〇, 零 → 0; 兩 → 2); -1 for others.</summary>
    public static int Digit(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' or '壹' or '壱' or '弌' => 1,
        '二' or '貳' or '贰' or '弍' or '兩' or '两' or '貮' => 2,
        '三' or '參' or '叁' or '叄' or '弎' or '参' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陸' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>The small unit that a character writes (十, 拾 → 10; 百, 佰 → 100; 千, 仟 → 1000); 0 for others.</summary>
    public static int SmallUnit(char c) => c switch
    {
        '十' or '拾' or '什' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>The tens that one character writes (廿 → 20, 卅 → 30); 0 for others.</summary>
    public static int Tens(char c) => c switch
    {
        '廿' or '卄' => 20,
        '卅' => 30,
        _ => 0,
    };

    /// <summary>The large unit that a character writes (萬 → 10⁴, 億 → 10⁸, 兆 → 10¹²); 0 for others.</summary>
    public static decimal LargeUnit(char c) => c switch
    {
        '萬' or '万' => 10_000m,
        '億' or '亿' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0m,
    };

    /// <summary>Whether the character writes a digit or a unit of a number.</summary>
    public static bool IsNumeral(char c) => Digit(c) >= 0 || SmallUnit(c) > 0 || Tens(c) > 0 || LargeUnit(c) > 0;

    /// <summary>The number below ten thousand that a run of numerals writes: by units (一百二十三), or digit by digit (一一三, 二〇二四).</summary>
    /// <param name="numerals">Only numerals; ○ counts as zero.</param>
    /// <returns>The number; null where the run is no number.</returns>
    public static int? Small(ReadOnlySpan<char> numerals)
    {
        if (numerals.IsEmpty || numerals.Length > 9)
        {
            return null;
        }

        var (total, pending, positional, lastUnit) = (0, -1, true, int.MaxValue);
        foreach (var c in numerals)
        {
            var digit = c is '○' ? 0 : Digit(c);
            if (digit >= 0)
            {
                if (!positional && pending > 0)
                {
                    return null;
                }

                // After a unit a zero only fills the gap: 一百零五.
                pending = positional ? (Math.Max(pending, 0) * 10) + digit : digit;
                continue;
            }

            var unit = SmallUnit(c) > 0 ? SmallUnit(c) : Tens(c) > 0 ? 10 : 0;
            if (unit == 0 || unit >= lastUnit || pending > 9 || (unit > 10 && pending < 1) || (Tens(c) > 0 && pending > 0))
            {
                return null;
            }

            total += Tens(c) > 0 ? Tens(c) : (pending < 1 ? 1 : pending) * unit;
            (pending, positional, lastUnit) = (-1, false, unit);
        }

        return total + Math.Max(pending, 0);
    }
}
