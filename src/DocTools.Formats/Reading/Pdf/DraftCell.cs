using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>A cell while its table is put together.</summary>
internal sealed class DraftCell
{
    /// <summary>First row, from 1.</summary>
    public required int Row { get; set; }

    /// <summary>First column, from 1.</summary>
    public required int Column { get; set; }

    public required int RowSpan { get; set; }

    public required int ColumnSpan { get; set; }

    /// <summary>The page that it begins on.</summary>
    public required int Page { get; init; }

    /// <summary>The rectangle in the upright page.</summary>
    public required PdfRect Box { get; init; }

    /// <summary>The rectangle on the page as it is seen.</summary>
    public required PdfRect Place { get; init; }

    public List<PdfLine> Lines { get; } = [];

    public List<DraftTable> Nested { get; } = [];

    public bool HasPicture { get; set; }

    public List<Picture> Pictures { get; } = [];

    /// <summary>Whether a stroke runs through its words.</summary>
    public bool IsObscured { get; set; }

    public bool IsBlank => Lines.Count == 0 && Nested.Count == 0 && !HasPicture;

    /// <summary>The text, its lines joined into paragraphs.</summary>
    /// <param name="padding">White between the cell's side and its text.</param>
    public JoinedText Text(double padding)
    {
        var (across, others) = (Lines.Where(l => l.IsAcross).ToArray(), Lines.Where(l => !l.IsAcross).ToArray());
        var paragraphs = across.Length == 0 ? [] : LineJoin.Paragraphs(across, Box.X0 + padding, Box.X1 - padding);
        if (others.Length > 0)
        {
            // Text that runs down or up has the length of its longest line.
            paragraphs.AddRange(LineJoin.Paragraphs(others, others.Min(l => l.Box.X0), others.Max(l => l.Box.X1)));
        }

        return paragraphs.Count == 0 ? JoinedText.Empty : LineJoin.Text(paragraphs);
    }

    /// <summary>The finished cell.</summary>
    public Cell Build(double padding, ImmutableArray<Table> nested)
    {
        var joined = Text(padding);
        return new Cell(Row, Column, RowSpan, ColumnSpan, joined.Text)
        {
            Breaks = joined.Breaks,
            Page = Page,
            Box = PageBox.Of(Place.X0, Place.Y0, Place.X1, Place.Y1),
            HasPicture = HasPicture,
            Pictures = [.. Pictures],
            IsObscured = IsObscured,
            Certainty = TextCertainty.Of(Lines.SelectMany(l => l.Glyphs)),
            Nested = nested,
        };
    }
}
