using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>Where a value stands in a document that was read again: a cell of a table, or paragraphs one behind the other.</summary>
public abstract record Place
{
    private Place()
    {
    }

    /// <summary>A cell.</summary>
    /// <param name="Table">Its table.</param>
    /// <param name="Cell">The cell.</param>
    public sealed record InTable(Table Table, Cell Cell) : Place;

    /// <summary>Paragraphs.</summary>
    /// <param name="Paragraphs">At least one, in reading order.</param>
    public sealed record InText(ImmutableArray<Paragraph> Paragraphs) : Place;

    /// <summary>The place is not known: a result tells the document alone, and the text stands at several places or at none.</summary>
    /// <param name="Candidates">Paragraphs that may be it; none of them is to be marked as the place.</param>
    public sealed record Unknown(ImmutableArray<Paragraph> Candidates) : Place;
}
