using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A text with places to fill in.</summary>
/// <param name="Pieces">Its pieces in order.</param>
public sealed record PrintText(ImmutableArray<PrintPiece> Pieces)
{
    /// <summary>Whether it has nothing to fill in.</summary>
    public bool IsLabel => Pieces.All(p => p is PrintPiece.Literal);
}
