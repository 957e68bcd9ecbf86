using DocTools.Core.Rules;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>Every example of every programme's rule files, and what a rule file has to have.</summary>
public sealed class RuleFileTests
{
    public static TheoryData<string> Programs => [.. ProgramFiles.All.Select(p => p.Id)];

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (program, name) in ProgramFiles.All.SelectMany(p => p.Rules.Rules.SelectMany(r => r.Header.Cases.Select(c => (p.Id, Name(r, c))))))
            {
                data.Add(program, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void TheFilesHaveNoFaults(string program) => Assert.True(Of(program).Errors.None, string.Join('\n', Of(program).Errors.All));

    [Theory]
    [MemberData(nameof(Examples))]
    public void ARuleDoesAsItsExampleSays(string program, string name)
    {
        var files = Of(program);
        var (rule, example) = files.Rules.Rules.SelectMany(r => r.Header.Cases.Select(c => (Rule: r, Case: c))).Single(p => string.Equals(Name(p.Rule, p.Case), name, StringComparison.Ordinal));
        var cases = new RuleCases(files.Program, files.Rules);
        Assert.Null(cases.Run(rule, example));
        Assert.Null(cases.Run(rule, example, Language.English));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void EveryRuleHasAPassingAndAFailingExampleAndOneWhereItIsSilent(string program)
    {
        var lacking = Of(program).Rules.Rules
            .Where(r => !Has(r, RuleStatus.Passed) || !Has(r, RuleStatus.Failed) || (r is CaseRule && !Has(r, RuleStatus.Undecided) && !Has(r, RuleStatus.NotApplicable)))
            .Select(r => $"{r.Code} ({Path.GetFileName(r.Header.File)}:{r.Header.Line})");
        Assert.Empty(lacking);
    }

    private static ProgramFiles Of(string program) => ProgramFiles.All.Single(p => string.Equals(p.Id, program, StringComparison.Ordinal));

    private static bool Has(Rule rule, RuleStatus status) => rule.Header.Cases.Any(c => c.Status == status);

    private static string Name(Rule rule, RuleCase example) => $"{Path.GetFileName(rule.Header.File)}:{example.Line} {rule.Code} - {example.Name}";
}
