using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Rules.Explaining;

/// <summary>
/// Tells what a rule checks in words: the sentence of its kind (<c>kind.NAME</c> of the common words), in which <c>{key}</c> stands for what the rule says under that key,
/// with labels for paths and words for formulas. A kind without a sentence is told by its message.
/// </summary>
/// <param name="set">The programme.</param>
/// <param name="language">The language.</param>
public sealed partial class RuleWords(DefinitionSet set, Language language)
{
    private const int MostItems = 8;

    private MessageCatalog Messages => set.Rules.Messages;

    /// <summary>What the rule checks, a sentence each.</summary>
    public ImmutableArray<string> Of(Rule rule)
    {
        if (set.RuleMap(rule) is not { } map)
        {
            return [];
        }

        var shared = set.Shared(rule);
        var items = shared.ForEach(map);
        var words = new FormulaWords(set.Program, set.Rules, language, shared.Terms, Rows(map, items));
        var sentences = ImmutableArray.CreateBuilder<string>();
        if (rule.Header.When is { } when)
        {
            sentences.Add(Messages.Word("rule.when", language, words.Of(when)));
        }

        sentences.Add(Each(items) + (Sentence(map) is { } sentence ? Place().Replace(sentence, m => Told(map, m.Groups["key"].Value, words)) : Text(rule.Header.Message)));
        return sentences.ToImmutable();
    }

    /// <summary>A message as its template, places in their braces.</summary>
    public string Text(BilingualTemplate message) => message.In(language).Render(p => "{" + p.Text + "}");

    private string? Sentence(YamlMap map)
    {
        var name = $"kind.{map.Text("kind")}";
        // A kind may be told otherwise by its comparison, or where it states a key that changes what it checks.
        var variants = map.Keys.Where(k => map.Node(k) is not YamlScalarNode { Value: "false" }).Select(k => $"{name}/{k}").Prepend($"{name}/{map.Text("comparison")}");
        return (variants.Select(v => Messages.Words.GetValueOrDefault(v)).FirstOrDefault(w => w is not null) ?? Messages.Words.GetValueOrDefault(name))?.In(language);
    }

    // Kinds that go over rows name them under one of their keys; the fields of a row are relative to them.
    private static ImmutableArray<ForEachItem> Rows(YamlMap map, ImmutableArray<ForEachItem> items)
    {
        if (map.Has("forEach"))
        {
            return items;
        }

        var rows = map.Keys.Where(k => k is not ("cases" or "message")).Select(k => map.Node(k)).OfType<YamlScalarNode>()
            .FirstOrDefault(n => n.Value is { } text && text.EndsWith("[*]", StringComparison.Ordinal) && !text.Contains('(', StringComparison.Ordinal));
        return rows is null ? items : [ForEachItem.None with { At = new FormulaPath { Text = rows.Value! } }];
    }

    private string Each(ImmutableArray<ForEachItem> items)
    {
        var name = language == Language.English ? "nameEn" : "name";
        var labels = items.Select(i => i.Words.GetValueOrDefault(name) ?? (i.At is null ? null : Words([ForEachItem.None]).Of(i.At))).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return labels.Count == 0 ? "" : Messages.Word("rule.each", language, Listed(labels));
    }

    private string Listed(List<string> items) => string.Join(Messages.Word("separator", language), items.Take(MostItems)) + (items.Count > MostItems ? "…" : "");

    private FormulaWords Words(ImmutableArray<ForEachItem> places) => new(set.Program, set.Rules, language, ImmutableDictionary<string, Term>.Empty, places);

    private string Told(YamlMap map, string key, FormulaWords words) => map.Node(key) switch
    {
        YamlScalarNode scalar => Scalar(scalar.Value ?? "", words),
        YamlSequenceNode sequence => Listed([.. sequence.Children.Select(c => Item(map, c, words)).Distinct(StringComparer.Ordinal)]),
        YamlMappingNode mapping => string.Join(Messages.Word("places", language), mapping.Children.Select(c => Messages.Word("by-category", language, Category((c.Key as YamlScalarNode)?.Value ?? ""), ByCategory(map, c.Value, words)))),
        _ => "–",
    };

    private string Category(string id) => set.Program.Categories.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal)) is { Labels: [var label, ..] } && language != Language.English ? label : id;

    private string ByCategory(YamlMap map, YamlNode value, FormulaWords words) => value switch
    {
        YamlSequenceNode sequence => Listed([.. sequence.Children.Select(c => Item(map, c, words))]),
        YamlScalarNode { Value: { } text } when DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => new MessageWriter(Messages, set.Rules.Catalog, set.Program, language).Time(time),
        _ => Item(map, value, words),
    };

    private string Item(YamlMap rule, YamlNode node, FormulaWords words)
    {
        // What rows have to agree in is told by the columns' labels.
        if (node is YamlScalarNode { Value: { } column } && rule.Has("rows") && set.Rules.Catalog.Find($"{rule.Text("rows")!.Replace("[*]", "[n]", StringComparison.Ordinal)}.{column}") is { } field)
        {
            return Messages.Word("quoted", language, language == Language.English && field.LabelEn.Length > 0 ? field.LabelEn : field.Label);
        }

        if (node is not YamlMappingNode || YamlMap.FromNode(rule.File, node, new DefinitionErrors()) is not { } map)
        {
            return Scalar((node as YamlScalarNode)?.Value ?? "", words);
        }

        var english = language == Language.English;
        var name = map.Node("label") is YamlMappingNode ? Wording.Read(map.Map("label"))?.In(language) : english ? map.Text("nameEn") ?? map.Text("name") : map.Text("name");
        if (name is null && map.Text("status") is { } status)
        {
            name = rule.Map("statuses")?.Node(status) is YamlMappingNode && Wording.Read(rule.Map("statuses")!.Map(status)) is { } wording ? wording.In(language) : status;
        }

        return name ?? (map.Keys.FirstOrDefault() is { } first ? Scalar(map.Text(first) ?? "", words) : "");
    }

    private string Scalar(string text, FormulaWords words)
    {
        if (set.Program.FindForm(text) is { } form)
        {
            return language == Language.English ? form.Id : form.Title;
        }

        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return MessageWriter.Number(number);
        }

        try
        {
            var formula = FormulaParser.Parse(text);
            return formula is Formula.Reference { Path: { IsRelative: false, Words.IsEmpty: true } } reference && !set.Rules.Catalog.Knows(reference.Path.Text) ? text : words.Of(formula);
        }
        catch (FormulaException)
        {
            // A pattern, a word or a date: it is told as it stands.
            return text;
        }
    }

    [GeneratedRegex(@"\{(?<key>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Place();
}
