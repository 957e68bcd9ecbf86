using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>What a member wrote where points belong.</summary>
/// <param name="Number">The points; null where none were written, or nothing that is certainly a number of points.</param>
/// <param name="Raw">The text as it stood.</param>
public sealed partial record ScoreCell(decimal? Number, string Raw)
{
    // Programs that compute in binary store 27.4 as 27.400000000000002; nobody gives points that fine.
    private const int Places = 9;

    /// <summary>Nothing written.</summary>
    public static ScoreCell Blank { get; } = new(null, "");

    /// <summary>Reads a cell of a column. A cell that reaches over from another column holds no points of this one.</summary>
    public static ScoreCell Read(Cell? cell, int column)
    {
        if (cell is null)
        {
            return Blank;
        }

        var raw = cell.Text.Trim();
        return new ScoreCell(cell.Column == column && cell.ColumnSpan == 1 && !cell.IsObscured && cell.Certainty is null ? Points(raw, cell.Number) : null, raw);
    }

    // A share, a date, two numbers and words are no points: whether 90 % means 90 or 27 of 30 nobody can tell.
    private static decimal? Points(string raw, CellNumber? stored)
    {
        if (stored is not null)
        {
            return stored.Kind == CellNumberKind.Plain ? Exact(stored.Value) : null;
        }

        var text = Folding.Digits(raw).Trim();
        if (Digits().Match(text) is { Success: true } match)
        {
            var sign = match.Groups["sign"].Length > 0 && Folding.IsDash(match.Groups["sign"].Value[0]) ? -1 : 1;
            return Exact(sign * decimal.Parse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        }

        return Numerals().IsMatch(text) && NumberReader.Read(FieldType.Number, text, ParseContext.None) is { Confidence: 1.0, Value: FieldValue.Number { Value: var value } } ? Exact(value) : null;
    }

    private static decimal Exact(decimal value) => Numbers.Normal(decimal.Round(value, Places));

    [GeneratedRegex(@"^(?<sign>[+\-\u2212\u2013\u2014]?)(?<number>\d{1,9}(?:\.\d{1,15})?)\s*(?:分|點)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Digits();

    [GeneratedRegex("^[零〇一二三四五六七八九十百]{1,6}(?:分|點)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numerals();
}
