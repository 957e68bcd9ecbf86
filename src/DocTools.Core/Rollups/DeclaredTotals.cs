using System.Collections.Immutable;

namespace DocTools.Core.Rollups;

/// <summary>What the paragraph about the funding declares.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Years">Declared amounts by ROC year.</param>
/// <param name="Whole">The declared whole; null where none is declared.</param>
/// <param name="Ministries">The ministries that it names, by their whole names; empty where it names none.</param>
public sealed record DeclaredTotals(string Document, ImmutableSortedDictionary<int, DeclaredAmount> Years, DeclaredAmount? Whole, ImmutableArray<string> Ministries)
{
    /// <summary>Whether any amount is declared.</summary>
    public bool HasAmounts => !Years.IsEmpty || Whole is not null;
}
