namespace DocTools.Core.Rules.Definitions;

/// <summary>A rule of a programme.</summary>
/// <param name="header">What every rule states.</param>
public abstract class Rule(RuleHeader header)
{
    /// <summary>What every rule states.</summary>
    public RuleHeader Header { get; } = header;

    /// <summary>The contract's code.</summary>
    public string Code => Header.Code;
}
