namespace DocTools.Formats.Writing.Pdf;

/// <summary>A measured cell of a row, or the text of a paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">How it is set.</param>
/// <param name="X">Left edge in points.</param>
/// <param name="Width">Width in points.</param>
/// <param name="TextHeight">Height of the text in points.</param>
internal readonly record struct FlowCell(string Text, TextStyle Style, double X, double Width, double TextHeight)
{
    /// <summary>A picture above the text; null for none.</summary>
    public Core.Documents.MarkPicture? Picture { get; init; }

    /// <summary>A grey bar, from 0 to 1 of the cell's width; null for none.</summary>
    public double? Bar { get; init; }

    /// <summary>Width of the picture in points.</summary>
    public double PictureWidth { get; init; }

    /// <summary>Height of the picture in points.</summary>
    public double PictureHeight { get; init; }
}
