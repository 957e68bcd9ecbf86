using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Parts the cells of a row of amounts that stands in running text, where only blanks and ends of lines are left between them.</summary>
internal static partial class BudgetWords
{
    /// <summary>The cells' texts; null where it cannot be told for certain which cell is which year's.</summary>
    /// <param name="lines">The lines below the years.</param>
    /// <param name="count">How many years there are.</param>
    /// <param name="definition">The marks.</param>
    public static IReadOnlyList<string>? Part(IEnumerable<string> lines, int count, RollupDefinition definition)
    {
        var text = Bracket().Replace(string.Join('\n', lines), m => Blanks().Replace(m.Value, ""));
        text = Glued().Replace(text, "$0 ");
        var cells = new List<string>();
        var trailing = new List<string>();
        var (side, doubtful) = (0, -1);
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
            var before = cells.Count;
            for (var i = 0; i < words.Length; i++)
            {
                var isMark = IsBracketed(words[i]) && cells.Count > 0;
                if (isMark && Bracket().IsMatch(cells[^1]))
                {
                    trailing.Add(words[i]);
                }
                else if (isMark || (cells.Count > 0 && GoesOn(cells[^1], words[i])))
                {
                    doubtful = isMark && i == 0 && side > 1 ? cells.Count : doubtful;
                    cells[^1] += " " + words[i];
                }
                else if (trailing.Count > 0)
                {
                    return null;
                }
                else
                {
                    cells.Add(words[i]);
                }
            }

            side = cells.Count > before ? cells.Count - before : side;
        }

        if (trailing.Count > 0)
        {
            return Below(cells, trailing, count);
        }

        // A mark below a row of several amounts that is the last one: it may belong to any of them.
        cells = cells.Count > count ? Merge(cells, definition) : cells;
        return cells.Count == count && doubtful != cells.Count ? cells : null;
    }

    /// <summary>Whether a line holds nothing but amounts, marks and dashes.</summary>
    public static bool AreCells(string line, RollupDefinition definition) =>
        Bracket().Replace(line, m => BudgetCellReader.Marks(m.Value, definition).Found.Count > 0 ? " " : m.Value).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
            .All(w => Open().IsMatch(Nfkc.Fold(w)) || (!w.All(char.IsAsciiDigit) && BudgetCellReader.Read(new LineCell(w, 0, 1, null, false), null, definition) is { Status: not BudgetStatus.Unreadable }));

    // Marks in a row of their own below the amounts: certain only where every amount has one.
    private static List<string>? Below(List<string> cells, List<string> trailing, int count)
    {
        if (cells.Count != count || trailing.Count != count - 1 || cells[..^1].Exists(c => Bracket().IsMatch(c)))
        {
            return null;
        }

        var last = cells[^1];
        var marks = trailing.Prepend(last[(last.LastIndexOf(' ') + 1)..]).ToList();
        cells[^1] = last[..last.LastIndexOf(' ')];
        return [.. cells.Select((c, i) => c + " " + marks[i])];
    }

    // 4億 5,000萬元 and 50 萬元 are one cell each.
    private static bool GoesOn(string cell, string word) =>
        (Open().IsMatch(Nfkc.Fold(cell)) && char.IsAsciiDigit(Nfkc.Fold(word)[0])) || (Bare().IsMatch(Nfkc.Fold(cell)) && Unit().IsMatch(Nfkc.Fold(word)));

    // Words that say nothing by themselves are one cell that nobody can read.
    private static List<string> Merge(List<string> cells, RollupDefinition definition)
    {
        var merged = new List<string>();
        var lastKnown = true;
        foreach (var cell in cells)
        {
            var known = BudgetCellReader.Read(new LineCell(cell, 0, 1, null, false), null, definition) is { Status: not BudgetStatus.Unreadable };
            if (!known && !lastKnown)
            {
                merged[^1] += " " + cell;
            }
            else
            {
                merged.Add(cell);
            }

            lastKnown = known;
        }

        return merged;
    }

    private static bool IsBracketed(string word) => word[0] is '(' or '（' && word[^1] is ')' or '）' && word.Length > 2;

    [GeneratedRegex(@"[(（][^()（）]{1,20}[)）]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"元(?=[\d０-９])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Glued();

    [GeneratedRegex(@"^[\d,.]+[億兆]$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Open();

    [GeneratedRegex(@"(?:^|\s)[\d,.]+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[千仟百萬億]*元", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Unit();
}
