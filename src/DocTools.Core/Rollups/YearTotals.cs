using System.Collections.Immutable;

namespace DocTools.Core.Rollups;

/// <summary>Amounts in NT$ by ROC year.</summary>
/// <param name="Years">Every year of the programme; zero where nothing adds up.</param>
public sealed record YearTotals(ImmutableSortedDictionary<int, decimal> Years)
{
    /// <summary>All years together.</summary>
    public decimal Whole => Years.Values.Sum();

    /// <summary>The sum over some parts.</summary>
    public static YearTotals Of<T>(IEnumerable<int> years, IEnumerable<T> parts, Func<T, int, decimal?> amount)
    {
        var all = parts.ToList();
        return new YearTotals(years.ToImmutableSortedDictionary(y => y, y => all.Sum(p => amount(p, y) ?? 0)));
    }
}
