using System.Collections.Immutable;
using DocTools.Core.Letters;
using DocTools.Core.Programs;
using DocTools.Core.Programs.Schedules;
using DocTools.Core.Ranking;
using DocTools.Core.Ranking.Sheets;
using DocTools.Core.Reports;
using DocTools.Core.Rollups;
using DocTools.Core.Rules;
using DocTools.Core.Rules.Kinds;
using DocTools.Core.Rules.Messages;
using DocTools.Core.Stages;
using DocTools.Formats.Writing;

namespace DocTools.Cli.Definitions;

/// <summary>What is loaded of a programme beyond its forms.</summary>
/// <param name="Rules">Its rules and policy.</param>
/// <param name="Conclusions">Hops 6 to 8.</param>
/// <param name="Checklist">The programme's own part of the checklist.</param>
/// <param name="Rollup">How its plan sheets are rolled up; null where it has none.</param>
/// <param name="Errors">Faults of any of its files; where there are some, nothing of it may be used.</param>
public sealed record ProgramRules(RuleSet Rules, Conclusions Conclusions, ChecklistLayout Checklist, RollupDefinition? Rollup, ImmutableArray<DefinitionError> Errors)
{
    /// <summary>Loads the rules and the checklist's layout.</summary>
    /// <param name="folder">The programme's folder.</param>
    /// <param name="definition">The programme with its forms.</param>
    /// <param name="errors">Faults found so far.</param>
    /// <param name="language">The language of the messages.</param>
    public static ProgramRules Load(string folder, ProgramDefinition definition, DefinitionErrors errors, Language language)
    {
        var rules = RuleSet.Load(folder, TemplateFolder.CommonOf(folder), definition, errors);
        if (RankingLoader.Load(folder, definition, errors) is not null)
        {
            _ = SheetWords.Load(TemplateFolder.CommonOf(folder), errors);
        }

        var rollup = RollupLoader.Load(folder, errors);
        var schedule = ScheduleLoader.Load(folder, definition, errors);
        CheckTerm(folder, schedule, rules, errors);
        var letters = LetterSetLoader.Load(folder, definition, schedule, errors);
        var stages = StagesLoader.Load(folder, definition, schedule, errors);
        var checklist = Layout(folder, definition, errors) ?? new ChecklistLayout { Title = definition.Name };
        return new ProgramRules(rules, new Conclusions(definition, rules, language), checklist, rollup, errors.All) { Schedule = schedule, Stages = stages, Letters = letters };
    }

    /// <summary>When what is due; null where the programme has no schedule.</summary>
    public ScheduleDefinition? Schedule { get; init; }

    /// <summary>The letters; null where the programme has none.</summary>
    public LetterSet? Letters { get; init; }

    /// <summary>What follows the decision; empty where nothing is defined.</summary>
    public ImmutableArray<StageDefinition> Stages { get; init; } = [];

    // The term stands in the rule, which judges lateness, and in the schedule, which letters read.
    private static void CheckTerm(string folder, ScheduleDefinition? schedule, RuleSet rules, DefinitionErrors errors)
    {
        if (schedule?.Supplement is SupplementTerm.WorkingDays term && rules.Rules.OfType<SupplementLateRule>().FirstOrDefault(r => r.Days != term.Count) is { } rule)
        {
            errors.Add(Path.Combine(folder, ScheduleDefinition.FileName), 1, $"'supplement' says {term.Count} working days, the rule '{rule.Code}' says {rule.Days}");
        }
    }

    private static ChecklistLayout? Layout(string folder, ProgramDefinition definition, DefinitionErrors errors)
    {
        var file = Path.Combine(folder, ChecklistLayout.FileName);
        if (File.Exists(file))
        {
            return ChecklistLayoutReader.Read(file, File.ReadAllText(file), definition, errors);
        }

        if (!definition.Forms.IsEmpty || !RollupLoader.Has(folder))
        {
            errors.Add(file, 1, "the programme has no layout of its checklist");
        }

        return null;
    }
}
