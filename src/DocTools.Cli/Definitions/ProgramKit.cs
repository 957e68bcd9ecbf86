using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Programs;

namespace DocTools.Cli.Definitions;

/// <summary>A programme, loaded and ready to work: its definition with everything made from it.</summary>
/// <param name="Definition">What the YAML says.</param>
/// <param name="Version">The definition's version with a hash of its files, for run.json and for telling stale results.</param>
public sealed record ProgramKit(ProgramDefinition Definition, string Version)
{
    /// <summary>Loads a folder; a definition with faults is wrong usage, told by its first fault.</summary>
    public static ProgramKit Open(string folder, Language language)
    {
        var (kit, errors) = Load(folder, language);
        return kit ?? throw new UsageException(
            $"計畫定義有 {errors.Length} 個錯誤，第一個：{errors[0]}（全部：doctools programs validate {folder}）",
            $"the programme's definition has {errors.Length} fault(s), the first: {errors[0]} (all: doctools programs validate {folder})");
    }

    /// <summary>Loads a folder; the kit is null where there are faults.</summary>
    public static (ProgramKit? Kit, ImmutableArray<DefinitionError> Errors) Load(string folder, Language language)
    {
        var errors = new DefinitionErrors();
        var definition = ProgramLoader.Load(folder, errors);
        return definition is null || !errors.None
            ? (null, errors.All)
            : (new ProgramKit(definition, definition.Version + "+" + TemplateFolder.HashOf(folder)[..12]), []);
    }
}
