using System.Globalization;

namespace DocTools.Formats.Reading;

/// <summary>Automatic numbers of DrawingML paragraphs (ECMA-376 part 1, 20.1.10.61).</summary>
internal static class DrawingNumber
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>Writes a number in its scheme; unknown schemes in Arabic digits.</summary>
    public static string Write(string scheme, int number)
    {
        var body = scheme switch
        {
            _ when scheme.StartsWith("ea1", StringComparison.Ordinal) && !scheme.StartsWith("ea1Jpn", StringComparison.Ordinal) => Chinese(number),
            _ when scheme.StartsWith("alphaLc", StringComparison.Ordinal) => Letter(number, 'a'),
            _ when scheme.StartsWith("alphaUc", StringComparison.Ordinal) => Letter(number, 'A'),
            _ when scheme.StartsWith("romanLc", StringComparison.Ordinal) => Roman(number).ToLowerInvariant(),
            _ when scheme.StartsWith("romanUc", StringComparison.Ordinal) => Roman(number),
            _ when scheme.StartsWith("circleNum", StringComparison.Ordinal) && number <= 20 => ((char)('\u2460' + number - 1)).ToString(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
        return scheme switch
        {
            _ when scheme.EndsWith("ParenBoth", StringComparison.Ordinal) => "(" + body + ")",
            _ when scheme.EndsWith("ParenR", StringComparison.Ordinal) => body + ")",
            _ when scheme.StartsWith("ea1", StringComparison.Ordinal) && scheme.EndsWith("Period", StringComparison.Ordinal) => body + "、",
            _ when scheme.EndsWith("Period", StringComparison.Ordinal) => body + ".",
            _ => body,
        };
    }

    private static string Chinese(int number) => number switch
    {
        < 10 => ChineseDigits[number].ToString(),
        < 20 => "十" + (number == 10 ? "" : ChineseDigits[number - 10]),
        < 100 => ChineseDigits[number / 10] + "十" + (number % 10 == 0 ? "" : ChineseDigits[number % 10]),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number, char first) => new((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 8));

    private static string Roman(int number)
    {
        if (number is < 1 or > 399)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = "";
        foreach (var (value, letters) in new[] { (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
            {
                text += letters;
            }
        }

        return text;
    }
}
