namespace DocTools.Formats.Reading.Pdf;

/// <summary>A character's shape where it is painted, without what it says.</summary>
/// <param name="Shape">Identifier of the shape: the same shape in the same font and size has the same.</param>
/// <param name="Font">Identifier of the font in its size and direction.</param>
/// <param name="X">Where it begins on its baseline.</param>
/// <param name="Y">Where it begins on its baseline.</param>
/// <param name="Outline">The rectangle around its ink, on the page; empty for a blank.</param>
/// <param name="Run">Number of the run of characters that was painted at once.</param>
internal sealed record SvgGlyph(string Shape, string Font, double X, double Y, PdfRect Outline, int Run)
{
    public bool IsBlank => Outline.IsEmpty;

    /// <summary>The place seen along its own line: first along it, then down across it.</summary>
    public (double U, double V) Along(int turn) => Along(turn, X, Y);

    /// <summary>A point seen along a line of a turn.</summary>
    public static (double U, double V) Along(int turn, double x, double y) => turn switch
    {
        1 => (y, -x),
        2 => (-x, -y),
        3 => (-y, x),
        _ => (x, y),
    };

    /// <summary>A rectangle seen along a line of a turn.</summary>
    public static PdfRect Along(int turn, PdfRect box) => PdfRect.Of(Along(turn, box.X0, box.Y0), Along(turn, box.X1, box.Y1));

    /// <summary>A rectangle seen along a line, back on the page.</summary>
    public static PdfRect Back(int turn, PdfRect box) => Along((4 - turn) & 3, box);
}
