using System.Text;
using DocTools.Core.Programs;
using DocTools.Core.Rollups;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules.Explaining;

/// <summary>Writes the page of a programme that is rolled up (<c>docs/rules/&lt;program&gt;.md</c>): its findings with their weights and the document's paragraphs.</summary>
public static class RollupPage
{
    /// <summary>The page in Markdown.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="rollup">How it is rolled up.</param>
    public static string Write(ProgramDefinition program, RollupDefinition rollup)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(rollup);
        var page = new StringBuilder();
        page.Append($"# {program.Name}：彙總的發現\n\n");
        page.Append($"<!-- 由 doctools programs pages {program.Id} 產生，請改 templates/{program.Id}，不要改這一頁。Written by the tool: change the definition, not this page. -->\n\n");
        page.Append($"計畫代號 `{program.Id}`，版本 {program.Version}。這個計畫沒有申請表單，只用 `doctools rollup` 彙總計畫表；`{{…}}` 由程式填入。\n");
        page.Append($"Findings of `doctools rollup` for `{program.Id}`, version {program.Version}, which has plan sheets and no forms; the places in braces are filled in.\n\n");
        page.Append("| 代碼 code | 程度 severity | 段落 paragraph |\n|---|---|---|\n");
        foreach (var finding in rollup.Findings)
        {
            page.Append($"| [{finding.Code}](#{RulePage.Anchor(finding.Code)}) | {RulePage.Name(finding.Severity)} | {RulePage.Escape(finding.Reference)} |\n");
        }

        foreach (var finding in rollup.Findings)
        {
            page.Append($"\n## {finding.Code}\n\n**{RulePage.Name(finding.Severity)}**　段落 paragraph：{RulePage.Escape(finding.Reference)}\n");
            foreach (var message in new[] { finding.Message, finding.Otherwise }.OfType<BilingualTemplate>())
            {
                page.Append($"\n> {RulePage.Escape(RulePage.Template(message, Language.Chinese))}  \n> {RulePage.Escape(RulePage.Template(message, Language.English))}\n");
            }
        }

        return page.ToString();
    }
}
