using System.Collections.Immutable;
using DocTools.Core.Programs;

namespace DocTools.Formats.Writing;

/// <summary>What a programme's checklist and workbooks show beyond what all share; <c>outputs/checklist.yaml</c> of its folder.</summary>
public sealed record ChecklistLayout
{
    /// <summary>Where it stands in the programme's folder.</summary>
    public const string FileName = "outputs/checklist.yaml";

    /// <summary>Title of the sheet.</summary>
    public required string Title { get; init; }

    /// <summary>Heading of the items.</summary>
    public string ItemsTitle { get; init; } = "";

    /// <summary>Fields that hold the plan's name; the first with a value counts.</summary>
    public ImmutableArray<string> PlanName { get; init; } = [];

    /// <summary>The items, in printed order.</summary>
    public ImmutableArray<ChecklistItem> Items { get; init; } = [];

    /// <summary>Heading of the budget with its unit.</summary>
    public string BudgetTitle { get; init; } = "";

    /// <summary>Columns of the budget.</summary>
    public ImmutableArray<BudgetColumn> BudgetColumns { get; init; } = [];

    /// <summary>Headings within the budget.</summary>
    public ImmutableArray<BudgetGroup> BudgetGroups { get; init; } = [];

    /// <summary>Labels of single lines where they are not the form's, by the line's id.</summary>
    public ImmutableDictionary<string, string> BudgetLabels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Ids of the budget's lines that sum others up.</summary>
    public ImmutableArray<string> BudgetTotals { get; init; } = [];

    /// <summary>Fields that hold the funding, by column (<c>government</c>, <c>self</c>, <c>total</c>); the first with a value counts.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Funding { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Words for values that are ids (levels of education, statuses of a registry).</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Fields of a person that the workbook's sheet of persons shows: prefix of the list and names of its parts.</summary>
    public PeopleLayout? People { get; init; }

    /// <summary>Reads the layout of a programme from its folder. Every fault goes to <paramref name="errors"/>; null where the file cannot be used at all.</summary>
    public static ChecklistLayout? Load(string programFolder, ProgramDefinition program, DefinitionErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var file = Path.Combine(programFolder, FileName.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(file))
        {
            errors.Add(file, 1, "the file is missing; it says what the checklist prints");
            return null;
        }

        return ChecklistLayoutReader.Read(file, File.ReadAllText(file), program, errors);
    }
}
