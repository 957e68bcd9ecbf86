using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Reads the checkpoint numbers marked under the months of a schedule: <c>*2</c>, <c>*678</c> (6, 7, 8), <c>＊3、4</c>.</summary>
internal static partial class Marking
{
    /// <summary>The marks of a row, an empty map where there are none.</summary>
    public static Reading Read(FormScope scope, TableGrid grid, HeaderMatch header, int row)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var raws = new List<string>();
        Source? place = null;
        foreach (var (name, first, last) in header.Months)
        {
            // A month may stand over two halves.
            var cells = Enumerable.Range(first, last - first + 1).Select(c => grid.At(row, c)).OfType<Cell>().Distinct().Where(c => Numbers(c.Text).Length > 0).ToArray();
            if (cells.Length > 0)
            {
                entries.Add(new MapEntry(name, [.. cells.SelectMany(c => Numbers(c.Text)).Distinct()]));
                raws.AddRange(cells.Select(c => c.Text.Trim()));
                place ??= scope.Segment.UnitOf(cells[0]).Source;
            }
        }

        return new Reading(ParsedValue.Of(new FieldValue.Map(entries.ToImmutable(), Lists: true)), raws.Count == 0 ? null : string.Join(' ', raws), place ?? scope.Segment.UnitOf(grid.Row(row).First()).Source);
    }

    /// <summary>The numbers in a cell; none where it holds a percentage or anything but marks.</summary>
    public static ImmutableArray<decimal> Numbers(string text)
    {
        // ①② fold into 12, which would be read as one run: a blank keeps them apart, and a zero tells that ⑫ is one number.
        var folded = Nfkc.Fold(string.Concat(text.Select(c => c is >= '\u2460' and <= '\u2473' or >= '\u2776' and <= '\u277f' ? string.Create(CultureInfo.InvariantCulture, $" 0{Circled(c)} ") : c.ToString())));
        if (folded.Contains('%', StringComparison.Ordinal) || !OnlyMarks().IsMatch(folded))
        {
            return [];
        }

        return [.. Run().Matches(folded).SelectMany(m => Split(m.Value)).Distinct()];
    }

    private static int Circled(char c) => c >= '\u2776' ? c - '\u2776' + 1 : c - '\u2460' + 1;

    // The guidance prints *678 for the checkpoints 6, 7 and 8: digits that rise are numbers of their own.
    private static IEnumerable<decimal> Split(string digits)
    {
        var rising = digits.Length > 1 && digits[0] != '0' && Enumerable.Range(1, digits.Length - 1).All(i => digits[i] > digits[i - 1]);
        return rising ? digits.Select(d => (decimal)(d - '0')) : [decimal.Parse(digits, CultureInfo.InvariantCulture)];
    }

    [GeneratedRegex(@"^(?:[\s*＊★☆※◎●○▲△◆◇■□▓▒#.,、，;；()&和及與~\-→—–─━═>＞]|\d)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OnlyMarks();

    [GeneratedRegex(@"\d{1,9}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Run();
}
