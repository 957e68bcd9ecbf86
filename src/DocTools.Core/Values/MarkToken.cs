namespace DocTools.Core.Values;

/// <summary>A piece of a text with options.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Option">Index of the option; -1 for others.</param>
/// <param name="Gap">The distance to the piece in front: 0 glued, 1 a blank or punctuation, 2 several blanks or a tab, 3 another line or cell.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct MarkToken(MarkTokenKind Kind, int Option, int Gap)
{
    /// <summary>First rune of the piece in the folded text, from 0.</summary>
    public int Start { get; init; }

    /// <summary>Runes of the piece.</summary>
    public int Length { get; init; }

    /// <summary>Whether the mark is a circle or a cross, which some read as yes and no.</summary>
    public bool Round { get; init; }

    /// <summary>Whether the mark is a cross.</summary>
    public bool Cross { get; init; }
}
