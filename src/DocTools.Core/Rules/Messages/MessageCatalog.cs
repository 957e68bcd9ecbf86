using System.Collections.Immutable;
using System.Globalization;
using DocTools.Core.Programs;

namespace DocTools.Core.Rules.Messages;

/// <summary>The words and messages common to every programme, <c>templates/common/messages.yaml</c>.</summary>
public sealed record MessageCatalog
{
    /// <summary>Words by name; <c>{0}</c> and so on are filled in.</summary>
    public ImmutableDictionary<string, Wording> Words { get; init; } = ImmutableDictionary<string, Wording>.Empty;

    /// <summary>Findings by name: the code, behind it a slash and a variant where one code has several messages.</summary>
    public ImmutableDictionary<string, CommonFinding> Findings { get; init; } = ImmutableDictionary<string, CommonFinding>.Empty;

    /// <summary>A word with its places filled in.</summary>
    /// <exception cref="InvalidOperationException">The file lacks the word; a test reads it through, so no user meets this.</exception>
    public string Word(string name, Language language, params string[] values) =>
        Words.TryGetValue(name, out var word)
            ? string.Format(CultureInfo.InvariantCulture, word.In(language), values)
            : throw new InvalidOperationException($"The common messages lack the word '{name}'.");

    /// <summary>Reads the file.</summary>
    public static MessageCatalog Load(string file, string text, DefinitionErrors errors)
    {
        var map = YamlMap.Parse(file, text, errors);
        if (map is null)
        {
            return new MessageCatalog();
        }

        var words = Entries(map.Map("words")).Select(e => (e.Key, Wording: Wording.Read(e.Map))).Where(e => e.Wording is not null);
        var findings = Entries(map.Map("findings")).Select(e => (e.Key, Finding: Finding(e.Map))).Where(e => e.Finding is not null);
        var catalog = new MessageCatalog
        {
            Words = words.ToImmutableDictionary(e => e.Key, e => e.Wording!, StringComparer.Ordinal),
            Findings = findings.ToImmutableDictionary(e => e.Key, e => e.Finding!, StringComparer.Ordinal),
        };
        map.Finish();
        return catalog;
    }

    private static List<(string Key, YamlMap Map)> Entries(YamlMap? map)
    {
        var entries = (map?.Keys ?? []).Select(k => (Key: k, Map: map!.Map(k))).Where(e => e.Map is not null).Select(e => (e.Key, e.Map!)).ToList();
        map?.Finish();
        return entries;
    }

    private static CommonFinding? Finding(YamlMap map)
    {
        var severity = SeverityText.Read(map, "severity");
        var message = BilingualTemplate.Read(map, "message");
        var checks = Wording.Read(map.Map("checks"));
        map.Finish();
        return message is null ? null : new CommonFinding(severity, message) { Checks = checks };
    }
}
