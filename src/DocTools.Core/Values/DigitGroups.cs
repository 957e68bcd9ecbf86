using System.Globalization;

namespace DocTools.Core.Values;

/// <summary>A number in digits, with or without thousands separators and decimals.</summary>
/// <param name="Value">The number.</param>
/// <param name="Length">Characters taken; 0 where the writing is malformed.</param>
/// <param name="Digits">Digits before the point.</param>
/// <param name="Confidence">Below 1.0 where the separators can be doubted.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct DigitGroups(decimal Value, int Length, int Digits, double Confidence)
{
    /// <summary>Reads at the start of a folded text. Separators must stand at every third digit: <c>1,20</c> is malformed.</summary>
    public static DigitGroups Read(ReadOnlySpan<char> text)
    {
        var i = CountDigits(text);
        var whole = text[..i].ToString();
        var (confidence, groups, plain) = (1.0, 0, true);
        while (Separator(text[i..], whole.Length, groups > 0) is > 0 and var blanks)
        {
            var group = CountDigits(text[(i + blanks)..]);
            if (group != 3 || (groups == 0 && whole.Length > 3))
            {
                return default;
            }

            // A blank alone between groups might also part two numbers.
            (confidence, plain) = text[i] is ' ' ? (Doubt.Written, plain) : (confidence, false);
            whole += text.Slice(i + blanks, 3).ToString();
            i += blanks + 3;
            groups++;
        }

        // 100 200 are two numbers; 5 000 and 1 200 000 are one.
        if (groups == 1 && plain && !whole.EndsWith("000", StringComparison.Ordinal))
        {
            return default;
        }

        var decimals = "";
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            decimals = text.Slice(i + 1, CountDigits(text[(i + 1)..])).ToString();
            i += 1 + decimals.Length;

            // 1.200 is 1,200 where points part the thousands; 1.200.000 is no number here.
            confidence = groups == 0 && decimals.Length == 3 && decimals.EndsWith('0') && whole.Length is > 0 and <= 3 && !string.Equals(whole, "0", StringComparison.Ordinal) ? Doubt.Written : confidence;
            if (i + 1 < text.Length && text[i] is '.' or ',' && char.IsAsciiDigit(text[i + 1]))
            {
                return default;
            }
        }

        if (whole.Length + decimals.Length is 0 or > 24)
        {
            return default;
        }

        var value = decimal.Parse($"0{whole}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new DigitGroups(value, i, whole.Length, confidence);
    }

    // The length of a thousands separator in front of more digits: a comma, perhaps with a blank, or one blank.
    private static int Separator(ReadOnlySpan<char> rest, int digits, bool grouped)
    {
        if (rest.Length < 2)
        {
            return 0;
        }

        if (rest[0] == ',')
        {
            return char.IsAsciiDigit(rest[1]) ? 1 : rest[1] == ' ' && rest.Length > 2 && char.IsAsciiDigit(rest[2]) ? 2 : 0;
        }

        return rest[0] == ' ' && char.IsAsciiDigit(rest[1]) && (grouped || digits <= 3) ? 1 : 0;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
