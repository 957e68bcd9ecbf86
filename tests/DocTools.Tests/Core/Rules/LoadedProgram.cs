using System.Collections.Concurrent;
using DocTools.Core.Programs;
using DocTools.Core.Rules;

namespace DocTools.Tests.Core.Rules;

/// <summary>A programme of the templates with its rules, as users load it.</summary>
internal sealed record LoadedProgram(string Id, ProgramDefinition Program, RuleSet Rules, DefinitionErrors Errors)
{
    private static readonly ConcurrentDictionary<string, LoadedProgram> Known = new(StringComparer.Ordinal);

    /// <summary>Ids of the programmes that have rules.</summary>
    public static IEnumerable<string> Ids => Directory.GetDirectories(Path.Combine(TestProgram.Root, "templates"))
        .Where(d => Directory.Exists(Path.Combine(d, "rules"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    public static LoadedProgram Of(string id) => Known.GetOrAdd(id, static id =>
    {
        var templates = Path.Combine(TestProgram.Root, "templates");
        var errors = new DefinitionErrors();
        var program = ProgramLoader.Load(Path.Combine(templates, id), errors) ?? throw new InvalidOperationException(string.Join('\n', errors.All));
        return new LoadedProgram(id, program, RuleSet.Load(Path.Combine(templates, id), Path.Combine(templates, "common"), program, errors), errors);
    });
}
