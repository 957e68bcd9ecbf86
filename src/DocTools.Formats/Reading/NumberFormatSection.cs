using System.Globalization;
using System.Text;

namespace DocTools.Formats.Reading;

/// <summary>One section of a number format (positive; negative; zero; text).</summary>
internal sealed class NumberFormatSection
{
    /// <summary>Whether days, months with days or years, or eras are shown.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether hours are shown.</summary>
    public bool IsTime { get; init; }

    /// <summary>Whether hours run on beyond a day (<c>[h]</c>).</summary>
    public bool IsElapsed { get; init; }

    /// <summary>Whether the number is shown per cent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether a number is shown at all.</summary>
    public bool HasDigits { get; init; }

    /// <summary>Places behind the point.</summary>
    public int Decimals { get; init; }

    /// <summary>What commas behind the digits divide by.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Words in front of the digits.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Words behind the digits.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The places of the integer part from left to right, with the words between them: <c>0000-000</c>.</summary>
    public string Places { get; init; } = "";

    /// <summary>Whether a zero takes room alone: 「- 」 by Excel's accounting format, <c>"-"??</c>.</summary>
    public bool BlanksZero => Places.Length > 0 && Places.All(c => c == '?');

    /// <summary>Which numbers the section is for; null where its position tells.</summary>
    public Func<decimal, bool>? Condition { get; init; }

    /// <summary>Writes the digits in full, without grouping; leading zeros (<c>00000000</c>) and words between the digits (<c>0000-000-000</c>) as the format has them.</summary>
    public string Mask(decimal number)
    {
        var plain = ExcelNumber.Write(number);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        var parted = Places.Any(c => c is not ('0' or '#' or '?'));
        if (parted && point >= 0)
        {
            return plain;
        }

        return parted ? Fill(whole) : whole.PadLeft(Math.Min(Places.Count(c => c == '0'), 30), '0') + (point < 0 ? "" : plain[point..]);
    }

    private string Fill(string whole)
    {
        var (result, left) = (new StringBuilder(), whole.Length);
        var first = Places.IndexOfAny(['0', '#', '?']);
        for (var i = Places.Length - 1; i >= 0; i--)
        {
            if (Places[i] is not ('0' or '#' or '?'))
            {
                result.Insert(0, Places[i]);
                continue;
            }

            if (left > 0)
            {
                result.Insert(0, whole[--left]);
            }
            else if (Places[i] == '0')
            {
                result.Insert(0, '0');
            }

            if (i == first && left > 0)
            {
                result.Insert(0, whole[..left]);
            }
        }

        return result.ToString();
    }

    /// <summary>Parses <c>&gt;=100</c>; null where it is no condition.</summary>
    public static Func<decimal, bool>? ParseCondition(string text)
    {
        var length = text.TakeWhile(c => c is '<' or '>' or '=').Count();
        if (length == 0 || !decimal.TryParse(text[length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
        {
            return null;
        }

        return text[..length] switch
        {
            "<" => n => n < bound,
            ">" => n => n > bound,
            "<=" => n => n <= bound,
            ">=" => n => n >= bound,
            "=" => n => n == bound,
            "<>" => n => n != bound,
            _ => null,
        };
    }
}
