using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Explaining;

namespace DocTools.Core.Rules.Examining;

/// <summary>Examines what is stated and never used, and codes that outputs ask for and nothing raises.</summary>
internal static class UseExaminer
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    private static readonly string[] s_answers = ["no", "yes", "unsure"];

    public static IEnumerable<DefinitionRemark> Examine(DefinitionSet set) => Parameters(set).Concat(Shared(set)).Concat(Forms(set)).Concat(Codes(set));

    private static IEnumerable<DefinitionRemark> Parameters(DefinitionSet set)
    {
        foreach (var map in set.ProgramMap.Maps("parameters"))
        {
            var name = map.Text("name") ?? "";
            if (!Names(set.Texts.Values, $"params.{name}"))
            {
                yield return DefinitionRemark.Hint(map.File, map.Line, $"參數「{name}」沒有任何公式用到", $"no formula uses the parameter '{name}'", $"在規則中寫 params.{name}，或刪去它", $"write params.{name} in a rule, or delete it");
            }
        }
    }

    private static IEnumerable<DefinitionRemark> Shared(DefinitionSet set)
    {
        foreach (var root in set.Roots.Values.Where(r => r.Has("rules") || r.Has("lines")))
        {
            var text = set.Texts[root.File];
            foreach (var term in root.Maps("terms").Where(t => !Names([text], "$" + t.Text("name"))))
            {
                yield return DefinitionRemark.Hint(root.File, term.Line, $"詞「{term.Text("name")}」沒有任何公式用到", $"no formula uses the term '{term.Text("name")}'", $"在公式中寫 ${term.Text("name")}，或刪去它", $"write ${term.Text("name")} in a formula, or delete it");
            }

            var used = root.Maps("rules").SelectMany(r => r.Node("forEach") is YamlDotNet.RepresentationModel.YamlSequenceNode s && s.Children.Any(c => c is YamlDotNet.RepresentationModel.YamlMappingNode) ? [] : r.Texts("forEach")).ToHashSet(StringComparer.Ordinal);
            if (root.Map("lists") is { } lists)
            {
                foreach (var list in lists.Keys.Where(k => !used.Contains(k) && root.Has("rules")))
                {
                    yield return DefinitionRemark.Hint(root.File, lists.LineOf(list), $"清單「{list}」沒有任何 forEach 用到", $"no forEach uses the list '{list}'", $"在規則中寫 forEach: {list}，或刪去它", $"write forEach: {list} in a rule, or delete it");
                }
            }
        }
    }

    private static IEnumerable<DefinitionRemark> Forms(DefinitionSet set)
    {
        var required = set.Program.RequiredDocuments.Select(r => r.Form).ToHashSet(StringComparer.Ordinal);
        foreach (var form in set.Program.Forms.Where(f => !required.Contains(f.Id)))
        {
            var own = set.FormMap(form.Id)!;
            var others = set.Texts.Where(t => !string.Equals(t.Key, own.File, StringComparison.Ordinal)).Select(t => t.Value);
            if (!Names(others, form.Id))
            {
                yield return DefinitionRemark.Hint(own.File, own.Line, $"表單「{form.Id}」不是應備文件，也沒有任何規則或輸出用到", $"the form '{form.Id}' is neither required nor used by any rule or output", "列入 program.yaml 的 requiredDocuments，寫規則，或刪去檔案", "add it to requiredDocuments of program.yaml, write a rule for it, or delete the file");
            }
        }
    }

    private static IEnumerable<DefinitionRemark> Codes(DefinitionSet set)
    {
        var known = set.Rules.Rules.Select(r => r.Code).Concat(set.Rules.Messages.Findings.Keys.Select(k => k.Split('/')[0])).ToHashSet(StringComparer.Ordinal);
        foreach (var found in set.In("outputs").SelectMany(r => r.Maps("items")).Select(i => i.Node("found") is YamlDotNet.RepresentationModel.YamlMappingNode ? i.Map("found") : null).OfType<YamlMap>())
        {
            foreach (var (key, code) in s_answers.SelectMany(k => found.Texts(k).Select(c => (k, c.Split('=')[0]))).Where(p => !known.Contains(p.Item2)))
            {
                var near = Suggestion.Nearest(code, known);
                yield return DefinitionRemark.Error(found.File, found.LineOf(key), $"查檢項目要看「{code}」，但沒有任何規則會發出", $"an item looks for '{code}', which nothing raises", near is null ? "寫一條這個代碼的規則，或改用別的代碼" : $"是不是「{near}」？", near is null ? "write a rule of this code, or name another" : $"did you mean '{near}'?");
            }
        }
    }

    private static bool Names(IEnumerable<string> texts, string name)
    {
        var pattern = new Regex($@"(?<![A-Za-z0-9_-]){Regex.Escape(name)}(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant, s_limit);
        return texts.Any(pattern.IsMatch);
    }
}
