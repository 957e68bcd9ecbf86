using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A number of the programme that its guidance states.</summary>
/// <param name="Name">Name in formulas.</param>
/// <param name="Value">The number where it is the same for all categories.</param>
/// <param name="ByCategory">The number per category id where it is not.</param>
/// <param name="Since">Date from which it holds.</param>
/// <param name="Reference">The guidance's paragraph.</param>
public sealed record ParameterDefinition(string Name, decimal? Value, ImmutableDictionary<string, decimal> ByCategory, DateOnly Since, string Reference)
{
    /// <summary>The number for a category; null where the category is unknown and the number depends on it.</summary>
    public decimal? For(string? category) =>
        Value ?? (category is not null && ByCategory.TryGetValue(category, out var value) ? value : null);
}
