using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules;

/// <summary>Runs the examples that stand in a programme's rule files.</summary>
/// <param name="program">The programme.</param>
/// <param name="rules">Its rules.</param>
public sealed class RuleCases(ProgramDefinition program, RuleSet rules)
{
    /// <summary>What is wrong with an example; null where the rule does as the example says.</summary>
    public string? Run(Rule rule, RuleCase example, Language language = Language.Chinese)
    {
        var (status, findings) = Outcome(rule, example, language);
        var told = string.Join("; ", findings.Select(f => $"[{f.Submission} {f.Finding.Severity} expected {f.Finding.Expected} actual {f.Finding.Actual} fields {string.Join(' ', f.Finding.Fields)}] {f.Finding.Message}"));
        if (status != example.Status)
        {
            return $"expected to end as {example.Status}, ended as {status}: {told}";
        }

        if (findings.Length != example.Findings.Length)
        {
            return $"expected {example.Findings.Length} findings, got {findings.Length}: {told}";
        }

        var wrong = findings.Zip(example.Findings).Where(p => !Matches(p.First, p.Second)).Select(p => p.Second.ToString()).ToList();
        return wrong.Count == 0 ? null : $"expected {string.Join("; ", wrong)}, got {told}";
    }

    /// <summary>How the rule ends on an example, and what it finds.</summary>
    public (RuleStatus Status, ImmutableArray<BatchFinding> Findings) Outcome(Rule rule, RuleCase example, Language language)
    {
        var registry = example.Registry.IsEmpty ? null : new Registry(example.Registry);
        if (rule is BatchRule batch)
        {
            var summaries = example.Given.Select(c => batch.Summarise(rules.Context(c, program, registry, language), new CaseSummary { Id = c.Id })).ToList();
            var found = batch.Check(summaries, new MessageWriter(rules.Messages, rules.Catalog, program, language)).ToImmutableArray();
            return (found.IsEmpty ? RuleStatus.Passed : RuleStatus.Failed, found);
        }

        var outcomes = example.Given.SelectMany(c => ((CaseRule)rule).Check(rules.Context(c, program, registry, language)).Select(o => (c.Id, Outcome: o))).ToList();
        var worst = outcomes.Count == 0 ? RuleStatus.NotApplicable : outcomes.Max(o => o.Outcome.Status);
        return (worst, [.. outcomes.Where(o => o.Outcome.Finding is not null).Select(o => new BatchFinding(o.Id, o.Outcome.Finding!))]);
    }

    /// <summary>Whether a finding is as an example expects it.</summary>
    public static bool Matches(BatchFinding found, ExpectedFinding expected) =>
        (expected.Severity is null || expected.Severity == found.Finding.Severity)
        && (expected.Expected is null || string.Equals(expected.Expected, found.Finding.Expected?.Display, StringComparison.Ordinal))
        && (expected.Actual is null || string.Equals(expected.Actual, found.Finding.Actual?.Display, StringComparison.Ordinal))
        && (expected.Submission is null || string.Equals(expected.Submission, found.Submission, StringComparison.Ordinal))
        && (expected.Fields.IsEmpty || (found.Finding.Fields.Length > 0 && string.Equals(expected.Fields[0], found.Finding.Fields[0], StringComparison.Ordinal)))
        && expected.Fields.All(f => found.Finding.Fields.Contains(f, StringComparer.Ordinal));
}
