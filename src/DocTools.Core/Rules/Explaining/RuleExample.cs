using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Cases;
using DocTools.Core.Extraction;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Values;

namespace DocTools.Core.Rules.Explaining;

/// <summary>An example of a rule as people read it.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Given">What is given, a line each.</param>
/// <param name="Messages">The messages of its findings.</param>
public sealed record RuleExample(string Name, ImmutableArray<string> Given, ImmutableArray<string> Messages)
{
    /// <summary>The first example of a rule that ends so; null where there is none.</summary>
    public static RuleExample? First(DefinitionSet set, Rule rule, RuleStatus status, Language language)
    {
        if (rule.Header.Cases.FirstOrDefault(c => c.Status == status) is not { } example)
        {
            return null;
        }

        var writer = new MessageWriter(set.Rules.Messages, set.Rules.Catalog, set.Program, language);
        var english = language == Language.English;
        var given = example.Given.SelectMany(c => Lines(c, writer, set, english).Select(l => example.Given.Length > 1 ? $"{c.Id}{(english ? ": " : "：")}{l}" : l))
            .Concat(example.Registry.Select(r => Row(r, english)));
        var messages = new RuleCases(set.Program, set.Rules).Outcome(rule, example, language).Findings.Select(f => example.Given.Length > 1 ? $"{f.Submission}{(english ? ": " : "：")}{f.Finding.Message}" : f.Finding.Message);
        return new RuleExample(example.Name, [.. given], [.. messages]);
    }

    private static IEnumerable<string> Lines(Case given, MessageWriter writer, DefinitionSet set, bool english)
    {
        string Colon(string name, string value) => english ? $"{name}: {value}" : $"{name}：{value}";
        if (given.Category is { } category)
        {
            yield return Colon(english ? "category" : "類別", english ? category : writer.Category(category));
        }

        foreach (var field in given.Fields.Where(f => f.Value is not null || f.Raw is not null))
        {
            var value = field.Value is { } known ? writer.Value(known, field) : field.Raw is { Length: > 0 } raw && field.Parsed.Outcome == ParseOutcome.Invalid ? raw : writer.Word("blank");
            yield return Colon($"{writer.Label(field)} ({field.Id})", value);
        }

        foreach (var form in given.Forms.Where(f => !given.Fields.Any(d => IsOf(d, f))))
        {
            yield return Colon(english ? "form" : "表單", english ? form : set.Program.FindForm(form)?.Title ?? form);
        }

        foreach (var document in given.Documents)
        {
            yield return Colon(english ? "document" : "文件", document.Path + (document.Status == DocumentStatus.Read ? "" : $" ({document.Status.ToString().ToLowerInvariant()})"));
        }

        foreach (var (zh, en, time) in new[] { ("收件", "received", given.ReceivedAt), ("通知補件", "asked for", given.Manifest.NotifiedAt), ("補件", "supplemented", given.Manifest.SupplementedAt), ("正本寄達", "originals", given.Manifest.OriginalsReceivedAt) })
        {
            if (time is { } moment)
            {
                yield return Colon(english ? en : zh, writer.Time(moment));
            }
        }

        if (given.Manifest.OriginalsMatch is { } match)
        {
            yield return Colon(english ? "originals as the files" : "正本與電子檔相符", writer.Word(match ? "yes" : "no"));
        }

        if (given.Manifest.Category is { } listed)
        {
            yield return Colon(english ? "manifest's category" : "收件清單的類別", listed);
        }
    }

    private static bool IsOf(Field field, string form) => field.Id.StartsWith(form + ".", StringComparison.Ordinal) || field.Id.StartsWith(form + "[", StringComparison.Ordinal);

    private static string Row(RegistryEntry row, bool english) =>
        (english ? "registry: " : "名單：") + string.Join(english ? ", " : "、", new[] { row.Ubn, row.Program, row.Year?.ToString(CultureInfo.InvariantCulture), row.EndedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Status, row.Note }.Where(t => !string.IsNullOrEmpty(t)));
}
