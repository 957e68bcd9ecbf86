using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Which columns of a table's definition stand over which columns of the grid.</summary>
/// <param name="FirstRow">First header row.</param>
/// <param name="LastRow">Last header row; two where headers are split over two rows.</param>
/// <param name="Columns">Column id → first and last grid column.</param>
/// <param name="Months">Month name (<c>6月</c>) → grid column, in printed order.</param>
internal sealed partial record HeaderMatch(int FirstRow, int LastRow, IReadOnlyDictionary<string, (int First, int Last)> Columns, IReadOnlyList<(string Name, int First, int Last)> Months)
{
    private const int FewestExact = 2;
    private const int FewestLetters = 3;
    private const int LongestHeader = 24;
    private const int DeepestHeader = 2;

    private static readonly Dictionary<string, (int First, int Last)> NoColumns = new(StringComparer.Ordinal);
    private static readonly List<(string Name, int First, int Last)> NoMonths = [];

    // A cell is asked for its month once for every table that has such columns.
    private static readonly ConditionalWeakTable<TableGrid, Dictionary<Cell, string?>> MonthsOf = [];

    /// <summary>How many columns were told by their labels.</summary>
    public int Score => Columns.Count + (Months.Count > 0 ? 1 : 0);

    /// <summary>Tries a row, alone and together with the next one, as the header.</summary>
    public static HeaderMatch? At(TableGrid grid, int row, HeaderColumns columns)
    {
        var one = Match(grid, row, row, columns);
        if (row >= grid.Table.RowCount || one.Columns.Count + one.Months.Count == 0)
        {
            return one.Score == 0 ? null : one;
        }

        var two = Match(grid, row, row + 1, columns);
        return two.Score > one.Score || (two.Score == one.Score && two.Months.Count > one.Months.Count) ? two : one;
    }

    /// <summary>The month that a header names: 6月, 六月, 113年6月; null where none.</summary>
    public static string? MonthOf(string text)
    {
        if (text.Length is 0 or > 24)
        {
            return null;
        }

        var line = text.IndexOfAny(['\n', '(', '（']);
        text = line > 0 ? text[..line] : text;

        var match = Month().Match(Nfkc.Fold(text).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["m"].Value;
        var number = name switch { "十" => 10, "十一" => 11, "十二" => 12, _ when "一二三四五六七八九".IndexOf(name, StringComparison.Ordinal) is var i and >= 0 => i + 1, _ => int.Parse(name, System.Globalization.CultureInfo.InvariantCulture) };
        return number is >= 1 and <= 12 ? $"{number}月" : null;
    }

    private static HeaderMatch Match(TableGrid grid, int first, int last, HeaderColumns columns)
    {
        Dictionary<string, (int First, int Last)>? found = null;
        List<(string, int, int)>? months = null;
        HashSet<Cell>? used = null;
        for (var row = last; row >= first; row--)
        {
            // A cell that reaches down beside the rows is the name of the whole table; a cell of a higher header counts after the lower ones.
            foreach (var higher in (ReadOnlySpan<bool>)[false, true])
            {
                foreach (var cell in grid.Row(row))
                {
                    if ((cell.Row != row && row != first) || Depth(cell, last) is var depth && (depth > DeepestHeader || depth > 1 != higher))
                    {
                        continue;
                    }

                    var span = (First: cell.Column, Last: cell.Column + cell.ColumnSpan - 1);
                    if (columns.Months && MonthOf(grid, cell) is { } month)
                    {
                        // A cell that another one parts comes twice.
                        if ((used ??= new(ReferenceEqualityComparer.Instance)).Add(cell))
                        {
                            (months ??= []).Add((month, span.First, span.Last));
                        }

                        continue;
                    }

                    if (ColumnOf(grid.KeysOf(cell), columns) is not { } id || found?.ContainsKey(id) == true || (row > 1 && grid.At(row - 1, cell.Column) is { } above && IsSuperseded(grid.KeysOf(above).Full)))
                    {
                        continue;
                    }

                    if (row == last || found?.Values.Any(f => Overlaps(f, span)) != true)
                    {
                        (found ??= new(StringComparer.Ordinal))[id] = span;
                    }
                }
            }
        }

        if (columns.Loose && found?.Count >= FewestExact)
        {
            AddLoose(grid, first, last, columns, found);
        }

        months?.Sort((a, b) => a.Item2.CompareTo(b.Item2));
        return new HeaderMatch(first, last, found ?? NoColumns, months ?? NoMonths);
    }

    /// <summary>Gives a column without a header the one that holds its wording among other words: 「是否符合中小企業認定標準」.</summary>
    private static void AddLoose(TableGrid grid, int first, int last, HeaderColumns columns, Dictionary<string, (int First, int Last)> found)
    {
        var cells = Enumerable.Range(first, last - first + 1).SelectMany(r => grid.Row(r).Where(c => c.Row == r || r == first)).Distinct<Cell>(ReferenceEqualityComparer.Instance).Where(c => grid.KeysOf(c).Full.Length is > 0 and <= LongestHeader);
        foreach (var cell in cells)
        {
            var span = (cell.Column, cell.Column + cell.ColumnSpan - 1);
            var key = grid.KeysOf(cell).Full;
            var best = columns.Columns.Where(c => !found.ContainsKey(c.Id)).Select(c => (c.Id, Length: c.Keys.Where(k => k.Length >= FewestLetters && key.Contains(k, StringComparison.Ordinal)).Select(k => k.Length).DefaultIfEmpty(0).Max()))
                .Where(c => c.Length > 0).OrderByDescending(c => c.Length).Take(2).ToArray();
            if (best.Length > 0 && (best.Length == 1 || best[0].Length > best[1].Length) && !found.Values.Any(f => Overlaps(f, span)))
            {
                found[best[0].Id] = span;
            }
        }
    }

    // 修正前 beside 修正後: what was superseded is nobody's figure.
    private static bool IsSuperseded(string key) => key.Contains("修正前", StringComparison.Ordinal) || key.Contains("變更前", StringComparison.Ordinal) || key.Contains("調整前", StringComparison.Ordinal);

    private static int Depth(Cell cell, int last) => cell.Row + cell.RowSpan - 1 - last;

    private static bool Overlaps((int First, int Last) a, (int First, int Last) b) => a.First <= b.Last && b.First <= a.Last;

    private static string? ColumnOf(CellKeys keys, HeaderColumns columns) => keys.Full.Length == 0 ? null
        : columns.Named(keys.Full) ?? columns.Named(keys.Plain) ?? (keys.FirstLine.Length > 1 ? columns.Named(keys.FirstLine) : null)
            ?? (keys.Full[^1] is '元' or '人' && UnitAtEnd().Match(keys.Full) is { Success: true } unit ? columns.Named(keys.Full[..unit.Index]) : null);

    private static string? MonthOf(TableGrid grid, Cell cell)
    {
        var months = MonthsOf.GetValue(grid, static _ => new(ReferenceEqualityComparer.Instance));
        if (!months.TryGetValue(cell, out var month))
        {
            months[cell] = month = MonthOf(cell.Text);
        }

        return month;
    }

    [GeneratedRegex(@"^(?:(?:\d{2,4}(?:年|[./]))?(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?|\d{3,4}[./](?<m>\d{1,2}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Month();

    // 資本額千元, without brackets.
    [GeneratedRegex("(?:[千仟萬億]?元|人)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UnitAtEnd();
}
