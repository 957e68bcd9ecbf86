using System.Collections.Immutable;
using DocTools.Core.Budgets;
using DocTools.Core.Calendars;
using DocTools.Core.Programs;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Definitions;
using DocTools.Core.Rules.Formulas;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Rules;

/// <summary>Everything by which a programme's cases are checked: its rules, its budget table, its policy, and the messages common to all programmes.</summary>
public sealed record RuleSet
{
    /// <summary>Rules in the order of their files' names, and within a file as they stand.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The common messages.</summary>
    public required MessageCatalog Messages { get; init; }

    /// <summary>The programme's fields.</summary>
    public required FieldCatalog Catalog { get; init; }

    /// <summary>The government's office calendar; null where it could not be loaded.</summary>
    public OfficeCalendar? Calendar { get; init; }

    /// <summary>The budget table; null where the programme has none.</summary>
    public BudgetDefinition? Budget { get; init; }

    /// <summary>What leads to which decision.</summary>
    public DecisionPolicy Policy { get; init; } = new([]);

    /// <summary>Rules of single cases.</summary>
    public IEnumerable<CaseRule> CaseRules => Rules.OfType<CaseRule>();

    /// <summary>Rules of all cases beside each other.</summary>
    public IEnumerable<BatchRule> BatchRules => Rules.OfType<BatchRule>();

    /// <summary>Every kind of rule by its name in definition files, in order.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. RuleReader.Kinds.Order(StringComparer.Ordinal)];

    /// <summary>Reads <c>rules/*.yaml</c> and <c>budget.yaml</c> of a programme's folder and <c>messages.yaml</c> and <c>holidays.yaml</c> of the common folder.</summary>
    /// <param name="programFolder">The programme's folder.</param>
    /// <param name="commonFolder">The folder that all programmes share.</param>
    /// <param name="program">The programme with its forms.</param>
    /// <param name="errors">Where faults go; where there is any, the set must not be used.</param>
    public static RuleSet Load(string programFolder, string commonFolder, ProgramDefinition program, DefinitionErrors errors)
    {
        var catalog = new FieldCatalog(program);
        var messagesFile = Path.Combine(commonFolder, "messages.yaml");
        var messages = MessageCatalog.Load(messagesFile, File.ReadAllText(messagesFile), errors);
        var calendar = OfficeCalendarLoader.Load(commonFolder, errors);
        var shared = new DefinitionFile(program, catalog, messages, errors) { Calendar = calendar };
        var rules = ImmutableArray.CreateBuilder<Rule>();
        var rejects = ImmutableArray.CreateBuilder<string>();
        var folder = Path.Combine(programFolder, "rules");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        foreach (var path in files)
        {
            if (YamlMap.Parse(path, File.ReadAllText(path), errors) is { } root)
            {
                var file = shared.WithSharedParts(root);
                rules.AddRange(root.Maps("rules").Select(r => RuleReader.Read(r, file)).OfType<Rule>());
                rejects.AddRange(root.Texts("rejects"));
                root.Finish();
            }
        }

        var budget = Path.Combine(programFolder, "budget.yaml");
        return new RuleSet
        {
            Rules = rules.ToImmutable(),
            Messages = messages,
            Calendar = calendar,
            Catalog = catalog,
            Policy = new DecisionPolicy(rejects.ToImmutable()),
            Budget = File.Exists(budget) ? BudgetDefinition.Load(budget, File.ReadAllText(budget), shared) : null,
        };
    }

    /// <summary>What a rule looks at, for one case.</summary>
    internal RuleContext Context(Cases.Case submission, ProgramDefinition program, Registry? registry, Language language) => new()
    {
        Index = new CaseIndex(submission),
        Program = program,
        Catalog = Catalog,
        Registry = registry,
        Writer = new MessageWriter(Messages, Catalog, program, language),
    };
}
