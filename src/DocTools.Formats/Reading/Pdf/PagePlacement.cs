namespace DocTools.Formats.Reading.Pdf;

/// <summary>How a page that was set straight lies on the page as it is seen: turned by quarters, then by a little.</summary>
/// <param name="Turn">Quarter turns clockwise by which the page as it is seen was turned to stand upright.</param>
/// <param name="Degrees">Degrees by which its lines fall to the right once it stands upright.</param>
/// <param name="Width">Width of the page as it is seen, in points.</param>
/// <param name="Height">Height of the page as it is seen, in points.</param>
internal sealed record PagePlacement(int Turn, double Degrees, double Width, double Height)
{
    /// <summary>Points of the page as it is seen for one of the page as it was read.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The rectangle on the page as it is seen around one of the page set straight.</summary>
    public PdfRect Seen(PdfRect box)
    {
        var sideways = Turn % 2 != 0;
        var (width, height) = sideways ? (Height, Width) : (Width, Height);
        var (sin, cos) = Math.SinCos(Degrees * Math.PI / 180);
        var (cx, cy) = (width / 2, height / 2);

        // The middle of each side, so that a slight turn does not grow the rectangle.
        var (x, y) = (box.CenterX - cx, box.CenterY - cy);
        var (mx, my) = (cx + (x * cos) - (y * sin), cy + (x * sin) + (y * cos));
        var tilted = new PdfRect(mx - (box.Width / 2), my - (box.Height / 2), mx + (box.Width / 2), my + (box.Height / 2));
        var seen = new PageTurn((4 - Turn) & 3, Width, Height).Original(tilted);
        return new PdfRect(seen.X0 * Scale, seen.Y0 * Scale, seen.X1 * Scale, seen.Y1 * Scale);
    }
}
