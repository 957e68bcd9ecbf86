using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Rules.Definitions;

/// <summary>A rule that looks at one case.</summary>
/// <param name="header">What every rule states.</param>
public abstract class CaseRule(RuleHeader header) : Rule(header)
{
    /// <summary>Looks at a case; an outcome per place.</summary>
    public IEnumerable<RuleOutcome> Check(RuleContext context) =>
        Header.When is null || GuardedByRow || FormulaEvaluator.Truth(Header.When, context.Scope(Header.Terms)) == true ? Run(context) : [RuleOutcome.NotApplicable];

    /// <summary>Whether the rule itself evaluates its guard, row by row.</summary>
    protected virtual bool GuardedByRow => false;

    /// <summary>Looks at a case to which the rule applies.</summary>
    protected abstract IEnumerable<RuleOutcome> Run(RuleContext context);
}
