using System.Collections.Immutable;

namespace DocTools.Core.Rollups;

/// <summary>The codes of a roll-up's findings, and what their messages may name.</summary>
public static class RollupCodes
{
    /// <summary>A declared total and the sum of the sheets differ.</summary>
    public const string DeclaredMismatch = "rollup.declared-mismatch";

    /// <summary>The declared years do not add up to the declared whole.</summary>
    public const string DeclaredSum = "rollup.declared-sum";

    /// <summary>A year's cell is neither an amount nor a known mark.</summary>
    public const string BudgetUnreadable = "rollup.budget-unreadable";

    /// <summary>A plan without all years.</summary>
    public const string YearMissing = "rollup.year-missing";

    /// <summary>A strategy written otherwise than in the body.</summary>
    public const string StrategyName = "rollup.strategy-name";

    /// <summary>A ministry in the paragraph about the funding without a sheet, or the reverse.</summary>
    public const string MinistryMissing = "rollup.ministry-missing";

    /// <summary>Expected results and no money in a later year.</summary>
    public const string UnfundedYear = "rollup.unfunded-year";

    /// <summary>A number of an indicator that its ministry's sheets do not have.</summary>
    public const string IndicatorNumber = "rollup.indicator-number";

    /// <summary>A sheet that no indicator covers.</summary>
    public const string UncoveredPlan = "rollup.uncovered-plan";

    /// <summary>A sheet without which all declared years agree.</summary>
    public const string ReconcilingSheets = "rollup.reconciling-sheets";

    /// <summary>A cell that refers to a note that is not there.</summary>
    public const string NoteMissing = "rollup.note-missing";

    /// <summary>A plan that stands more than once.</summary>
    public const string PlanRepeated = "rollup.plan-repeated";

    /// <summary>An input that cannot be read.</summary>
    public const string Unreadable = "intake.unreadable";

    /// <summary>An input without any sheet.</summary>
    public const string Unrecognised = "intake.unrecognised";

    /// <summary>The places that the message of each code may have.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Places { get; } = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [DeclaredMismatch] = ["period", "written", "computed", "rounded", "truncated"],
        [DeclaredSum] = ["sum", "written"],
        [BudgetUnreadable] = ["ministry", "plan", "year", "raw"],
        [YearMissing] = ["ministry", "plan", "years"],
        [StrategyName] = ["ministry", "plan", "written", "names"],
        [MinistryMissing] = ["ministry"],
        [UnfundedYear] = ["ministry", "plan", "years"],
        [IndicatorNumber] = ["ministry", "number", "written"],
        [UncoveredPlan] = ["ministry", "plan"],
        [ReconcilingSheets] = ["ministry", "plan"],
        [NoteMissing] = ["ministry", "plan", "years"],
        [PlanRepeated] = ["ministry", "plan", "places"],
        [Unreadable] = ["document", "reason"],
        [Unrecognised] = ["document"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The codes whose message has another case.</summary>
    public static ImmutableArray<string> WithOtherwise { get; } = [DeclaredMismatch, StrategyName, MinistryMissing, PlanRepeated];
}
