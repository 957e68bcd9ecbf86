namespace DocTools.Core.Rules.Definitions;

/// <summary>How a rule ends at one place.</summary>
public enum RuleStatus
{
    /// <summary>Its guard does not hold, or there is nothing to look at.</summary>
    NotApplicable,

    /// <summary>Looked at and found right.</summary>
    Passed,

    /// <summary>An operand is missing; neither right nor wrong.</summary>
    Undecided,

    /// <summary>Looked at and found wrong.</summary>
    Failed,
}
