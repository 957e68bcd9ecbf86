using System.Globalization;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Compares the document's numbered indicators with the plan sheets of their ministries.</summary>
internal static class IndicatorChecks
{
    /// <summary>Runs the checks; none where the input has no numbered indicators.</summary>
    public static void Run(RollupReport report, Action<RollupChecks.Draft> add)
    {
        if (report.Indicators.IsEmpty)
        {
            return;
        }

        var numbers = report.Plans.GroupBy(p => p.Ministry ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(Numbers).ToList(), StringComparer.Ordinal);
        for (var i = 0; i < report.Indicators.Length; i++)
        {
            var indicator = report.Indicators[i];
            if (indicator.Ministry is null || !numbers.TryGetValue(indicator.Ministry, out var having))
            {
                continue;
            }

            foreach (var number in NumberText.Of(indicator.Text).Where(n => !having.Exists(n.IsSame)).DistinctBy(n => (n.Low, n.High, n.Unit)))
            {
                add(new RollupChecks.Draft(RollupCodes.IndicatorNumber, report.Declared?.Document ?? report.Documents[0].Path)
                {
                    Fields = [Field("indicators", i)],
                    Actual = new FieldValue.Text(number.Written),
                    Values = [("ministry", indicator.Ministry), ("number", indicator.Number.ToString(CultureInfo.InvariantCulture)), ("written", number.Written)],
                });
            }
        }

        var coverage = new PlanCoverage(report.Plans, report.Indicators, report.Definition.Indicators.Coverage);
        for (var i = 0; i < report.Plans.Length; i++)
        {
            if (!coverage.Covers(i))
            {
                add(new RollupChecks.Draft(RollupCodes.UncoveredPlan, report.Plans[i].Source.Document) { Plan = report.Plans[i], Fields = [Field("plans", i)] });
            }
        }
    }

    private static IEnumerable<NumberText> Numbers(PlanSheet plan) =>
        new[] { plan.Name, plan.Content, plan.Note }.Concat(plan.Indicators).Concat(plan.Budget.Values.Select(b => b.Raw)).OfType<string>().SelectMany(NumberText.Of);

    private static string Field(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
