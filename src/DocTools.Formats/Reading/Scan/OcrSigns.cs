using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Sets right the signs that the engine's model of Chinese takes for others: a dash in a number is no 一, a times sign no x.</summary>
internal static class OcrSigns
{
    // A dash is narrower than the numeral, in heights of the line.
    private const string Dashes = "一—–ー―－﹣";

    /// <summary>The text with its signs set right.</summary>
    public static OcrText Mend(OcrText text)
    {
        var characters = text.Characters;
        var mended = ImmutableArray.CreateBuilder<OcrCharacter>(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            var (before, after) = (At(characters, i - 1), At(characters, i + 1));
            mended.Add(characters[i] with { Text = Mend(characters[i].Text, before, after, characters.Length == 1) });
        }

        return new OcrText(mended.MoveToImmutable());
    }

    private static string Mend(string text, char before, char after, bool isAlone)
    {
        // Nobody writes one dash or one 一 into a cell for a count: the first means nothing.
        if (text.Length == 1 && Dashes.Contains(text[0], StringComparison.Ordinal))
        {
            return isAlone || (IsLatin(before) && IsLatin(after)) ? "-" : text;
        }

        return text switch
        {
            "x" or "X" or "ㄨ" or "乂" when (char.IsAsciiDigit(before) || before is ')' or '）' or '元' or '人' or '月') && (char.IsAsciiDigit(after) || after is '(' or '（') => "×",
            "。" when char.IsAsciiDigit(before) && char.IsAsciiDigit(after) => ".",
            "，" when char.IsAsciiDigit(before) && char.IsAsciiDigit(after) => ",",
            "ˋ" or "`" => "、",
            _ => text,
        };
    }

    private static char At(ImmutableArray<OcrCharacter> characters, int i) => i >= 0 && i < characters.Length && characters[i].Text.Length > 0 ? characters[i].Text[0] : '\0';

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is ')' or '#';
}
