using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Reads the paragraph that declares the totals and names the ministries.</summary>
internal static partial class FundingReader
{
    /// <summary>What it declares; null where it is not there.</summary>
    public static DeclaredTotals? Read(IReadOnlyList<SheetLine> body, string document, RollupDefinition definition)
    {
        var text = string.Concat(body.Where(l => !l.IsPageNumber).Select(l => l.Compact));
        var funding = definition.Funding;
        var years = ImmutableSortedDictionary.CreateBuilder<int, DeclaredAmount>();
        var end = -1;
        foreach (Match match in funding.Year.Matches(text))
        {
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            year = year > 1000 ? year - definition.YearOffset : year;
            if (definition.Years.Contains(year) && !years.ContainsKey(year) && Amount(match) is { } amount)
            {
                years[year] = amount;
                end = match.Index + match.Length;
            }
        }

        // The whole stands behind its years, so that no other sum of the document is taken for it.
        var whole = end < 0 ? null : funding.Whole.Match(text, end) is { Success: true } last && last.Index - end < 40 ? Amount(last) : null;
        var ministries = funding.Ministries.Match(text) is { Success: true } named ? Ministries(named.Groups["list"].Value, definition) : [];
        return years.Count == 0 && ministries.IsEmpty ? null : new DeclaredTotals(document, years.ToImmutable(), whole, ministries);
    }

    // 29.4億元 is written to 0.1億; 4億5,000萬元 to 1萬.
    private static DeclaredAmount? Amount(Match match)
    {
        var written = match.Groups["amount"].Value;
        var digits = LastNumber().Match(written);
        return Value(written) is { } value && digits.Success && Value("1" + digits.Groups["unit"].Value) is { } unit
            ? new DeclaredAmount(value, unit / Power(digits.Groups["decimals"].Length), written)
            : null;
    }

    private static decimal? Value(string text) => MoneyReader.Read(text, ParseContext.None) is { Outcome: ParseOutcome.Value, Confidence: 1.0, Value: FieldValue.Number number } ? number.Value : null;

    private static decimal Power(int decimals) => Enumerable.Repeat(10m, Math.Min(decimals, 12)).Aggregate(1m, (a, b) => a * b);

    private static ImmutableArray<string> Ministries(string list, RollupDefinition definition) =>
        [.. list.Split([.. definition.Funding.Separators], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => definition.MinistryBook.Find(part) is null ? part.Split([.. definition.Funding.Joiners], StringSplitOptions.RemoveEmptyEntries) : [part])
            .Select(part => PlanText.Ministry(part, definition))
            .Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\d[\d,]*(?:\.(?<decimals>\d+))?(?<unit>\D+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LastNumber();
}
