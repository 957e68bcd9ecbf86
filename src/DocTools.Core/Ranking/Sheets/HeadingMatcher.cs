using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Ranking.Sheets;

/// <summary>Tells what a heading of a score sheet means, in whatever wording: 「1. 創新性（30%）」, 「創新性 30分」, 「公司名稱」.</summary>
internal sealed partial class HeadingMatcher
{
    private const int Longest = 200;

    private readonly Dictionary<string, string> _criteria = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SheetColumn Column, int Rank)> _columns = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _behind;

    /// <summary>Prepares the wordings.</summary>
    public HeadingMatcher(IEnumerable<RankingCriterion> criteria, SheetWords words)
    {
        foreach (var criterion in criteria)
        {
            foreach (var name in criterion.Aliases.Prepend(criterion.Name))
            {
                _criteria.TryAdd(LabelText.Key(name), criterion.Name);
            }
        }

        foreach (var (column, wordings) in new[] { (SheetColumn.Id, words.Id), (SheetColumn.Organisation, words.Organisation), (SheetColumn.Project, words.Project), (SheetColumn.Category, words.Category), (SheetColumn.Total, words.Total), (SheetColumn.Remark, words.Remark) })
        {
            for (var i = 0; i < wordings.Length; i++)
            {
                _columns.TryAdd(LabelText.Key(wordings[i]), (column, i));
            }
        }

        _behind = [.. words.Behind.Select(LabelText.Key).OrderByDescending(b => b.Length)];
    }

    /// <summary>The criterion that a heading names, with the numbers printed beside it; null where it names none.</summary>
    public (string Name, ImmutableArray<decimal> Weights)? Criterion(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var folded = Nfkc.Fold(text);
        foreach (var part in Parts(folded))
        {
            if (_criteria.TryGetValue(Bare(part), out var name))
            {
                return (name, Numbers(folded, part));
            }
        }

        return null;
    }

    /// <summary>Which other column a heading names, and how likely; null where it names none.</summary>
    public (SheetColumn Column, int Rank)? Column(string text) =>
        text.Length > Longest ? null
        : _columns.TryGetValue(LabelText.Key(text), out var exact) ? exact
        : _columns.TryGetValue(Bare(Nfkc.Fold(text)), out var bare) ? bare
        : null;

    /// <summary>The numbers of a cell that prints weights alone: 「(30%)」, 「30 分」; empty for any other.</summary>
    public static ImmutableArray<decimal> WeightsAlone(string text) =>
        OnlyWeight().IsMatch(Nfkc.Fold(text).Trim()) ? All(Nfkc.Fold(text)) : [];

    // The whole, then the first line, then what stands before a colon: an explanation may follow.
    private IEnumerable<string> Parts(string folded)
    {
        yield return folded;
        foreach (var part in new[] { folded.Split('\n')[0], folded.Split(':')[0] }.Where(p => p.Length < folded.Length))
        {
            if (Column(folded[part.Length..]) is null)
            {
                yield return part;
            }
        }
    }

    // Without brackets, numbers and units: a name may itself end in 分, so that it is compared after every step.
    private string Bare(string folded)
    {
        var key = LabelText.BaseKey(folded);
        while (!_criteria.ContainsKey(key) && !_columns.ContainsKey(key))
        {
            var shorter = TrailingNumber().Replace(key, "");
            var word = _behind.FirstOrDefault(b => shorter.Length > b.Length && shorter.EndsWith(b, StringComparison.Ordinal));
            shorter = word is null ? shorter : shorter[..^word.Length];
            if (shorter.Length == key.Length || shorter.Length == 0)
            {
                break;
            }

            key = shorter;
        }

        return key;
    }

    // The numbering in front is no weight.
    private static ImmutableArray<decimal> Numbers(string folded, string part)
    {
        var stripped = folded[(part.Length - LabelText.StripNumbering(part).Length)..];
        return All(stripped);
    }

    private static ImmutableArray<decimal> All(string text) =>
        [.. Number().Matches(text).Select(m => decimal.Parse(m.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\d{1,4}(?:\.\d{1,4})?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex(@"^[(\[]?\s*(?:佔|占|佔比|占比|權重|配分|比重|滿分)?\s*[:：]?\s*\d{1,3}(?:\.\d{1,2})?\s*(?:%|分|點)?\s*[)\]]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OnlyWeight();
}
