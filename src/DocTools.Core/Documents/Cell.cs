using System.Collections.Immutable;

namespace DocTools.Core.Documents;

/// <summary>A cell.</summary>
/// <param name="Row">First row, from 1.</param>
/// <param name="Column">First column, from 1.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="Text">Text of the cell's paragraphs joined by <c>\n</c> (without nested tables); marks as in <see cref="Paragraph"/>.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>Tables within the cell.</summary>
    public ImmutableArray<Table> Nested { get; init; } = [];

    /// <summary>A spreadsheet's address, <c>C12</c>.</summary>
    public string? Address { get; init; }

    /// <summary>A spreadsheet's stored number.</summary>
    public Values.CellNumber? Number { get; init; }

    /// <summary>The page that the cell begins on, where its table runs over several; null where it is the table's own.</summary>
    public int? Page { get; init; }

    /// <summary>The cell's rectangle on its page; null where the format has no fixed pages.</summary>
    public PageBox? Box { get; init; }

    /// <summary>
    /// Places in the text at which a line of the page ended and the paragraph went on, as far as that can be told; empty where the format
    /// has no fixed lines.
    /// </summary>
    public ImmutableArray<int> Breaks { get; init; } = [];

    /// <summary>How sure recognition is of the text; null where the text is the file's own.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Whether something is drawn through the words, so that a person has to tell whether they still count.</summary>
    public bool IsObscured { get; init; }

    /// <summary>The pictures in the cell (without nested tables), in order, as far as the reader tells them.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];

    /// <summary>How many paragraphs of the cell the word processor draws a number or a bullet before.</summary>
    public int ListItems { get; init; }

    /// <summary>Whether a picture or ink stands in the cell.</summary>
    public bool HasPicture { get; init; }
}
