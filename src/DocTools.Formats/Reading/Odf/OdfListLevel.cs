namespace DocTools.Formats.Reading.Odf;

/// <summary>One level of a list style (ODF 1.3 part 3, 16.31).</summary>
/// <param name="Bullet">The bullet as it is shown; null for a number.</param>
/// <param name="Format">The number's format in the words of <see cref="ListNumber"/>; null where no number is shown.</param>
/// <param name="Start">First number.</param>
/// <param name="Shown">How many levels are shown, this one included.</param>
/// <param name="Prefix">Text before the number.</param>
/// <param name="Suffix">Text behind the number.</param>
/// <param name="Pattern">Pattern with %1% to %10% for the levels' numbers, prefix and suffix included; null where the parts count.</param>
internal sealed record OdfListLevel(string? Bullet, string? Format, int Start, int Shown, string Prefix, string Suffix, string? Pattern)
{
    /// <summary>The number format behind <c>style:num-format</c>; null where no number is shown.</summary>
    public static string? FormatOf(string? numFormat) => numFormat switch
    {
        null or "" => null,
        "1" => "decimal",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        "1st" => "ordinal",
        _ => numFormat[0] switch
        {
            '0' => "decimalZero",
            '一' or '〇' when numFormat.Contains('〇', StringComparison.Ordinal) => "taiwaneseDigital",
            '一' => "taiwaneseCountingThousand",
            '壹' or '壱' => "ideographLegalTraditional",
            '甲' => "ideographTraditional",
            '子' => "ideographZodiac",
            '①' => "decimalEnclosedCircle",
            '⑴' => "decimalEnclosedParen",
            '⒈' => "decimalEnclosedFullstop",
            '㊀' => "ideographEnclosedCircle",
            '１' => "decimalFullWidth",
            _ => "decimal",
        },
    };
}
