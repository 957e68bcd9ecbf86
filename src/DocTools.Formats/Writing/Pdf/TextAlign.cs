namespace DocTools.Formats.Writing.Pdf;

/// <summary>Alignment of a text; the numbers are Pango's.</summary>
internal enum TextAlign
{
    /// <summary>At the left.</summary>
    Left = 0,

    /// <summary>In the middle.</summary>
    Center = 1,

    /// <summary>At the right, as numbers stand.</summary>
    Right = 2,
}
