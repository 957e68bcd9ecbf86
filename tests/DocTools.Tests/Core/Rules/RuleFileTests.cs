using DocTools.Core.Rules;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Rules.Messages;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>Every example of every rule file of every programme, and what a rule file has to have.</summary>
public sealed class RuleFileTests
{
    public static TheoryData<string> Programs => [.. LoadedProgram.Ids];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var id in LoadedProgram.Ids)
            {
                foreach (var rule in LoadedProgram.Of(id).Rules.Rules)
                {
                    rule.Header.Cases.ToList().ForEach(c => data.Add(id, Name(rule, c)));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void TheFilesHaveNoFaults(string id) => Assert.True(LoadedProgram.Of(id).Errors.None, string.Join('\n', LoadedProgram.Of(id).Errors.All));

    [Theory]
    [MemberData(nameof(Examples))]
    public void ARuleDoesAsItsExampleSays(string id, string name)
    {
        var loaded = LoadedProgram.Of(id);
        var (rule, example) = loaded.Rules.Rules.SelectMany(r => r.Header.Cases.Select(c => (Rule: r, Case: c))).Single(p => string.Equals(Name(p.Rule, p.Case), name, StringComparison.Ordinal));
        var cases = new RuleCases(loaded.Program, loaded.Rules);
        Assert.Null(cases.Run(rule, example));
        Assert.Null(cases.Run(rule, example, Language.English));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void EveryRuleHasAPassingAndAFailingExampleAndOneWhereItIsSilent(string id)
    {
        var lacking = LoadedProgram.Of(id).Rules.Rules
            .Where(r => !Has(r, RuleStatus.Passed) || !Has(r, RuleStatus.Failed) || (IsSometimesSilent(r) && !Has(r, RuleStatus.Undecided) && !Has(r, RuleStatus.NotApplicable)))
            .Select(r => $"{r.Code} ({Path.GetFileName(r.Header.File)}:{r.Header.Line})");
        Assert.Empty(lacking);
    }

    // Rules that compare rows with each other have nothing to be undecided about, unless they say when they apply.
    private static bool IsSometimesSilent(Rule rule) => rule is FormulaRule or LinkedRowsRule || (rule is CaseRule && rule.Header.When is not null);

    private static bool Has(Rule rule, RuleStatus status) => rule.Header.Cases.Any(c => c.Status == status);

    private static string Name(Rule rule, RuleCase example) => $"{Path.GetFileName(rule.Header.File)}:{example.Line} {rule.Code} - {example.Name}";
}
