using DocTools.Core.Programs;
using DocTools.Core.Rules;

namespace DocTools.Tests.Core.Rules;

/// <summary>A programme and its rules as they are delivered.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Program">The programme.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Errors">Faults of its files.</param>
internal sealed record ProgramFiles(string Id, ProgramDefinition Program, RuleSet Rules, DefinitionErrors Errors)
{
    private static readonly Lazy<IReadOnlyList<ProgramFiles>> s_all = new(() =>
        [.. Directory.GetDirectories(Design113.Templates).Where(f => File.Exists(Path.Combine(f, "program.yaml")) && Directory.Exists(Path.Combine(f, "rules"))).Order(StringComparer.Ordinal).Select(Load)]);

    /// <summary>Every programme with rules, loaded once.</summary>
    public static IReadOnlyList<ProgramFiles> All => s_all.Value;

    private static ProgramFiles Load(string folder)
    {
        var errors = new DefinitionErrors();
        var program = ProgramLoader.Load(folder, errors) ?? throw new InvalidOperationException(string.Join('\n', errors.All));
        return new ProgramFiles(Path.GetFileName(folder), program, RuleSet.Load(folder, Path.Combine(Design113.Templates, "common"), program, errors), errors);
    }
}
