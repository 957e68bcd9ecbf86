using System.Collections.Immutable;

namespace DocTools.Core.Documents;

/// <summary>A paragraph.</summary>
/// <remarks>
/// Boxes and marks that are no characters in the file (content controls, legacy form fields, symbols by font) stand in the text as ☑ or ☐,
/// a picture or ink in the line as U+FFFC. The text is otherwise as it stood, without NFKC; a line break is <c>\n</c>, a tab <c>\t</c>.
/// </remarks>
/// <param name="Text">The text.</param>
public sealed record Paragraph(string Text) : Block
{
    /// <summary>
    /// Places in the text at which a line of the page ended and the paragraph went on, as far as that can be told; empty where the format
    /// has no fixed lines.
    /// </summary>
    public ImmutableArray<int> Breaks { get; init; } = [];

    /// <summary>How sure recognition is of the text; null where the text is the file's own.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Whether something is drawn through the words, so that a person has to tell whether they still count.</summary>
    public bool IsObscured { get; init; }

    /// <summary>Outline level from 1 where the document marks it as a heading.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Where in the document's story the paragraph stands.</summary>
    public ParagraphPlace Place { get; init; }

    /// <summary>The pictures in the paragraph, in order, as far as the reader tells them.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];

    /// <summary>The number or bullet that the word processor draws before the paragraph, which is no part of the text.</summary>
    public string? ListMark { get; init; }
}
