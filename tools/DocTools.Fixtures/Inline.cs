namespace DocTools.Fixtures;

/// <summary>A piece of a line of a form.</summary>
internal abstract record Inline
{
    private Inline()
    {
    }

    /// <summary>Text; <c>\n</c> begins a new paragraph.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Words(string Value) : Inline;

    /// <summary>A check box.</summary>
    /// <param name="Marked">Whether it is ticked.</param>
    public sealed record Tick(bool Marked) : Inline;

    /// <summary>A stamp or a signature.</summary>
    /// <param name="Name">The picture's file name.</param>
    public sealed record Picture(string Name) : Inline;
}
