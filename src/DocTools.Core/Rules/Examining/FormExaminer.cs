using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Examining;

/// <summary>Examines how forms are recognised and how their single fields are found.</summary>
internal static class FormExaminer
{
    public static IEnumerable<DefinitionRemark> Examine(DefinitionSet set) =>
        SharedTitles(set).Concat(set.Program.Forms.SelectMany(f => set.FormMap(f.Id) is { } map ? Form(f, map) : []));

    private static IEnumerable<DefinitionRemark> SharedTitles(DefinitionSet set)
    {
        foreach (var shared in set.Program.Forms.SelectMany(f => f.Recognition.Titles.Select(t => (Form: f.Id, Title: t))).GroupBy(p => p.Title, StringComparer.Ordinal).Where(g => g.Select(p => p.Form).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            var map = set.FormMap(shared.Last().Form)!;
            yield return DefinitionRemark.Error(map.File, map.LineOf("recognise"), $"標題「{shared.Key}」也是表單「{shared.First().Form}」的標題，只會認成其中一張", $"the title '{shared.Key}' is also one of '{shared.First().Form}'", "標題只放在一張表單；兩張都有的用語放 words", "keep a title in one form; words that both have go to words");
        }
    }

    private static IEnumerable<DefinitionRemark> Form(FormDefinition form, YamlMap map)
    {
        if (!string.Equals(Path.GetFileNameWithoutExtension(map.File), form.Id, StringComparison.Ordinal))
        {
            yield return DefinitionRemark.Hint(map.File, map.LineOf("id"), $"表單代號「{form.Id}」與檔名不同", $"the form's id '{form.Id}' is not the file's name", $"把檔案改名為 {form.Id}.yaml", $"rename the file to {form.Id}.yaml");
        }

        var recognition = form.Recognition;
        if (recognition.Titles.IsEmpty && recognition.Openings.IsEmpty && recognition.TypicalFormats.IsEmpty)
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("recognise"), $"表單「{form.Id}」沒有標題，很難認得出來", $"nothing tells the form '{form.Id}': it has no titles", $"加上 recognise: {{ titles: [{form.Title}] }}", $"add recognise: {{ titles: [{form.Title}] }}");
        }

        if (form is { Repeats: true, KeyField: null })
        {
            yield return DefinitionRemark.Hint(map.File, map.LineOf("repeats"), $"「{form.Id}」一人一份，但沒有 keyField，同一人的兩個檔案會算兩份", $"'{form.Id}' repeats, but has no keyField: one person's two files count twice", "加上 keyField: 姓名的欄位", "add keyField: the field of the name");
        }

        foreach (var field in map.Maps("fields"))
        {
            var definition = form.FindField(field.Text("id") ?? "");
            foreach (var remark in definition is null ? [] : Field(form, definition, field))
            {
                yield return remark;
            }
        }

        foreach (var remark in SharedLabels(form, map))
        {
            yield return remark;
        }
    }

    private static IEnumerable<DefinitionRemark> Field(FormDefinition form, FieldDefinition field, YamlMap map)
    {
        var name = $"{form.Id}.{field.Id}";
        var found = field.Locator switch
        {
            Locator.Label label => !label.Keys.IsEmpty || !label.FullKeys.IsEmpty,
            Locator.Pattern pattern => !pattern.Patterns.IsEmpty,
            Locator.Boxes => !field.Options.IsEmpty,
            Locator.Picture picture => !picture.Keys.IsEmpty,
            Locator.Outline outline => !outline.Keys.IsEmpty,
            Locator.Item item => item.Number > 0 || !item.Keys.IsEmpty,
            _ => true,
        };
        if (!found)
        {
            yield return DefinitionRemark.Error(map.File, map.Line, $"欄位「{name}」永遠讀不到：沒有標籤（或樣式、用語、選項）", $"'{name}' can never be read: it has no labels (or patterns, words, options)", $"加上 labels: [{field.Label}]", $"add labels: [{field.Label}]");
        }

        foreach (var pattern in (field.Locator as Locator.Pattern)?.Patterns ?? [])
        {
            if (!pattern.GetGroupNames().Contains("v", StringComparer.Ordinal))
            {
                yield return DefinitionRemark.Error(map.File, map.LineOf("patterns"), $"欄位「{name}」的樣式沒有群組 v，讀不到值：{pattern}", $"a pattern of '{name}' has no group v: {pattern}", "把值的部分寫成 (?<v>…)", "write the value's part as (?<v>…)");
            }
        }

        if (field is { MinLength: { } least, MaxLength: { } most } && least > most)
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("minLength"), $"欄位「{name}」的 minLength 大於 maxLength", $"minLength of '{name}' is more than its maxLength", "對調兩者", "swap them");
        }

        if (field.Type is not (FieldType.Choice or FieldType.MultiChoice) && !field.Options.IsEmpty)
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("options"), $"欄位「{name}」有選項，但型別不是 choice 或 multiChoice", $"'{name}' has options, but is no choice", "改為 type: choice，或刪去 options", "make it type: choice, or delete the options");
        }

        foreach (var shared in field.Options.SelectMany(o => o.Labels.Append(o.Id).Select(l => (o.Id, Key: LabelText.Key(l)))).Where(p => p.Key.Length > 0).Distinct().GroupBy(p => p.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return DefinitionRemark.Error(map.File, map.LineOf("options"), $"欄位「{name}」的選項 {string.Join("、", shared.Select(p => p.Id))} 都寫作「{shared.Key}」", $"the options {string.Join(", ", shared.Select(p => p.Id))} of '{name}' are all called '{shared.Key}'", "每個寫法只放在一個選項", "keep each wording in one option");
        }
    }

    /// <summary>Labels of two fields that nothing tells apart: no section, or the same one.</summary>
    private static IEnumerable<DefinitionRemark> SharedLabels(FormDefinition form, YamlMap map)
    {
        var lines = map.Maps("fields").ToDictionary(m => m.Text("id") ?? "", m => m, StringComparer.Ordinal);
        var labels = form.Fields.Where(f => f.Locator is Locator.Label && lines.ContainsKey(f.Id)).SelectMany(f => Keys((Locator.Label)f.Locator).Select(k => (Field: f, k.Key, k.Section)));
        foreach (var shared in labels.GroupBy(p => (p.Key, p.Section)).Select(g => g.DistinctBy(p => p.Field.Id, StringComparer.Ordinal).ToList()).Where(g => g.Count > 1))
        {
            var (first, second) = (shared[0].Field, shared[^1].Field);
            var where = shared[0].Section is { } section ? $"（分區 {section}）" : "";
            yield return DefinitionRemark.Error(map.File, lines[second.Id].LineOf("labels"), $"欄位「{first.Id}」與「{second.Id}」的標籤都有「{shared[0].Key}」{where}，只會讀到前一個", $"'{first.Id}' and '{second.Id}' share the label '{shared[0].Key}'{(shared[0].Section is { } s ? $" in the section '{s}'" : "")}; only the first is read", "刪去其中一個，或給兩者不同的 section", "delete one of them, or give the fields different sections");
        }
    }

    private static IEnumerable<(string Key, string? Section)> Keys(Locator.Label label) =>
        label.Keys.Select(k => (k, label.Section)).Concat(label.FullKeys.Select(k => (k, (string?)"")));
}
