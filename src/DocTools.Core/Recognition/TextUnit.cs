using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Core.Recognition;

/// <summary>A paragraph or a table cell: the smallest text that has a place of its own.</summary>
/// <param name="Index">Position in the segment, from 0.</param>
/// <param name="Text">The text as it stood.</param>
/// <param name="Source">The place.</param>
/// <param name="Grid">The table; null for a paragraph.</param>
/// <param name="Cell">The cell; null for a paragraph.</param>
/// <param name="Paragraph">The paragraph; null for a cell.</param>
public sealed record TextUnit(int Index, string Text, Source Source, TableGrid? Grid, Cell? Cell, Paragraph? Paragraph)
{
    private KeyedText? _keyed;

    /// <summary>The key of the text, worked out once.</summary>
    public KeyedText Keyed => _keyed ??= KeyedText.Of(Text);

    /// <summary>Whether a picture or ink stands in the unit.</summary>
    public bool HasPicture => Cell?.HasPicture == true || Text.Contains('\ufffc', StringComparison.Ordinal);

    /// <summary>The pictures that stand in the unit, as far as the reader tells them.</summary>
    public ImmutableArray<Picture> Pictures => Cell?.Pictures ?? Paragraph?.Pictures ?? [];

    /// <summary>How many of its paragraphs the word processor draws a number or a bullet before.</summary>
    public int ListItems => Cell?.ListItems ?? (Paragraph?.ListMark is { Length: > 0 } ? 1 : 0);

    /// <summary>The number that the word processor draws in front, if any, then the text.</summary>
    public string Numbered => Paragraph?.ListMark is { Length: > 0 } mark ? mark + " " + Text : Text;
}
