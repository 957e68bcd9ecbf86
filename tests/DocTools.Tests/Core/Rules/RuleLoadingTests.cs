using DocTools.Core.Programs;
using DocTools.Core.Rules;
using Xunit;

namespace DocTools.Tests.Core.Rules;

/// <summary>A fault in a rule file is told with its line and, where it can be told, with what was meant.</summary>
public sealed class RuleLoadingTests
{
    private const string Head = "rules:\n  - code: budget.tax\n    kind: condition\n    severity: error\n    message: { zh: 甲, en: a }\n";

    [Theory]
    [InlineData(Head + "    fires: plan.budget.tax.goverment != 0\n", 6, "unknown field 'plan.budget.tax.goverment'; did you mean 'plan.budget.tax.government'?")]
    [InlineData(Head + "    fires: plan.budget.tax.government > params.tax_rat\n", 6, "unknown parameter 'tax_rat'|did you mean 'tax_rate'?")]
    [InlineData(Head + "    fires: $stff > 0\n", 6, "unknown term 'stff'")]
    [InlineData(Head + "    fires: plan.people[*].months > 0\n", 6, "stands for several rows")]
    [InlineData(Head + "    fires: .months > 0\n", 6, "there is no row")]
    [InlineData(Head + "    fires: plan.budget.tax.{column} > 0\n", 6, "needs the word 'column'")]
    [InlineData(Head + "    fires: matches(plan.plan_name, '(')\n", 6, "is no pattern")]
    [InlineData(Head + "    fires: present('plann')\n", 6, "unknown form 'plann'; did you mean 'plan'?")]
    [InlineData(Head + "    fires: \"true\"\n    wen: \"true\"\n", 7, "unknown key 'wen'; did you mean 'when'?")]
    [InlineData(Head + "    forEach: colums\n    fires: \"true\"\n", 6, "unknown list 'colums'")]
    [InlineData(Head + "    fires: line(1)\n", 6, "takes a field")]
    [InlineData(Head + "    fires: \"true\"\n    fields: [plan.nothing]\n", 7, "unknown field 'plan.nothing'")]
    [InlineData("rules:\n  - code: x.y\n    kind: conditions\n    severity: error\n    message: { zh: 甲, en: a }\n", 3, "unknown kind of rule 'conditions'; did you mean 'condition'?")]
    [InlineData("rules:\n  - code: x.y\n    kind: condition\n    severity: eror\n    message: { zh: 甲, en: a }\n    fires: \"true\"\n", 4, "unknown severity 'eror'; did you mean 'error'?")]
    [InlineData("rules:\n  - code: x.y\n    kind: condition\n    severity: error\n    message: { zh: 甲 }\n    fires: \"true\"\n", 5, "'en' is missing")]
    [InlineData("rules:\n  - code: x.y\n    kind: condition\n    severity: error\n    message:\n      zh: 甲 {actual\n      en: a\n    fires: \"true\"\n", 5, "brace")]
    [InlineData("rules:\n  - code: x.y\n    kind: ascending\n    severity: error\n    rows: plan.checkpoints[*]\n    number: .number\n    date: .date\n    message: { zh: \"{nummer}\", en: a }\n", 2, "unknown place in the message 'nummer'; did you mean 'number'?")]
    [InlineData(Head + "    fires: \"true\"\n    cases:\n      - { name: a, given: { plan.budget.tax.self: many }, expect: passed }\n", 8, "is not of its type")]
    public void A_fault_has_its_line(string yaml, int line, string told)
    {
        var errors = Load(yaml);
        var error = Assert.Single(errors.All);
        Assert.Equal((line, "x.yaml"), (error.Line, Path.GetFileName(error.File)));
        Assert.All(told.Split('|'), t => Assert.Contains(t, error.Message, StringComparison.Ordinal));
    }

    private static DefinitionErrors Load(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory("doctools-rules-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "rules"));
            File.WriteAllText(Path.Combine(folder.FullName, "rules", "x.yaml"), yaml);
            var errors = new DefinitionErrors();
            RuleSet.Load(folder.FullName, Path.Combine(Design113.Templates, "common"), Design113.Program, errors);
            return errors;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
