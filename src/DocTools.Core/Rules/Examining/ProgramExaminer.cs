using System.Text.RegularExpressions;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Examining;

/// <summary>Examines <c>program.yaml</c>.</summary>
public static partial class ProgramExaminer
{
    /// <summary>Whether a text may be the id of a programme: lower-case letters, digits and single hyphens between them.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    internal static IEnumerable<DefinitionRemark> Examine(DefinitionSet set) =>
        Identity(set).Concat(Categories(set)).Concat(Parameters(set)).Concat(Applicant(set)).Concat(Documents(set));

    private static IEnumerable<DefinitionRemark> Identity(DefinitionSet set)
    {
        var map = set.ProgramMap;
        var folder = Path.GetFileName(set.Folder);
        if (!IsId(set.Program.Id))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("id"), $"計畫代號「{set.Program.Id}」不合規定", $"'{set.Program.Id}' is no id", "用小寫英文、數字與 -，例如 market-114", "use lower-case letters, digits and hyphens, e.g. market-114");
        }
        else if (!string.Equals(set.Program.Id, folder, StringComparison.Ordinal))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("id"), $"計畫代號「{set.Program.Id}」與資料夾「{folder}」不同名", $"the id '{set.Program.Id}' is not the folder's name '{folder}'", $"寫 id: {folder}，或把資料夾改名", $"write id: {folder}, or rename the folder");
        }

        if (set.Program.PeriodEnd < set.Program.PeriodStart)
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("period"), "period 的迄日早於起日", "period ends before it starts", "對調 start 與 end", "swap start and end");
        }
    }

    private static IEnumerable<DefinitionRemark> Categories(DefinitionSet set)
    {
        var map = set.ProgramMap;
        var maps = map.Maps("categories");
        // Nothing is handed in to a programme without forms, which is only rolled up: it has no deadline, no applicant and no documents.
        if (maps.IsEmpty && !set.Program.Forms.IsEmpty)
        {
            yield return DefinitionRemark.Error(map.File, map.Line, "沒有任何類別，因此沒有收件截止時間，誰都不會逾期", "there is no category, hence no deadline: nobody is ever late", "加上 categories: [{ id: general, labels: [一般], deadline: 2025-05-10T17:00:00+08:00, reference: … }]", "add categories: [{ id: general, labels: [一般], deadline: 2025-05-10T17:00:00+08:00, reference: … }]");
        }

        foreach (var twice in maps.GroupBy(m => m.Text("id"), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return DefinitionRemark.Error(map.File, twice.Last().Line, $"類別代號「{twice.Key}」重複", $"the category id '{twice.Key}' is used twice", "每個類別用不同的代號", "give each category its own id");
        }

        foreach (var shared in maps.SelectMany(m => m.Texts("labels").Select(l => (Map: m, Key: LabelText.Key(l)))).GroupBy(p => p.Key, StringComparer.Ordinal).Where(g => g.Select(p => p.Map.Text("id")).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            yield return DefinitionRemark.Error(map.File, shared.Last().Map.LineOf("labels"), $"兩個類別都寫作「{shared.Key}」，無法分辨", $"two categories are both called '{shared.Key}'", "每個寫法只放在一個類別", "keep each wording in one category");
        }

        foreach (var category in maps)
        {
            var known = set.Program.Categories.FirstOrDefault(c => string.Equals(c.Id, category.Text("id"), StringComparison.Ordinal));
            if (category.Texts("labels").IsEmpty)
            {
                yield return DefinitionRemark.Hint(map.File, category.Line, $"類別「{known?.Id}」沒有 labels，訊息與收件清單只認得代號", $"the category '{known?.Id}' has no labels", "加上 labels: [印在表上的名稱]", "add labels: [the printed name]");
            }

            if (known is { Deadline.Offset.Ticks: 0 })
            {
                yield return DefinitionRemark.Hint(map.File, category.LineOf("deadline"), $"類別「{known.Id}」的截止時間是世界標準時間", $"the deadline of '{known.Id}' is in UTC", "臺灣時間請寫 +08:00", "write +08:00 for the time of Taiwan");
            }
        }
    }

    private static IEnumerable<DefinitionRemark> Parameters(DefinitionSet set)
    {
        var map = set.ProgramMap;
        var ids = set.Program.Categories.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in map.Maps("parameters"))
        {
            var name = parameter.Text("name") ?? "";
            if (!Name().IsMatch(name))
            {
                yield return DefinitionRemark.Error(map.File, parameter.LineOf("name"), $"參數名「{name}」在公式中讀不了", $"'{name}' cannot be written in a formula", "用英文字母、數字與底線，例如 grant_cap", "use letters, digits and underscores, e.g. grant_cap");
            }

            if (parameter.Map("byCategory") is { } each)
            {
                foreach (var unknown in each.Keys.Where(k => !ids.Contains(k)))
                {
                    yield return DefinitionRemark.Error(map.File, parameter.LineOf("byCategory"), $"參數「{name}」的類別「{unknown}」不存在", $"'{name}' names the category '{unknown}', which is not there", $"用 {string.Join("、", ids.Order(StringComparer.Ordinal))}", $"use {string.Join(", ", ids.Order(StringComparer.Ordinal))}");
                }

                var lacking = ids.Where(i => !each.Has(i)).Order(StringComparer.Ordinal).ToList();
                if (lacking.Count > 0 && !parameter.Has("value"))
                {
                    yield return DefinitionRemark.Error(map.File, parameter.LineOf("byCategory"), $"參數「{name}」沒有類別 {string.Join("、", lacking)} 的數值，這些案的公式都無法判斷", $"'{name}' has no figure for {string.Join(", ", lacking)}: formulas are undecided there", "補上每個類別的數值", "add a figure for every category");
                }
            }

            if (!parameter.Has("since"))
            {
                yield return DefinitionRemark.Hint(map.File, parameter.Line, $"參數「{name}」沒有寫自何日起適用", $"'{name}' does not say since when it holds", "加上 since: 2025-01-01", "add since: 2025-01-01");
            }
        }

        foreach (var twice in map.Maps("parameters").GroupBy(m => m.Text("name"), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return DefinitionRemark.Error(map.File, twice.Last().Line, $"參數「{twice.Key}」重複，只有第一個有效", $"'{twice.Key}' is stated twice; only the first counts", "刪去一個，或改名", "delete or rename one");
        }
    }

    private static IEnumerable<DefinitionRemark> Applicant(DefinitionSet set)
    {
        var map = set.ProgramMap;
        if (set.Program.ApplicantName.IsEmpty && !set.Program.Forms.IsEmpty)
        {
            yield return DefinitionRemark.Hint(map.File, map.Line, "沒有 applicantName，總表不會有申請者名稱", "without applicantName the summary has no names", "加上 applicantName: [表單.欄位]", "add applicantName: [form.field]");
        }

        var needs = set.Rules.Rules.FirstOrDefault(r => r is DuplicateApplicantRule or RegistryRule);
        if (set.Program.ApplicantUbn.IsEmpty && needs is not null)
        {
            yield return DefinitionRemark.Error(needs.Header.File, needs.Header.Line, $"規則 {needs.Code} 要統一編號，但 program.yaml 沒有 applicantUbn", $"the rule {needs.Code} needs applicantUbn of program.yaml", "在 program.yaml 加上 applicantUbn: [表單.統一編號欄位]", "add applicantUbn: [form.field] to program.yaml");
        }

        foreach (var id in set.Program.ApplicantUbn.Where(i => set.Rules.Catalog.Find(i) is { Type: not FieldType.Ubn }))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("applicantUbn"), $"欄位「{id}」的型別不是 ubn", $"'{id}' is not of the type ubn", "把該欄位改為 type: ubn", "make it type: ubn");
        }

        var ids = set.Program.Categories.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in set.Program.CategoryFields)
        {
            var field = set.Rules.Catalog.Find(id);
            foreach (var option in field?.Options.Where(o => !ids.Contains(o.Id)) ?? [])
            {
                yield return DefinitionRemark.Error(map.File, map.LineOf("categoryFields"), $"欄位「{id}」的選項「{option.Id}」不是類別", $"the option '{option.Id}' of '{id}' is no category", $"選項代號要是 {string.Join("、", ids.Order(StringComparer.Ordinal))}", $"its options have to be {string.Join(", ", ids.Order(StringComparer.Ordinal))}");
            }

            if (field is { Type: not FieldType.Choice })
            {
                yield return DefinitionRemark.Error(map.File, map.LineOf("categoryFields"), $"類別的欄位「{id}」不是單選", $"'{id}' is no choice", "改為 type: choice，選項代號即類別代號", "make it type: choice with the categories as its options");
            }
        }
    }

    private static IEnumerable<DefinitionRemark> Documents(DefinitionSet set)
    {
        var map = set.ProgramMap;
        foreach (var twice in map.Maps("requiredDocuments").GroupBy(m => m.Text("form"), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return DefinitionRemark.Error(map.File, twice.Last().Line, $"應備文件「{twice.Key}」列了兩次", $"the required document '{twice.Key}' stands twice", "刪去一個", "delete one");
        }

        if (map.Maps("requiredDocuments").IsEmpty && !set.Program.Forms.IsEmpty)
        {
            yield return DefinitionRemark.Hint(map.File, map.Line, "沒有應備文件，缺件不會有人知道", "there are no required documents: nothing is ever missing", "加上 requiredDocuments: [{ form: …, reference: … }]", "add requiredDocuments: [{ form: …, reference: … }]");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Name();
}
