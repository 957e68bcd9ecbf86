using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A programme as its folder under <c>templates/</c> states it: everything that is not the same for all programmes.</summary>
public sealed record ProgramDefinition
{
    /// <summary>Id, the folder's name.</summary>
    public required string Id { get; init; }

    /// <summary>Full name in Traditional Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the definition; a change makes earlier results stale.</summary>
    public required string Version { get; init; }

    /// <summary>Gregorian year that completes dates without a year.</summary>
    public required int Year { get; init; }

    /// <summary>First day of the period in which the work is done.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day of that period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Categories of application, in printed order.</summary>
    public ImmutableArray<CategoryDefinition> Categories { get; init; } = [];

    /// <summary>Amounts, rates and limits by name.</summary>
    public ImmutableDictionary<string, ParameterDefinition> Parameters { get; init; } = ImmutableDictionary<string, ParameterDefinition>.Empty;

    /// <summary>Forms that every submission must bring, in the guidance's order.</summary>
    public ImmutableArray<RequiredDocument> RequiredDocuments { get; init; } = [];

    /// <summary>Formats that the programme accepts.</summary>
    public AcceptedFormats AcceptedFormats { get; init; } = new();

    /// <summary>Field ids that give the applicant's name, the first with a value counts.</summary>
    public ImmutableArray<string> ApplicantName { get; init; } = [];

    /// <summary>Field ids that give the applicant's 統一編號.</summary>
    public ImmutableArray<string> ApplicantUbn { get; init; } = [];

    /// <summary>Field ids that give the category.</summary>
    public ImmutableArray<string> CategoryFields { get; init; } = [];

    /// <summary>Endings of companies' names that one side may leave out (股份有限公司), the longest first; two different ones differ.</summary>
    public ImmutableArray<string> CompanySuffixes { get; init; } = [];

    /// <summary>Programmes that the registry names, by the id that the rules use, with their Chinese names.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> RegistryPrograms { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The forms, in the order in which their fields stand in the result.</summary>
    public ImmutableArray<FormDefinition> Forms { get; init; } = [];

    /// <summary>The form with this id, or null.</summary>
    public FormDefinition? FindForm(string id) => Forms.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal));
}
