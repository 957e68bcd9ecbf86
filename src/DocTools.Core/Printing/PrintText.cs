using System.Collections.Immutable;

namespace DocTools.Core.Printing;

/// <summary>A text with places to fill in.</summary>
/// <param name="Pieces">Its pieces in order.</param>
public sealed record PrintText(ImmutableArray<PrintPiece> Pieces)
{
    /// <summary>Whether it is words alone; an empty text is a place for a stamp or a picture.</summary>
    public bool IsLabel => Pieces.All(p => p is PrintPiece.Literal) && Pieces.OfType<PrintPiece.Literal>().Any(p => p.Text.Trim().Length > 0);
}
