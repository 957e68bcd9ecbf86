using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>One cell of the form that holds the values of several fields: 聯絡人姓名/電話/Email/地址, or both ends of a period.</summary>
/// <param name="Kind">How the cell is taken apart.</param>
/// <param name="Keys">Keys of the cell's label.</param>
/// <param name="Fields">Ids of the fields, in printed order.</param>
public sealed record JoinedDefinition(JoinedKind Kind, ImmutableArray<string> Keys, ImmutableArray<string> Fields)
{
    /// <summary>What the blank form prints in the cell.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];
}
