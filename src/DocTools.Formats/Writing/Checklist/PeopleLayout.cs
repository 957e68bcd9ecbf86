using System.Collections.Immutable;

namespace DocTools.Formats.Writing;

/// <summary>Which repeated field holds the persons of a plan and how it is shown.</summary>
/// <param name="List">The list's id without index: <c>plan.people</c>.</param>
/// <param name="Party">The part that says to which party a person belongs.</param>
/// <param name="Parties">Party id and label, in printed order, with the field that holds the party's reported months.</param>
/// <param name="Columns">Part id and heading of each column.</param>
/// <param name="Months">The part that holds the months.</param>
public sealed record PeopleLayout(
    string List,
    string Party,
    ImmutableArray<(string Id, string Label, string? Total)> Parties,
    ImmutableArray<(string Id, string Label)> Columns,
    string Months);
