using DocTools.Core.Rules;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>Every example of every rule file, and what a rule file has to have.</summary>
public sealed class RuleFileTests
{
    public static TheoryData<string> Examples => [.. Design113.Rules.Rules.SelectMany(r => r.Header.Cases.Select(c => Name(r, c)))];

    [Fact]
    public void TheFilesHaveNoFaults() => Assert.True(Design113.Errors.None, string.Join('\n', Design113.Errors.All));

    [Theory]
    [MemberData(nameof(Examples))]
    public void ARuleDoesAsItsExampleSays(string name)
    {
        var (rule, example) = Design113.Rules.Rules.SelectMany(r => r.Header.Cases.Select(c => (Rule: r, Case: c))).Single(p => string.Equals(Name(p.Rule, p.Case), name, StringComparison.Ordinal));
        var cases = new RuleCases(Design113.Program, Design113.Rules);
        Assert.Null(cases.Run(rule, example));
        Assert.Null(cases.Run(rule, example, Language.English));
    }

    [Fact]
    public void EveryRuleHasAPassingAndAFailingExampleAndOneWhereItIsSilent()
    {
        var lacking = Design113.Rules.Rules
            .Where(r => !Has(r, RuleStatus.Passed) || !Has(r, RuleStatus.Failed) || (r is CaseRule && !Has(r, RuleStatus.Undecided) && !Has(r, RuleStatus.NotApplicable)))
            .Select(r => $"{r.Code} ({Path.GetFileName(r.Header.File)}:{r.Header.Line})");
        Assert.Empty(lacking);
    }

    private static bool Has(Rule rule, RuleStatus status) => rule.Header.Cases.Any(c => c.Status == status);

    private static string Name(Rule rule, RuleCase example) => $"{Path.GetFileName(rule.Header.File)}:{example.Line} {rule.Code} - {example.Name}";
}
