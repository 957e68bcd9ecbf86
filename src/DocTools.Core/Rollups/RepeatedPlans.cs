using System.Collections.Immutable;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Finds plans that stand more than once, so that a document given in two formats is not counted twice.</summary>
internal static class RepeatedPlans
{
    /// <summary>The plans that count, and what was found.</summary>
    public static (ImmutableArray<PlanSheet> Plans, ImmutableArray<RepeatedPlan> Repeated) Of(IEnumerable<PlanSheet> plans)
    {
        var all = plans.ToList();
        var repeated = ImmutableArray.CreateBuilder<RepeatedPlan>();
        var dropped = new HashSet<PlanSheet>(ReferenceEqualityComparer.Instance);
        foreach (var group in all.Where(p => p.Name.Length > 0).GroupBy(p => MatchKey.Of(p.Ministry) + "\n" + MatchKey.Of(p.Name), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var same = group.ToList();
            var once = same.Select(p => p.Source.Document + "\n" + p.Source.Sheet).Distinct(StringComparer.Ordinal).Count() == same.Count && same.TrueForAll(p => Amounts(p).SequenceEqual(Amounts(same[0])));
            repeated.Add(new RepeatedPlan(same[0], [.. same.Select(p => p.Source)], once));
            if (once)
            {
                dropped.UnionWith(same.Skip(1));
            }
        }

        return ([.. all.Where(p => !dropped.Contains(p))], repeated.ToImmutable());
    }

    private static IEnumerable<(int Year, decimal? Amount, BudgetStatus Status)> Amounts(PlanSheet plan) => plan.Budget.Select(b => (b.Key, b.Value.Amount, b.Value.Status));
}
