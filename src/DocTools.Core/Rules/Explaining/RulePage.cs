using System.Text;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Rules.Explaining;

/// <summary>Writes the page of a programme's rules (<c>docs/rules/&lt;program&gt;.md</c>) and that of the findings common to all programmes. Everything on it comes from the definition.</summary>
/// <param name="set">The programme.</param>
public sealed class RulePage(DefinitionSet set)
{
    private static readonly string[] s_formulas = ["when", "fires", "actual", "expected", "where", "employer"];

    private readonly RuleWords _zh = new(set, Language.Chinese);
    private readonly RuleWords _en = new(set, Language.English);

    /// <summary>The page of the programme's own rules, in Markdown.</summary>
    public string Write()
    {
        var page = new StringBuilder();
        page.Append($"# {set.Program.Name}：規則\n\n");
        page.Append($"<!-- 由 doctools programs pages {set.Program.Id} 產生，請改 templates/{set.Program.Id}，不要改這一頁。Written by the tool: change the definition, not this page. -->\n\n");
        page.Append($"計畫代號 `{set.Program.Id}`，版本 {set.Program.Version}。各計畫共用的發現見 [common.md](common.md)。\n");
        page.Append($"Rules of `{set.Program.Id}`, version {set.Program.Version}; the findings common to all programmes: [common.md](common.md).\n\n");
        page.Append("| 代碼 code | 程度 severity | 須知 guidance |\n|---|---|---|\n");
        var codes = set.Rules.Rules.GroupBy(r => r.Code, StringComparer.Ordinal).ToList();
        foreach (var code in codes)
        {
            page.Append($"| [{code.Key}](#{Anchor(code.Key)}) | {string.Join("、", code.Select(Severities).Distinct(StringComparer.Ordinal))} | {Escape(string.Join("；", code.Select(r => r.Header.Reference).OfType<string>().Distinct(StringComparer.Ordinal)))} |\n");
        }

        foreach (var code in codes)
        {
            page.Append($"\n## {code.Key}\n");
            var several = code.Skip(1).Any();
            foreach (var (rule, number) in code.Select((r, i) => (r, i + 1)))
            {
                Write(page, rule, several ? $"{number}" : null);
            }
        }

        return page.ToString();
    }

    /// <summary>The page of the findings that are common to all programmes, in Markdown.</summary>
    public static string WriteCommon(MessageCatalog messages)
    {
        var page = new StringBuilder("""
            # 各計畫共用的發現

            <!-- 由 doctools programs pages 產生，請改 templates/common/messages.yaml。Written by the tool: change templates/common/messages.yaml. -->

            這些發現不必寫規則，各計畫都有；計畫的規則用同一個代碼時，可以不寫訊息與程度。`{…}` 由程式填入。
            Findings that every programme has without a rule; a programme's rule of the same code may leave out message and severity.

            """.ReplaceLineEndings("\n"));
        foreach (var code in messages.Findings.OrderBy(f => f.Key, StringComparer.Ordinal).GroupBy(f => f.Key.Split('/')[0], StringComparer.Ordinal))
        {
            page.Append($"\n## {code.Key}\n");
            foreach (var (name, finding) in code)
            {
                page.Append($"\n**{Name(finding.Severity)}**{(name.Length > code.Key.Length ? $"（`{name}`）" : "")}\n");
                page.Append(finding.Checks is { } checks ? $"\n{Escape(checks.Zh)}\n{Escape(checks.En)}\n" : "");
                page.Append($"\n> {Escape(Template(finding.Message, Language.Chinese))}  \n> {Escape(Template(finding.Message, Language.English))}\n");
            }
        }

        return page.ToString();
    }

    /// <summary>A severity as it is written in definitions, with its Chinese name.</summary>
    public static string Name(Severity severity) => severity switch { Severity.Error => "錯誤 error", Severity.Warning => "警告 warning", _ => "提示 info" };

    /// <summary>The severities of a rule: one, or that above and below the expected value.</summary>
    public static string Severities(Rule rule) =>
        rule.Header.Severity == rule.Header.Below ? Name(rule.Header.Severity) : $"高於 above {Name(rule.Header.Severity)}／低於 below {Name(rule.Header.Below)}";

    private void Write(StringBuilder page, Rule rule, string? number)
    {
        page.Append($"\n{(number is null ? "" : $"### {number}. ")}{(number is null ? "**" : "")}{Severities(rule)}{(number is null ? "**" : "")}");
        page.Append($"{(number is null ? "" : "\n\n")}{(number is null ? "　" : "")}`{set.Relative(rule.Header.File)}`{(rule.Header.Reference is { } reference ? "　須知 guidance：" + Escape(reference) : "")}\n");
        page.Append($"\n{Escape(string.Join("", _zh.Of(rule)))}\n{Escape(string.Join(" ", _en.Of(rule)))}\n");
        if (set.RuleMap(rule) is { } map)
        {
            var formulas = s_formulas.Where(map.Has).Select(k => $"{k}: {string.Join(" | ", Texts(map.Node(k)))}").ToList();
            page.Append(formulas.Count == 0 ? "" : $"\n```text\n{string.Join('\n', formulas)}\n```\n");
        }

        page.Append($"\n> {Escape(_zh.Text(rule.Header.Message))}  \n> {Escape(_en.Text(rule.Header.Message))}\n");
        Example(page, rule, RuleStatus.Passed, "通過 passes");
        Example(page, rule, RuleStatus.Failed, "發現 fails");
    }

    private void Example(StringBuilder page, Rule rule, RuleStatus status, string title)
    {
        if (RuleExample.First(set, rule, status, Language.Chinese) is not { } example)
        {
            return;
        }

        page.Append($"\n{title}：{Escape(example.Name)}\n\n");
        foreach (var line in example.Given)
        {
            page.Append($"- {Escape(line)}\n");
        }

        foreach (var message in example.Messages)
        {
            page.Append($"- → {Escape(message)}\n");
        }
    }

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode sequence => sequence.Children.OfType<YamlScalarNode>().Select(s => s.Value ?? ""),
        _ => [],
    };

    /// <summary>A message as its template, places in their braces.</summary>
    public static string Template(BilingualTemplate message, Language language) => message.In(language).Render(p => "{" + p.Text + "}");

    internal static string Anchor(string code) => code.Replace(".", "", StringComparison.Ordinal);

    internal static string Escape(string text) => string.Concat(text.Select(c => c switch
    {
        '*' or '_' or '<' or '|' or '`' or '\\' => "\\" + c,
        '\n' => " ",
        _ => c.ToString(),
    }));
}
