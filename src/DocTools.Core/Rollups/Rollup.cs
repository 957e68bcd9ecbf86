using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rollups;

/// <summary>A roll-up from its documents to its report: documents → plan sheets → totals → findings.</summary>
public static class Rollup
{
    /// <summary>Makes the report.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="definition">How it is read.</param>
    /// <param name="documents">The inputs, those that could not be read included.</param>
    /// <param name="language">Language of the messages.</param>
    public static RollupReport Of(ProgramDefinition program, RollupDefinition definition, IEnumerable<RollupDocument> documents, Language language)
    {
        var inputs = documents.ToImmutableArray();
        var read = inputs.Select(d => d.Document is null ? null : DocumentPlans.Read(d.Document, definition)).ToImmutableArray();
        var (plans, repeated) = RepeatedPlans.Of(read.OfType<DocumentPlans>().SelectMany(r => r.Plans));
        var declared = read.Select(r => r?.Declared).FirstOrDefault(d => d is not null);
        var indicators = read.OfType<DocumentPlans>().Select(r => r.Indicators).FirstOrDefault(i => !i.IsEmpty, []);
        var shares = plans.SelectMany((p, i) => p.MappedStrategies.Select((s, n) => new StrategyShare(i, s, n, p.MappedStrategies.Length))).ToImmutableArray();
        var byStrategy = shares.ToLookup(s => s.Strategy, StringComparer.Ordinal);
        var report = new RollupReport
        {
            Program = program,
            Definition = definition,
            Documents = inputs,
            Plans = plans,
            Indicators = indicators,
            Declared = declared,
            Computed = YearTotals.Of(definition.Years, plans, (p, y) => p.Amount(y)),
            ByMinistry = [.. plans.GroupBy(p => p.Ministry ?? "", StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, YearTotals.Of(definition.Years, g, (p, y) => p.Amount(y))))],
            // The body's in their order, and behind them what is written otherwise and cannot be told.
            ByStrategy = [.. definition.Strategies.Select(s => s.Name).Where(byStrategy.Contains).Concat(byStrategy.Select(s => s.Key)).Distinct(StringComparer.Ordinal).Select(s => KeyValuePair.Create(s, YearTotals.Of(definition.Years, byStrategy[s], (x, y) => plans[x.Plan].Amount(y) is { } amount ? x.Of(amount) : null)))],
            ByStatus = [.. BudgetStatusText.All.Select(s => KeyValuePair.Create(s, YearTotals.Of(definition.Years, plans, (p, y) => p.Budget.GetValueOrDefault(y) is { } b && b.Status == s ? b.Amount : null)))],
            Shares = shares,
        };
        var empty = inputs.Zip(read).Where(p => p.Second is { Plans.IsEmpty: true }).Select(p => p.First.Path);
        return report with { Findings = new RollupChecks(report, repeated, [.. empty], language).Run() };
    }
}
