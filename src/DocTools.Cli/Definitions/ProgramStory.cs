using System.Globalization;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Cli.Definitions;

/// <summary>A programme in words, line by line.</summary>
/// <param name="set">The programme.</param>
/// <param name="language">The language.</param>
public sealed class ProgramStory(DefinitionSet set, Language language)
{
    private const int MostLabels = 4;

    private readonly ProgramDefinition _program = set.Program;

    private bool English => language == Language.English;

    /// <summary>All of it.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{_program.Id}  {_program.Name}  ({Say("版本", "version")} {_program.Version})";
        yield return $"{Say("計畫期間", "period")}  {Day(_program.PeriodStart)} – {Day(_program.PeriodEnd)}";
        var sections = Section(Say("類別", "categories"), _program.Categories.Select(c => $"{c.Id}  {c.Labels.FirstOrDefault()}  {Say("收件截止", "deadline")} {Time(c.Deadline) ?? Say("無", "none")}{(Time(c.SupplementDeadline) is { } supplement ? $"  {Say("補件期限", "supplement by")} {supplement}" : "")}  [{c.Reference}]"))
            .Concat(Section(Say("參數", "parameters"), _program.Parameters.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name} = {ValueOf(p)}{(p.Since == default ? "" : $"  ({Say("自", "since")} {Day(p.Since)})")}  [{p.Reference}]")))
            .Concat(Section(Say("應備文件", "required documents"), _program.RequiredDocuments.Select(r => $"{r.Form}  {_program.FindForm(r.Form)?.Title}{(r.Categories.IsEmpty ? "" : "（" + string.Join("、", r.Categories) + "）")}  [{r.Reference}]")))
            .Concat(Formats())
            .Concat(_program.Forms.SelectMany(Form))
            .Concat(Section(Say("規則", "rules"), Rules()));
        foreach (var line in sections)
        {
            yield return line;
        }
    }

    private string Say(string zh, string en) => English ? en : zh;

    private string Word(string name, params string[] values) => set.Rules.Messages.Word(name, language, values);

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : all.Select(l => "  " + l).Prepend(title).Prepend("");
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private IEnumerable<string> Formats()
    {
        var accepted = _program.AcceptedFormats;
        // Without formats of its own, a programme that lists forms takes nothing else of them.
        var formats = !accepted.Formats.IsEmpty ? string.Join(' ', accepted.Formats.Order(StringComparer.Ordinal)) : accepted.ByForm.IsEmpty ? Say("不限", "any") : Say("依表單", "by form");
        var more = accepted.ByForm.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}：{(accepted.Formats.IsEmpty ? "" : Say("另收 ", "besides "))}{string.Join(' ', f.Value.Order(StringComparer.Ordinal))}");
        return Section(Say("受理格式", "accepted formats"), more.Prepend(formats + (accepted.Reference is { } reference ? $"  [{reference}]" : "")));
    }

    private IEnumerable<string> Form(FormDefinition form)
    {
        var map = set.FormMap(form.Id);
        var repeats = form.Repeats ? Say("，一人（家）一份", ", once per person or company") : "";
        var title = $"{Say("表單", "form")} {form.Id}  {string.Join(' ', new[] { form.Annex, form.Title }.Where(t => t.Length > 0))}（{form.Fields.Length} {Say("欄位", "fields")}{repeats}）";
        var sources = map?.Maps("fields").ToLookup(m => m.Text("id") ?? "", StringComparer.Ordinal);
        var fields = form.Fields.Where(f => f.Locator is not Locator.Elsewhere || !f.Id.Contains("[n]", StringComparison.Ordinal)).Where(f => sources?.Contains(f.Id) == true).Select(f => Field(f, sources![f.Id].First()));
        var tables = form.Tables.SelectMany(t => t.Columns.Select(c => Field(c.Field, null)).Prepend(Say($"表 {t.Id}：每列有", $"table {t.Id}, each row with")));
        var matrices = form.Matrices.SelectMany(m => m.Lines.Where(l => l.Kind != MatrixLineKind.Group).Select(l => $"{m.Id}.{l.Id}  {l.Label}")
            .Prepend(Say($"表 {m.Id}：各列的 {string.Join("、", m.Columns.Select(c => $"{c.Id}（{c.Label}）"))}", $"table {m.Id}: {string.Join(", ", m.Columns.Select(c => c.Id))} of each line")));
        return Section(title, fields.Concat(tables).Concat(matrices));
    }

    private string Field(FieldDefinition field, YamlMap? map)
    {
        var parts = new List<string> { Word("type." + char.ToLowerInvariant(field.Type.ToString()[0]) + field.Type.ToString()[1..]) };
        if (field.Required)
        {
            parts.Add(Say("必填", "required"));
        }

        if (field.MinLength is not null || field.MaxLength is not null)
        {
            parts.Add(Say($"{field.MinLength ?? 0}–{field.MaxLength?.ToString(CultureInfo.InvariantCulture) ?? "…"} 字", $"{field.MinLength ?? 0} to {field.MaxLength?.ToString(CultureInfo.InvariantCulture) ?? "…"} characters"));
        }

        if (field.PrintedUnit is { } unit)
        {
            parts.Add(Say($"表上印的單位 {MessageWriter.Number(unit)} 元", $"printed unit NT${MessageWriter.Number(unit)}"));
        }

        if (!field.Options.IsEmpty)
        {
            parts.Add(Listed(field.Options.Select(o => English ? o.Id : o.Labels.FirstOrDefault() ?? o.Id)));
        }

        if (map is not null)
        {
            var found = map.Texts("labels").Concat(map.Texts("patterns")).Concat(map.Texts("words")).ToList();
            var what = map.Text("heading") ?? map.Text("number") ?? Listed(found);
            parts.Add(Word("locate." + (map.Text("locate") ?? "label"), what) + (map.Text("section") is { } section ? Say($"（分區 {section}）", $" (section {section})") : ""));
        }

        return $"{field.Id}  {(English && field.LabelEn.Length > 0 ? field.LabelEn : field.Label)}{Say("：", ": ")}{string.Join(Say("，", "; "), parts)}{(field.Reference is { } reference ? $"  [{reference}]" : "")}";
    }

    private string Listed(IEnumerable<string> items)
    {
        var all = items.ToList();
        return string.Join(Say("、", ", "), all.Take(MostLabels)) + (all.Count > MostLabels ? "…" : "");
    }

    private IEnumerable<string> Rules()
    {
        var words = new RuleWords(set, language);
        return set.Rules.Rules.Select(r => $"{r.Code}  [{RulePage.Severities(r)}]  {string.Join(Say("", " "), words.Of(r))}{(r.Header.Reference is { } reference ? $"  [{reference}]" : "")}");
    }

    private static string ValueOf(ParameterDefinition parameter) =>
        parameter.Value?.ToString(CultureInfo.InvariantCulture) ??
        string.Join(", ", parameter.ByCategory.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + " " + p.Value.ToString(CultureInfo.InvariantCulture)));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
