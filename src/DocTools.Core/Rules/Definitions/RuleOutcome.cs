namespace DocTools.Core.Rules.Definitions;

/// <summary>What came of a rule at one place.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Finding">The finding; there is one exactly where it failed.</param>
public sealed record RuleOutcome(RuleStatus Status, Finding? Finding = null)
{
    /// <summary>Nothing to look at.</summary>
    public static RuleOutcome NotApplicable { get; } = new(RuleStatus.NotApplicable);

    /// <summary>Right.</summary>
    public static RuleOutcome Passed { get; } = new(RuleStatus.Passed);

    /// <summary>An operand is missing.</summary>
    public static RuleOutcome Undecided { get; } = new(RuleStatus.Undecided);

    /// <summary>Wrong.</summary>
    public static RuleOutcome Failed(Finding finding) => new(RuleStatus.Failed, finding);
}
