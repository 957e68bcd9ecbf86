using System.Text.RegularExpressions;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Explaining;

namespace DocTools.Core.Rules.Examining;

/// <summary>Examines rules: their examples, their reference, their code.</summary>
internal static partial class RuleExaminer
{
    public static IEnumerable<DefinitionRemark> Examine(DefinitionSet set) => set.Rules.Rules.SelectMany(r => Rule(set, r)).Concat(Rejects(set));

    private static IEnumerable<DefinitionRemark> Rule(DefinitionSet set, Rule rule)
    {
        var (file, line) = (rule.Header.File, rule.Header.Line);
        if (!Code().IsMatch(rule.Code))
        {
            yield return DefinitionRemark.Error(file, line, $"代碼「{rule.Code}」不合規定", $"'{rule.Code}' is no code", "寫成 範圍.事項，小寫英文、數字與 -，例如 budget.total", "write area.matter in lower-case letters, digits and hyphens, e.g. budget.total");
        }

        if (!Has(rule, RuleStatus.Failed))
        {
            yield return DefinitionRemark.Error(file, line, $"規則 {rule.Code} 沒有一個有發現的案例，沒有人知道它會不會發現", $"the rule {rule.Code} has no failing case", "在 cases 加上一個 expect: [{ severity: … }] 的案例", "add a case with expect: [{ severity: … }]");
        }

        if (!Has(rule, RuleStatus.Passed))
        {
            yield return DefinitionRemark.Error(file, line, $"規則 {rule.Code} 沒有一個通過的案例，也許它總是發現", $"the rule {rule.Code} has no passing case", "在 cases 加上一個 expect: passed 的案例", "add a case with expect: passed");
        }

        if (rule is CaseRule && !Has(rule, RuleStatus.Undecided) && !Has(rule, RuleStatus.NotApplicable))
        {
            yield return DefinitionRemark.Hint(file, line, $"規則 {rule.Code} 沒有資料不足時的案例", $"the rule {rule.Code} has no case where something is missing", "在 cases 加上一個 expect: undecided 或 notApplicable 的案例", "add a case with expect: undecided or notApplicable");
        }

        if (set.RuleMap(rule) is { } map && map.Text("ignore") is { } ignore && !IsPattern(ignore))
        {
            yield return DefinitionRemark.Error(file, map.LineOf("ignore"), $"ignore 不是樣式：{ignore}", $"ignore is no pattern: {ignore}", "寫成正規表示式，例如 '(先生|女士)$'", "write a regular expression, e.g. '(先生|女士)$'");
        }

        foreach (var twice in rule.Header.Cases.GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return DefinitionRemark.Hint(file, twice.Last().Line, $"規則 {rule.Code} 有兩個案例都叫「{twice.Key}」", $"two cases of {rule.Code} are called '{twice.Key}'", "各取不同的名字", "give each its own name");
        }

        // What shows only between submissions is nobody's paragraph.
        if (rule is CaseRule && string.IsNullOrWhiteSpace(rule.Header.Reference))
        {
            yield return DefinitionRemark.Hint(file, line, $"規則 {rule.Code} 沒有寫須知的段落", $"the rule {rule.Code} has no reference", "加上 reference: 須知的段落", "add reference: the guidance's paragraph");
        }
    }

    private static IEnumerable<DefinitionRemark> Rejects(DefinitionSet set)
    {
        foreach (var root in set.In("rules"))
        {
            foreach (var code in root.Texts("rejects").Where(c => set.Rules.Rules.All(r => !string.Equals(r.Code, c, StringComparison.Ordinal)) && !set.Rules.Messages.Findings.ContainsKey(c)))
            {
                var near = Programs.Suggestion.Nearest(code, set.Rules.Rules.Select(r => r.Code));
                yield return DefinitionRemark.Error(root.File, root.LineOf("rejects"), $"rejects 的「{code}」沒有任何規則會發出", $"no rule raises '{code}' of rejects", near is null ? "刪去它" : $"是不是「{near}」？", near is null ? "delete it" : $"did you mean '{near}'?");
            }
        }
    }

    private static bool IsPattern(string text)
    {
        try
        {
            _ = Formulas.PlainText.Pattern(text);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool Has(Rule rule, RuleStatus status) => rule.Header.Cases.Any(c => c.Status == status);

    [GeneratedRegex("^[a-z]+\\.[a-z0-9-]+$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Code();
}
