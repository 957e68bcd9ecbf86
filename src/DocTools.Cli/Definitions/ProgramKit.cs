using System.Collections.Immutable;
using DocTools.Cli.Terminal;
using DocTools.Core.Letters;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Reports;
using DocTools.Core.Rollups;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Explaining;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Stages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Definitions;

/// <summary>A programme, ready to work in one language.</summary>
public sealed class ProgramKit
{
    private readonly Lazy<ProgramRules> _rules;
    private readonly Lazy<string> _filesHash;
    private readonly string _folder;

    private ProgramKit(string folder, ProgramDefinition definition, DefinitionErrors errors, Language language)
    {
        _folder = folder;
        _rules = new Lazy<ProgramRules>(() => ProgramRules.Load(folder, definition, errors, language));
        _filesHash = new Lazy<string>(() => TemplateFolder.HashOf(folder));
        Definition = definition;
    }

    /// <summary>What its YAML says.</summary>
    public ProgramDefinition Definition { get; }

    /// <summary>The definition's version with a hash of its files, for run.json and for telling stale results.</summary>
    public string Version => Definition.Version + "+" + FilesHash[..12];

    /// <summary>SHA-256 over the files that define it.</summary>
    public string FilesHash => _filesHash.Value;

    /// <summary>Its rules and policy.</summary>
    public RuleSet Rules => Loaded.Rules;

    /// <summary>Hops 6 to 8.</summary>
    public Conclusions Conclusions => Loaded.Conclusions;

    /// <summary>The programme's own part of the checklist.</summary>
    public ChecklistLayout Checklist => Loaded.Checklist;

    /// <summary>How its plan sheets are rolled up; null where it has none.</summary>
    public RollupDefinition? Rollup => Loaded.Rollup;

    /// <summary>When what is due; null where the programme has no schedule.</summary>
    public ScheduleDefinition? Schedule => Loaded.Schedule;

    /// <summary>Its letters; null where it has none.</summary>
    public LetterSet? Letters => Loaded.Letters;

    /// <summary>Its folder.</summary>
    public string Folder => _folder;

    /// <summary>What follows the decision; empty where nothing is defined.</summary>
    public ImmutableArray<StageDefinition> Stages => Loaded.Stages;

    // Waits for the rules; their faults are wrong usage, told by the first.
    private ProgramRules Loaded
    {
        get
        {
            var loaded = _rules.Value;
            return loaded.Errors.IsEmpty ? loaded : throw Faulty(_folder, loaded.Errors);
        }
    }

    /// <summary>Loads a folder whole; a definition with faults is wrong usage, told by its first fault.</summary>
    public static ProgramKit Open(string folder, Language language)
    {
        var kit = Start(folder, language);
        _ = kit.Loaded;
        return kit;
    }

    /// <summary>
    /// Loads the forms, and the rules behind the caller's back: a short command reads its document meanwhile. Faults of the rules are told when they are asked for.
    /// </summary>
    public static ProgramKit Start(string folder, Language language)
    {
        var full = Full(folder);
        YamlAhead.Start(FormsOf(full), full, TemplateFolder.CommonOf(full));
        var (kit, errors) = Begin(full, language);
        (kit ?? throw Faulty(folder, errors)).LoadAhead();
        return kit;
    }

    /// <summary>Loads the forms of several programmes, of which one will be chosen: its rules alone are loaded, once it is told by <see cref="Choose"/> or they are asked for.</summary>
    public static IReadOnlyList<ProgramKit> Candidates(IReadOnlyList<string> folders, Language language)
    {
        YamlAhead.Start([.. folders.Select(f => FormsOf(Full(f)))]);
        var kits = new List<ProgramKit>();
        foreach (var folder in folders)
        {
            var (kit, errors) = Begin(Full(folder), language);
            kits.Add(kit ?? throw Faulty(folder, errors));
        }

        return kits;
    }

    /// <summary>Begins to load the rules behind the caller's back.</summary>
    public void Choose()
    {
        if (!_rules.IsValueCreated)
        {
            YamlAhead.Start([.. Directory.EnumerateDirectories(_folder).Where(d => !string.Equals(d, FormsOf(_folder), StringComparison.Ordinal)), TemplateFolder.CommonOf(_folder)]);
            LoadAhead();
        }
    }

    /// <summary>The definition beside its own files, for whoever explains it.</summary>
    public DefinitionSet Set => DefinitionSet.Of(_folder, Definition, Rules);

    /// <summary>Every fault of a folder, none where the programme is sound; and the definition as far as it could be loaded, null where its forms could not.</summary>
    public static (ImmutableArray<DefinitionError> Faults, DefinitionSet? Set) Examine(string folder, Language language)
    {
        var full = Full(folder);
        YamlAhead.Start(FormsOf(full), full, TemplateFolder.CommonOf(full));
        var (kit, errors) = Begin(full, language);
        if (kit is null)
        {
            return (errors, null);
        }

        var rules = kit._rules.Value;
        return (rules.Errors, DefinitionSet.Of(kit._folder, kit.Definition, rules.Rules));
    }

    private static (ProgramKit? Kit, ImmutableArray<DefinitionError> Errors) Begin(string full, Language language)
    {
        var errors = new DefinitionErrors();
        var definition = ProgramLoader.Load(full, errors);
        return definition is null ? (null, errors.All) : (new ProgramKit(full, definition, errors, language), []);
    }

    // Whatever goes wrong is told by the first who asks for the rules.
    private void LoadAhead() => _ = Task.Run(() => _rules.Value);

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static string FormsOf(string full) => Path.Combine(full, "forms");

    private static UsageException Faulty(string folder, ImmutableArray<DefinitionError> errors) => new(
        $"計畫定義有 {errors.Length} 個錯誤，第一個：{errors[0]}（全部：doctools programs validate {folder}）",
        $"the programme's definition has {errors.Length} fault(s), the first: {errors[0]} (all: doctools programs validate {folder})");
}
