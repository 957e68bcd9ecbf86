using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Finds the committee member's name: 「委員：王小明」 in a line, 委員姓名 with the name in the next cell, or in the file's name.</summary>
internal sealed partial class MemberName
{
    private const int Longest = 40;
    private const int LongestLabel = 10;
    private const int LongestText = 500;
    private readonly HashSet<string> _labels;
    private readonly HashSet<string> _noNames;
    private readonly SheetWords _words;

    /// <summary>Prepares the labels.</summary>
    public MemberName(SheetWords words)
    {
        _words = words;
        _noNames = words.NotRows.Select(LabelText.Key).ToHashSet(StringComparer.Ordinal);
        _labels = words.Member.Select(LabelText.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The name in rows of a sheet; null where there is none.</summary>
    public string? In(TableGrid grid, IEnumerable<int> rows)
    {
        foreach (var row in rows)
        {
            var cells = grid.Row(row).ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                if (In(cells[i].Text) is { } inside)
                {
                    return inside;
                }

                if (IsLabel(cells[i].Text) && cells.Skip(i + 1).FirstOrDefault(c => c.Text.Trim().Length > 0) is { } next && Name(next.Text) is { } beside)
                {
                    return beside;
                }
            }
        }

        return null;
    }

    /// <summary>The name in a text, behind its label and a colon; null where there is none.</summary>
    public string? In(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var folded = Fold(text);
        foreach (Match match in Labelled().Matches(folded))
        {
            // 「審查會議　委員」 ends with the label; blanks within it (委　員) do not count.
            var label = LabelText.BaseKey(match.Groups["label"].Value);
            if (_labels.Any(l => label.EndsWith(l, StringComparison.Ordinal)) && Name(match.Groups["name"].Value) is { } name)
            {
                return name;
            }
        }

        var blank = folded.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && _labels.Contains(LabelText.BaseKey(folded[..blank])) ? Name(folded[blank..].Trim()) : null;
    }

    /// <summary>The name that remains of a file's name without the words that are none.</summary>
    public string OfFile(string fileName, IEnumerable<string> others)
    {
        var stem = Nfkc.Fold(Path.GetFileNameWithoutExtension(fileName));
        foreach (var word in others.Concat(_words.FileWords).OrderByDescending(w => w.Length))
        {
            stem = stem.Replace(Nfkc.Fold(word), " ", StringComparison.OrdinalIgnoreCase);
        }

        var name = Separators().Replace(stem, " ").Trim();
        return name.Length > 0 ? name : SheetText.Clean(Path.GetFileNameWithoutExtension(fileName));
    }

    private bool IsLabel(string text) =>
        text.Length <= LongestLabel && LabelText.BaseKey(text) is { Length: > 0 } key && _labels.Any(l => key.EndsWith(l, StringComparison.Ordinal));

    // Two characters set apart (王　明) are one name; a title behind it and words in brackets are no part of it.
    private string? Name(string text)
    {
        var first = Brackets().Replace(Fold(text).Split('\n')[0], "").Trim();
        var parts = Wide().Split(first);
        first = parts.Length > 1 && parts[0].Length == 1 && parts[1].Length is 1 or 2 ? parts[0] + parts[1] : parts[0];
        if (SpacedOut().IsMatch(first))
        {
            first = first.Replace(" ", "", StringComparison.Ordinal);
        }

        first = Honorific().Replace(first.Trim(), "").Trim();
        return first.Length is > 0 and <= Longest && first.Any(char.IsLetter) && !first.Contains(':', StringComparison.Ordinal) && !_labels.Contains(LabelText.Key(first)) && !_noNames.Contains(LabelText.Key(first)) ? first : null;
    }

    // A wide blank parts words, and would be a narrow one after folding.
    private static string Fold(string text) => Nfkc.Fold(text.Replace("\u3000", "  ", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<label>[^:：,;、(（\n]{2,14})\s*[:：]\s*(?<name>[^:：,，;；)）\n]+?)(?=$|\n|[,，;；)）]|\s+[^\s:：]{1,8}\s*[:：])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"[(（\[【][^)）\]】]*[)）\]】]?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s{2,}|\t+|_+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wide();

    [GeneratedRegex(@"^[\u4e00-\u9fff](?: [\u4e00-\u9fff]){1,3}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SpacedOut();

    [GeneratedRegex(@"\s*(?:委員|老師|教授|先生|女士|小姐)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"[\s_\-－—.,()（）\[\]【】]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separators();
}
