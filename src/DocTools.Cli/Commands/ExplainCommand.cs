using System.CommandLine;
using DocTools.Cli.Definitions;
using DocTools.Cli.Terminal;
using DocTools.Core.Rollups;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Rules.Messages;

namespace DocTools.Cli.Commands;

/// <summary><c>explain CODE</c>: what a finding's code stands for, in every programme that has it: severity, what is checked, the guidance's paragraph, examples.</summary>
public sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string> _code;
    private readonly Option<string> _program;

    /// <summary>Creates the command.</summary>
    public ExplainCommand(Vocabulary words)
        : base(words, "explain", "說明一個發現的代碼：程度、檢查什麼、須知段落、通過與不符的例子", "explain a finding's code: severity, what is checked, the guidance's paragraph, examples")
    {
        _code = words.Argument("CODE", "發現的代碼，例如 budget.tax", "the finding's code, e.g. budget.tax");
        _program = CommonOptions.Program(words);
        Symbol.Add(_code);
        Symbol.Add(_program);
    }

    /// <inheritdoc/>
    public override int Run(Invocation invocation)
    {
        var code = invocation.Required(_code);
        var templates = TemplateFolder.Find();
        var wanted = invocation.Value(_program) is { } id ? [templates.FolderOf(id)] : templates.Programs().Select(templates.FolderOf);
        var kits = wanted.Select(f => ProgramKit.Open(f, invocation.Language)).ToList();
        var common = kits.Count == 0 ? [] : kits[0].Rules.Messages.Findings.Where(f => string.Equals(f.Key.Split('/')[0], code, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        var found = kits.Where(k => k.Rules.Rules.Any(r => string.Equals(r.Code, code, StringComparison.Ordinal))).ToList();
        var rolled = kits.SelectMany(k => k.Rollup?.Findings.Where(f => string.Equals(f.Code, code, StringComparison.Ordinal)) ?? [], (k, f) => (Kit: k, Finding: f)).ToList();
        if (found.Count == 0 && common.Count == 0 && rolled.Count == 0)
        {
            var near = DidYouMean.For(code, kits.SelectMany(k => k.Rules.Rules.Select(r => r.Code).Concat(k.Rollup?.Findings.Select(f => f.Code) ?? [])).Concat(kits.SelectMany(k => k.Rules.Messages.Findings.Keys.Select(c => c.Split('/')[0]))).Distinct(StringComparer.Ordinal));
            throw new UsageException($"沒有代碼「{code}」{near.Zh}", $"there is no code '{code}'{near.En}");
        }

        if (common.Count > 0)
        {
            invocation.Output.WriteLine($"{code}  {invocation.Say("各計畫共用", "common to all programmes")}");
            foreach (var (name, finding) in common)
            {
                invocation.Output.WriteLine($"  [{RulePage.Name(finding.Severity)}]{(name.Length > code.Length ? " " + name : "")} {finding.Checks?.In(invocation.Language)}");
                invocation.Output.WriteLine($"    {invocation.Say("訊息", "message")}  {finding.Message.In(invocation.Language).Render(p => "{" + p.Text + "}")}");
            }
        }

        foreach (var kit in found)
        {
            invocation.Output.WriteLine($"{(common.Count > 0 ? "\n" : "")}{code}  {kit.Definition.Id} {kit.Definition.Name}");
            var set = kit.Set;
            foreach (var rule in kit.Rules.Rules.Where(r => string.Equals(r.Code, code, StringComparison.Ordinal)))
            {
                Write(invocation, set, rule);
            }
        }

        foreach (var (kit, finding) in rolled)
        {
            invocation.Output.WriteLine($"{(common.Count > 0 ? "\n" : "")}{code}  {kit.Definition.Id} {kit.Definition.Name}");
            Write(invocation, finding);
        }

        return ExitCode.Done;
    }

    private static void Write(Invocation invocation, RollupFindingDefinition finding)
    {
        invocation.Output.WriteLine($"  [{RulePage.Name(finding.Severity)}]");
        invocation.Output.WriteLine($"    {invocation.Say("段落", "paragraph")}  {finding.Reference}");
        foreach (var message in new[] { finding.Message, finding.Otherwise }.OfType<BilingualTemplate>())
        {
            invocation.Output.WriteLine($"    {invocation.Say("訊息", "message")}  {RulePage.Template(message, invocation.Language)}");
        }
    }

    private static void Write(Invocation invocation, DefinitionSet set, Rule rule)
    {
        var words = new RuleWords(set, invocation.Language);
        var output = invocation.Output;
        output.WriteLine($"  [{RulePage.Severities(rule)}] {string.Join(invocation.Say("", " "), words.Of(rule))}");
        output.WriteLine($"    {invocation.Say("須知", "guidance")}  {rule.Header.Reference ?? "–"}   {set.Relative(rule.Header.File)}:{rule.Header.Line}");
        output.WriteLine($"    {invocation.Say("訊息", "message")}  {words.Text(rule.Header.Message)}");
        foreach (var (title, status) in new[] { (invocation.Say("通過", "passes"), RuleStatus.Passed), (invocation.Say("不符", "fails"), RuleStatus.Failed) })
        {
            if (RuleExample.First(set, rule, status, invocation.Language) is { } example)
            {
                output.WriteLine($"    {title}  {example.Name}");
                foreach (var line in example.Given.Concat(example.Messages.Select(m => "→ " + m)))
                {
                    output.WriteLine("      " + line);
                }
            }
        }
    }
}
