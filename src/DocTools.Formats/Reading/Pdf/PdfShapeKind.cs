namespace DocTools.Formats.Reading.Pdf;

/// <summary>Kinds of <see cref="PdfShape"/>.</summary>
internal enum PdfShapeKind
{
    /// <summary>Slanted or bent lines: a tick, a signature, a drawing.</summary>
    Ink,

    /// <summary>The outline of a small square: a check box, or a cell for one digit.</summary>
    Square,

    /// <summary>A small square filled with a dark colour.</summary>
    DarkSquare,

    /// <summary>A picture.</summary>
    Picture,
}
