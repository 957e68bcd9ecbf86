using System.Collections.Immutable;
using DocTools.Core.Cases;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Messages;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Rules.Definitions;

/// <summary>
/// Reads the examples of a rule. <c>given</c> holds fields and their values; a batch rule's examples have <c>submissions</c>, each with its <c>given</c>.
/// <c>expect</c> is <c>passed</c>, <c>undecided</c>, <c>notApplicable</c>, or the list of findings.
/// </summary>
internal static class RuleCaseReader
{
    private static readonly string[] s_ends = ["passed", "undecided", "notApplicable"];

    /// <summary>The examples under <c>cases</c>.</summary>
    public static ImmutableArray<RuleCase> Read(YamlMap rule, DefinitionFile file) => [.. rule.Maps("cases").Select(c => ReadCase(c, file))];

    private static RuleCase ReadCase(YamlMap map, DefinitionFile file)
    {
        var name = map.RequiredText("name");
        var submissions = map.Has("submissions")
            ? map.Maps("submissions").Select((s, i) => CaseExample.Read(s, file, ((char)('A' + i)).ToString(), strict: true)).ToImmutableArray()
            : [CaseExample.Read(map, file, "A", strict: false)];
        var registry = map.Maps("registry").Select(RegistryEntry.Read).ToImmutableArray();
        var (status, findings) = Expectation(map);
        map.Finish();
        return new RuleCase(name, map.Line, submissions, registry, status, findings);
    }

    private static (RuleStatus Status, ImmutableArray<ExpectedFinding> Findings) Expectation(YamlMap map)
    {
        if (map.Node("expect") is YamlSequenceNode)
        {
            return (RuleStatus.Failed, [.. map.Maps("expect").Select(Finding)]);
        }

        switch (map.RequiredText("expect"))
        {
            case "passed":
                return (RuleStatus.Passed, []);
            case "undecided":
                return (RuleStatus.Undecided, []);
            case "notApplicable":
                return (RuleStatus.NotApplicable, []);
            case var other:
                map.Errors.AddUnknown(map.File, map.LineOf("expect"), "end", other, s_ends);
                return (RuleStatus.Passed, []);
        }
    }

    private static ExpectedFinding Finding(YamlMap map)
    {
        var finding = new ExpectedFinding(
            map.Has("severity") ? SeverityText.Read(map, "severity") : null,
            map.Text("expected"),
            map.Text("actual"),
            map.Texts("fields"),
            map.Text("submission"));
        map.Finish();
        return finding;
    }
}
