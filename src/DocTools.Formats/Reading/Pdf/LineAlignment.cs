namespace DocTools.Formats.Reading.Pdf;

/// <summary>How the lines of a cell are set.</summary>
internal enum LineAlignment
{
    /// <summary>From the left, first lines set in or not; also from side to side.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>To the right.</summary>
    Right,
}
