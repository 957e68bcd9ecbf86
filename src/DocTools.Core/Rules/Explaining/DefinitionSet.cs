using System.Collections.Immutable;
using DocTools.Core.Programs;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Rules.Explaining;

/// <summary>
/// A programme's definition beside its own files: what was loaded, and the mappings that it was loaded from, with their lines. For whoever explains or examines a definition;
/// a run needs none of it.
/// </summary>
public sealed record DefinitionSet
{
    /// <summary>The programme's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The programme.</summary>
    public required ProgramDefinition Program { get; init; }

    /// <summary>Its rules.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>Every definition file of the folder but its tests, by path, as text.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }

    /// <summary>The root mapping of each file, by path.</summary>
    public required ImmutableSortedDictionary<string, YamlMap> Roots { get; init; }

    /// <summary>Reads the files of a folder beside what was loaded of them; what is no YAML mapping is left to the loaders, which tell why.</summary>
    public static DefinitionSet Of(string folder, ProgramDefinition program, RuleSet rules)
    {
        var tests = Path.Combine(folder, "tests") + Path.DirectorySeparatorChar;
        var fixtures = Path.Combine(folder, "fixtures") + Path.DirectorySeparatorChar;
        var texts = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(tests, StringComparison.Ordinal) && !f.StartsWith(fixtures, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);
        var ignored = new DefinitionErrors();
        return new DefinitionSet
        {
            Folder = folder,
            Program = program,
            Rules = rules,
            Texts = texts,
            Roots = texts.Select(t => (t.Key, Map: YamlMap.Parse(t.Key, t.Value, ignored))).Where(t => t.Map is not null)
                .ToImmutableSortedDictionary(t => t.Key, t => t.Map!, StringComparer.Ordinal),
        };
    }

    /// <summary><c>program.yaml</c>.</summary>
    public YamlMap ProgramMap => Roots[Path.Combine(Folder, "program.yaml")];

    /// <summary>The mapping of a form.</summary>
    public YamlMap? FormMap(string id) => In("forms").FirstOrDefault(m => string.Equals(m.Text("id"), id, StringComparison.Ordinal));

    /// <summary>The mapping of a rule.</summary>
    public YamlMap? RuleMap(Rule rule) => Roots.GetValueOrDefault(rule.Header.File)?.Maps("rules").FirstOrDefault(m => m.Line == rule.Header.Line);

    /// <summary>The root mappings of the files in a folder of the programme.</summary>
    public IEnumerable<YamlMap> In(string folder) =>
        Roots.Where(r => string.Equals(Path.GetDirectoryName(r.Key), Path.Combine(Folder, folder), StringComparison.Ordinal)).Select(r => r.Value);

    /// <summary>The terms and lists that a rule's file shares.</summary>
    public DefinitionFile Shared(Rule rule)
    {
        var file = new DefinitionFile(Program, Rules.Catalog, Rules.Messages, new DefinitionErrors());
        return Roots.TryGetValue(rule.Header.File, out var root) ? file.WithSharedParts(root) : file;
    }

    /// <summary>A path of a file within the folder, with slashes.</summary>
    public string Relative(string file) => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/');
}
