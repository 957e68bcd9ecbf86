using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A row that the form prints.</summary>
/// <param name="Id">Id of the item.</param>
/// <param name="Keys">Keys of its wordings; the first is the printed one.</param>
/// <param name="Money">Whether its numbers are amounts in the table's unit.</param>
/// <param name="Hints">What the form prints in its note.</param>
public sealed record PrintedItem(string Id, ImmutableArray<string> Keys, bool Money, ImmutableArray<string> Hints);
