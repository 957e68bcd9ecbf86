using System.Collections.Immutable;
using DocTools.Core.Rules.Formulas;

namespace DocTools.Core.Rules.Kinds;

/// <summary>A grade of consultants.</summary>
/// <param name="Name">Its name in Traditional Chinese.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="Paid">The months that the budget pays at it.</param>
/// <param name="Years">Years of work experience that each level of education needs for it; a level that is not there never qualifies.</param>
public sealed record StaffGrade(string Name, string NameEn, Formula Paid, ImmutableDictionary<string, decimal> Years)
{
    /// <summary>Whether a person may be paid at this grade, as far as it can be told: what is unknown excludes nothing.</summary>
    public bool MayHold(string? level, decimal? years) =>
        level is null ? Years.Values.Any(y => years is null || years >= y) : Years.TryGetValue(level, out var needed) && (years is null || years >= needed);
}
