using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>
/// Tells which plan an indicator belongs to: of its ministry's plans the one that shares most of the indicator's pairs of characters, a pair weighing
/// less the more of those plans have it.
/// </summary>
internal sealed class PlanCoverage
{
    private readonly ImmutableHashSet<int> _covered;

    /// <summary>Works out the coverage of a report.</summary>
    public PlanCoverage(ImmutableArray<PlanSheet> plans, ImmutableArray<PlanIndicator> indicators, decimal least)
    {
        var pairs = plans.Select(p => Pairs(p.Name + "\n" + p.Content + "\n" + string.Join('\n', p.Indicators))).ToList();
        var covered = ImmutableHashSet.CreateBuilder<int>();
        foreach (var indicator in indicators)
        {
            var own = Pairs(indicator.Text);
            var candidates = Enumerable.Range(0, plans.Length).Where(i => indicator.Ministry is not null && string.Equals(plans[i].Ministry, indicator.Ministry, StringComparison.Ordinal)).ToList();
            var best = candidates
                .Select(i => (Plan: i, Shared: own.Where(pairs[i].Contains).ToList()))
                .Where(c => own.Count > 0 && c.Shared.Count >= least * own.Count)
                .OrderByDescending(c => c.Shared.Sum(p => 1m / candidates.Count(i => pairs[i].Contains(p))))
                .ThenBy(c => c.Plan)
                .Select(c => (int?)c.Plan)
                .FirstOrDefault();
            if (best is { } plan)
            {
                covered.Add(plan);
            }
        }

        _covered = covered.ToImmutable();
    }

    /// <summary>Whether an indicator belongs to a plan.</summary>
    public bool Covers(int plan) => _covered.Contains(plan);

    private static HashSet<string> Pairs(string text)
    {
        var key = string.Concat(string.Join('\n', text.Split('\n').Select(MatchKey.Of)).Where(c => !char.IsAsciiDigit(c)));
        return [.. Enumerable.Range(0, Math.Max(0, key.Length - 1)).Select(i => key.Substring(i, 2)).Where(p => !p.Contains('\n', StringComparison.Ordinal))];
    }
}
