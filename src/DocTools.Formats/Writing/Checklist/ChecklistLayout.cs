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

    /// <summary>What the outputs call the applicant, the plan, the category, the two sides of the funding and the months, in Chinese and English.</summary>
    public ImmutableDictionary<string, (string Zh, string En)> Headings { get; init; } = ImmutableDictionary<string, (string, string)>.Empty;

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

    /// <summary>What a programme may name in its own way, with the word that stands where it does not.</summary>
    internal static readonly ImmutableDictionary<string, (string Zh, string En)> NeutralHeadings = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["applicant"] = ("申請單位", "Applicant"),
        ["plan"] = ("名稱", "Title"),
        ["category"] = ("類別", "Category"),
        ["government"] = ("補助", "Government"),
        ["self"] = ("自籌", "Self"),
        ["months"] = ("月數", "Months"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A heading in the language of the words.</summary>
    internal string Heading(string name, ReportWords words)
    {
        var (zh, en) = Headings.GetValueOrDefault(name, NeutralHeadings[name]);
        return words[zh, en];
    }

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
