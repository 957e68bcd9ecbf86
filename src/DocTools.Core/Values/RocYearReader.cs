using System.Text.RegularExpressions;

namespace DocTools.Core.Values;

/// <summary>Reads <see cref="FieldType.RocYear"/>: 109, 109年度, 民國109年, 一百零九年, 2020; several years are none.</summary>
public static partial class RocYearReader
{
    private const int Difference = 1911;
    private const int FirstGregorian = 1912;
    private const int LastGregorian = 2200;

    /// <summary>Reads a year.</summary>
    /// <returns>The ROC year, 1 to 289; invalid for anything that is no single year.</returns>
    public static ParsedValue Read(string? text, ParseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BlankText.IsBlank(text, context))
        {
            return ParsedValue.Blank;
        }

        var match = Year().Match(Nfkc.Fold(Hints.Strip(text!, context.Hints)));
        if (!match.Success)
        {
            return ParsedValue.Invalid();
        }

        // A cell of a sheet may hold its number with decimals: 109.0.
        var number = NumberReader.Read(FieldType.Integer, match.Groups["n"].Value, ParseContext.None).Value as FieldValue.Number;
        return number?.Value switch
        {
            >= FirstGregorian and <= LastGregorian and var year => ParsedValue.Of(new FieldValue.Number(year - Difference)),
            >= 1 and <= LastGregorian - Difference and var year => ParsedValue.Of(new FieldValue.Number(year)),
            _ => ParsedValue.Invalid(),
        };
    }

    [GeneratedRegex(@"^\s*(?:中華)?(?:民國|西元)?\s*(?<n>\d{1,4}(?:\.0+)?|[〇零一二三四五六七八九十百壹貳參肆伍陸柒捌玖拾佰]{1,7})\s*(?:年度?|學年度)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Year();
}
