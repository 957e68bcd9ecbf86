namespace DocTools.Core.Rules.Definitions;

/// <summary>How a rule ends at one place. In this order: over several places the last of them is told.</summary>
public enum RuleStatus
{
    /// <summary>Its guard does not hold, or there is nothing to look at.</summary>
    NotApplicable,

    /// <summary>An operand is missing; neither right nor wrong.</summary>
    Undecided,

    /// <summary>Looked at and found right.</summary>
    Passed,

    /// <summary>Looked at and found wrong.</summary>
    Failed,
}
