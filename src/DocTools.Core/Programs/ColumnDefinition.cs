using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A column of a table.</summary>
/// <param name="Field">The field; its id carries the table's prefix and <c>[n]</c>.</param>
/// <param name="Id">The column's id alone.</param>
/// <param name="Keys">Keys of its header.</param>
/// <param name="ByItem">Whether its amounts are money only in rows of money items.</param>
/// <param name="Unheaded">Whether the printed form has no header over it: the first free text column is meant.</param>
/// <param name="Derivation">How it is worked out from a neighbour, where it has no column of its own.</param>
public sealed record ColumnDefinition(FieldDefinition Field, string Id, ImmutableArray<string> Keys, bool ByItem, bool Unheaded, Derivation? Derivation)
{
    /// <summary>Whether a text that is written once stands for the blanks below it.</summary>
    public bool GoesDown { get; init; }
}
