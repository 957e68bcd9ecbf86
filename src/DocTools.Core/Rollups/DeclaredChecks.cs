using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rollups;

/// <summary>Compares what is declared with what the sheets add up to.</summary>
internal static class DeclaredChecks
{
    /// <summary>Runs the checks.</summary>
    public static void Run(RollupReport report, Action<RollupChecks.Draft> add)
    {
        if (report.Declared is not { HasAmounts: true } declared || report.Plans.IsEmpty)
        {
            return;
        }

        foreach (var (year, amount) in declared.Years.Where(y => !y.Value.Agrees(report.Computed.Years[y.Key])))
        {
            add(Mismatch(declared, amount, year.ToString(CultureInfo.InvariantCulture), report.Computed.Years[year]));
        }

        if (declared.Whole is { } whole)
        {
            if (!whole.Agrees(report.Computed.Whole))
            {
                add(Mismatch(declared, whole, "total", report.Computed.Whole, whole: true));
            }

            var sum = declared.Years.Values.Sum(d => d.Value);
            if (report.Definition.Years.All(declared.Years.ContainsKey) && !whole.Agrees(sum))
            {
                add(new RollupChecks.Draft(RollupCodes.DeclaredSum, declared.Document)
                {
                    Fields = [.. report.Definition.Years.Select(y => "declared." + y.ToString(CultureInfo.InvariantCulture)), "declared.total"],
                    Expected = new FieldValue.Number(sum),
                    Actual = new FieldValue.Number(whole.Value),
                    Values = [("sum", Money(sum)), ("written", whole.Written)],
                });
            }
        }

        Reconciling(report, declared, add);
    }

    // A hint where to look: without which single sheet would everything that is declared agree?
    private static void Reconciling(RollupReport report, DeclaredTotals declared, Action<RollupChecks.Draft> add)
    {
        if (Agrees(report, declared, without: null))
        {
            return;
        }

        for (var i = 0; i < report.Plans.Length; i++)
        {
            if (Agrees(report, declared, report.Plans[i]))
            {
                add(new RollupChecks.Draft(RollupCodes.ReconcilingSheets, report.Plans[i].Source.Document) { Plan = report.Plans[i], Fields = [string.Create(CultureInfo.InvariantCulture, $"plans[{i}]")] });
            }
        }
    }

    private static bool Agrees(RollupReport report, DeclaredTotals declared, PlanSheet? without) =>
        declared.Years.All(y => y.Value.Agrees(report.Computed.Years[y.Key] - (without?.Amount(y.Key) ?? 0))) &&
        declared.Whole?.Agrees(report.Computed.Whole - report.Definition.Years.Sum(y => without?.Amount(y) ?? 0)) is not false;

    private static RollupChecks.Draft Mismatch(DeclaredTotals declared, DeclaredAmount amount, string key, decimal computed, bool whole = false) => new(RollupCodes.DeclaredMismatch, declared.Document)
    {
        Otherwise = whole,
        Fields = ["declared." + key, "computed." + key],
        Expected = new FieldValue.Number(computed),
        Actual = new FieldValue.Number(amount.Value),
        Values = [("period", key), ("written", amount.Written), ("computed", Money(computed)), ("rounded", Money(amount.Rounded(computed))), ("truncated", Money(amount.Truncated(computed)))],
    };

    private static string Money(decimal amount) => MessageWriter.Number(amount);
}
