namespace DocTools.Core.Printing;

/// <summary>A piece of a printed text.</summary>
public abstract record PrintPiece
{
    private PrintPiece()
    {
    }

    /// <summary>Printed words.</summary>
    /// <param name="Text">The words; <c>\n</c> begins a new line.</param>
    public sealed record Literal(string Text) : PrintPiece;

    /// <summary>The number of the row, from 1.</summary>
    public sealed record RowNumber : PrintPiece;

    /// <summary>A value.</summary>
    /// <param name="Field">Id of the field within the form; <c>[n]</c> stands for the row's number.</param>
    /// <param name="Entry">Of a map: the entry's name (6月); null for the whole value.</param>
    /// <param name="Hint">What is printed as long as nothing is filled in.</param>
    public sealed record Value(string Field, string? Entry, string? Hint) : PrintPiece;

    /// <summary>The boxes of a choice, all of them with their labels.</summary>
    /// <param name="Field">Id of the field.</param>
    public sealed record Boxes(string Field) : PrintPiece;

    /// <summary>One box of a choice.</summary>
    /// <param name="Field">Id of the field.</param>
    /// <param name="Option">Id of the option; <c>true</c> or <c>false</c> for yes and no.</param>
    /// <param name="Bare">Whether the option's label is not printed behind it.</param>
    public sealed record Box(string Field, string Option, bool Bare) : PrintPiece;
}
