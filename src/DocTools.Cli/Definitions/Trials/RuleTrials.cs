using DocTools.Core.Rules;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Definitions.Trials;

/// <summary>The cases inside a programme's rule files.</summary>
internal static class RuleTrials
{
    /// <summary>Runs them in the order of the files.</summary>
    public static IEnumerable<TrialResult> Run(DefinitionSet set, Language language)
    {
        var cases = new RuleCases(set.Program, set.Rules);
        return set.Rules.Rules.SelectMany(r => r.Header.Cases.Select(c => new TrialResult($"{set.Relative(r.Header.File)}:{c.Line}", $"{r.Code}「{c.Name}」", [.. Differences(cases, r, c, language)])));
    }

    private static IEnumerable<Wording> Differences(RuleCases cases, Rule rule, RuleCase example, Language language)
    {
        var (status, findings) = cases.Outcome(rule, example, language);
        if (status != example.Status)
        {
            yield return Line("結果", "end", Name(example.Status), Name(status));
        }

        if (findings.Length != example.Findings.Length && status == example.Status)
        {
            yield return Line("發現的數目", "findings", $"{example.Findings.Length}", $"{findings.Length}");
        }

        foreach (var (found, expected) in findings.Zip(example.Findings).Where(p => !RuleCases.Matches(p.First, p.Second)))
        {
            foreach (var line in Parts(found, expected))
            {
                yield return line;
            }
        }

        if (status != example.Status || findings.Length != example.Findings.Length)
        {
            foreach (var found in findings)
            {
                yield return new Wording($"發現：{Show(found)}", $"found: {Show(found)}");
            }
        }
    }

    private static IEnumerable<Wording> Parts(BatchFinding found, ExpectedFinding expected)
    {
        var finding = found.Finding;
        if (expected.Severity is { } severity && severity != finding.Severity)
        {
            yield return Line("severity", "severity", severity.ToString().ToLowerInvariant(), finding.Severity.ToString().ToLowerInvariant());
        }

        foreach (var (name, want, got) in new[] { ("expected", expected.Expected, finding.Expected?.Display), ("actual", expected.Actual, finding.Actual?.Display), ("submission", expected.Submission, found.Submission) })
        {
            if (want is not null && !string.Equals(want, got, StringComparison.Ordinal))
            {
                yield return Line(name, name, want, got ?? "");
            }
        }

        if (!expected.Fields.IsEmpty && (!expected.Fields.All(f => finding.Fields.Contains(f, StringComparer.Ordinal)) || !string.Equals(expected.Fields[0], finding.Fields.FirstOrDefault(), StringComparison.Ordinal)))
        {
            yield return Line("fields", "fields", string.Join(", ", expected.Fields), string.Join(", ", finding.Fields));
        }
    }

    private static string Show(BatchFinding found) =>
        $"{found.Submission} {found.Finding.Severity.ToString().ToLowerInvariant()} expected={found.Finding.Expected?.Display} actual={found.Finding.Actual?.Display} fields={string.Join(',', found.Finding.Fields)} 「{found.Finding.Message}」";

    private static string Name(RuleStatus status) => status == RuleStatus.NotApplicable ? "notApplicable" : status.ToString().ToLowerInvariant();

    private static Wording Line(string zh, string en, string expected, string actual) =>
        new($"{zh}：應為「{expected}」，實得「{actual}」", $"{en}: expected '{expected}', got '{actual}'");
}
