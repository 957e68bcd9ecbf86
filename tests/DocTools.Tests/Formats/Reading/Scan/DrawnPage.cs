using DocTools.Formats.Reading.Scan;

namespace DocTools.Tests.Formats.Reading.Scan;

/// <summary>A page of darkness drawn by hand, as a scanner at 200 dots an inch would give it.</summary>
internal sealed class DrawnPage
{
    public Plane Dark { get; } = new(1654, 2339);

    public Plane Red { get; } = new(1654, 2339);

    public DrawnPage Across(int y, int from, int to)
    {
        Dark.Fill(new PixelBox(from, y, to, y + 3), 230);
        return this;
    }

    public DrawnPage Down(int x, int from, int to)
    {
        Dark.Fill(new PixelBox(x, from, x + 3, to), 230);
        return this;
    }

    /// <summary>The outline of a box.</summary>
    public DrawnPage Box(int x, int y, int size)
    {
        Dark.Fill(new PixelBox(x, y, x + size, y + size), 220);
        Dark.Fill(new PixelBox(x + 2, y + 2, x + size - 2, y + size - 2), 0);
        return this;
    }

    /// <summary>A slanted stroke, as of a pen.</summary>
    public DrawnPage Stroke(int x0, int y0, int x1, int y1, bool red = false)
    {
        var steps = Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0));
        for (var i = 0; i <= steps; i++)
        {
            var (x, y) = (x0 + ((x1 - x0) * i / steps), y0 + ((y1 - y0) * i / steps));
            (red ? Red : Dark).Fill(new PixelBox(x, y, x + 3, y + 3), 220);
        }

        return this;
    }

    /// <summary>Something like characters: each of three strokes, with white between.</summary>
    public DrawnPage Words(int x, int y, int count, int size = 28)
    {
        for (var i = 0; i < count; i++)
        {
            var left = x + (i * (size + 4));
            Dark.Fill(new PixelBox(left, y, left + size, y + 3), 220);
            Dark.Fill(new PixelBox(left + (size / 2), y, left + (size / 2) + 3, y + size), 220);
            Dark.Fill(new PixelBox(left, y + size - 3, left + size, y + size), 220);
        }

        return this;
    }

    public ScanLayout Layout() => new(Dark, Red, 200, new DocTools.Formats.Reading.Pdf.PdfPage(1, 595, 842), static p => [.. p.Select(_ => OcrText.Empty)]);
}
