using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Definitions;

/// <summary>A programme, loaded and ready to work in one language.</summary>
/// <param name="Definition">What its YAML says.</param>
/// <param name="Version">The definition's version with a hash of its files, for run.json and for telling stale results.</param>
/// <param name="Rules">Its rules and policy.</param>
/// <param name="Conclusions">Hops 6 to 8.</param>
/// <param name="Checklist">The programme's own part of the checklist.</param>
public sealed record ProgramKit(ProgramDefinition Definition, string Version, RuleSet Rules, Conclusions Conclusions, ChecklistLayout Checklist)
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
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        YamlAhead.Start(full, TemplateFolder.CommonOf(full));
        var definition = ProgramLoader.Load(full, errors);
        if (definition is null)
        {
            return (null, errors.All);
        }

        var rules = RuleSet.Load(full, TemplateFolder.CommonOf(full), definition, errors);
        var checklist = Layout(full, definition, errors);
        return errors.None && checklist is not null
            ? (new ProgramKit(definition, definition.Version + "+" + TemplateFolder.HashOf(full)[..12], rules, new Conclusions(definition, rules, language), checklist), [])
            : (null, errors.All);
    }

    private static ChecklistLayout? Layout(string folder, ProgramDefinition definition, DefinitionErrors errors)
    {
        var file = Path.Combine(folder, ChecklistLayout.FileName);
        if (File.Exists(file))
        {
            return ChecklistLayoutReader.Read(file, File.ReadAllText(file), definition, errors);
        }

        errors.Add(file, 1, "the programme has no layout of its checklist");
        return null;
    }
}
