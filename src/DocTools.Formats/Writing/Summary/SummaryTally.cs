using System.Collections.Immutable;
using DocTools.Core.Reports;
using DocTools.Core.Rules;

namespace DocTools.Formats.Writing;

/// <summary>What is counted over all submissions while they pass; its size does not grow with their number.</summary>
internal sealed class SummaryTally
{
    private readonly Dictionary<(DecisionStatus Status, string Category), int> _decisions = [];
    private readonly Dictionary<string, (Severity Severity, int Count, int Cases, string Example)> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal[]> _amounts = new(StringComparer.Ordinal);

    /// <summary>Labels of the categories that occur.</summary>
    public List<string> Categories { get; private set; } = [];

    /// <summary>Puts the categories into the programme's order, others behind.</summary>
    public void Order(IReadOnlyList<string> labels) =>
        Categories = [.. labels.Where(l => Categories.Contains(l, StringComparer.Ordinal)), .. Categories.Where(c => !labels.Contains(c, StringComparer.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Counts a submission.</summary>
    public void Add(CaseReport report, string category, IReadOnlyList<decimal?> funding)
    {
        if (!Categories.Contains(category, StringComparer.Ordinal))
        {
            Categories.Add(category);
        }

        var key = (report.Decision.Status, category);
        _decisions[key] = _decisions.GetValueOrDefault(key) + 1;
        if (!_amounts.TryGetValue(category, out var sums))
        {
            _amounts[category] = sums = new decimal[funding.Count];
        }

        for (var i = 0; i < funding.Count; i++)
        {
            sums[i] += funding[i] ?? 0;
        }

        foreach (var group in report.Findings.GroupBy(f => f.Code, StringComparer.Ordinal))
        {
            var worst = group.Max(f => f.Severity);
            var (severity, count, cases, example) = _codes.GetValueOrDefault(group.Key, (worst, 0, 0, group.First().Message));
            _codes[group.Key] = (severity > worst ? severity : worst, count + group.Count(), cases + 1, example);
        }
    }

    /// <summary>How many submissions of a category have a decision; of all categories where it is null.</summary>
    public int Decisions(DecisionStatus status, string? category) =>
        _decisions.Where(p => p.Key.Status == status && (category is null || string.Equals(p.Key.Category, category, StringComparison.Ordinal))).Sum(p => p.Value);

    /// <summary>The sum of a column of the funding in a category.</summary>
    public decimal Amount(string category, int column) => _amounts.TryGetValue(category, out var sums) ? sums[column] : 0;

    /// <summary>The findings by code, the most frequent first.</summary>
    public ImmutableArray<(string Code, Severity Severity, int Count, int Cases, string Example)> Codes() =>
        [.. _codes.Select(p => (p.Key, p.Value.Severity, p.Value.Count, p.Value.Cases, p.Value.Example)).OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal)];
}
