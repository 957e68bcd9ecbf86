using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A category of application, or a stage of a programme.</summary>
/// <param name="Id">Id in the results.</param>
/// <param name="Labels">Printed label first, then variants (used for the manifest's column too).</param>
/// <param name="Deadline">The last second that is in time; null where there is no deadline.</param>
/// <param name="Reference">The guidance's paragraph for the deadline.</param>
public sealed record CategoryDefinition(string Id, ImmutableArray<string> Labels, DateTimeOffset? Deadline, string Reference)
{
    /// <summary>The last second in which a supplement is in time, where the guidance fixes it; null where it does not.</summary>
    public DateTimeOffset? SupplementDeadline { get; init; }

    /// <summary>Ids of forms that make a submission one of this category by themselves.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>Ids of forms that make it one where nothing else tells: no form of another category, no field, no line of the manifest.</summary>
    public ImmutableArray<string> AlsoForms { get; init; } = [];
}
