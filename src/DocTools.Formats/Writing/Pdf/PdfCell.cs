namespace DocTools.Formats.Writing.Pdf;

/// <summary>A cell of a printed table.</summary>
/// <param name="Text">Its text; <c>\n</c> breaks the line.</param>
/// <param name="Bold">Whether in bold.</param>
/// <param name="Align">Alignment; null for the column's.</param>
/// <param name="Span">Columns covered.</param>
internal sealed record PdfCell(string Text, bool Bold = false, TextAlign? Align = null, int Span = 1)
{
    /// <summary>A picture above the text; null for none.</summary>
    public Core.Documents.MarkPicture? Picture { get; init; }

    /// <summary>A grey bar in the place of text, from 0 to 1 of the cell's width; null for none.</summary>
    public double? Bar { get; init; }

    /// <summary>A plain cell.</summary>
    public static implicit operator PdfCell(string text) => new(text);
}
