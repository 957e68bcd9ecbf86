using DocTools.Formats.Writing.Proof;

namespace DocTools.Tests.Formats.Reading.Scan.Seals;

/// <summary>A page of A4 at 200 dots an inch with ink drawn by hand.</summary>
internal sealed class InkPage
{
    public const int Width = 1654;
    public const int Height = 2339;
    public const int Black = 0x202020;
    public const int Red = 0xC41E26;
    public const int Blue = 0x1C3496;

    private readonly byte[] _pixels = new byte[3 * Width * Height];

    public InkPage(int paper = 0xF4F2EA)
    {
        for (var i = 0; i < Width * Height; i++)
        {
            Set(i, paper);
        }
    }

    /// <summary>Lines of print: small uneven blocks, one a character.</summary>
    public InkPage Print(int x, int y, int characters, int lines, int colour = Black, int em = 34)
    {
        for (var line = 0; line < lines; line++)
        {
            for (var c = 0; c < characters; c++)
            {
                var (left, top) = (x + (c * (em + 3)), y + (line * em * 17 / 10));
                for (var stroke = 0; stroke < 4; stroke++)
                {
                    Line(left, top + (stroke * em / 4) + ((c + stroke) % 3), left + em - 4 - ((c + stroke) % 5), top + (stroke * em / 4) + ((c + stroke) % 3), 3, colour);
                }

                Line(left + (em / 2), top, left + (em / 2), top + em - 4, 3, colour);
            }
        }

        return this;
    }

    /// <summary>A square seal, a little aslant, with strokes inside.</summary>
    public InkPage Seal(int x, int y, int side, double degrees, int colour)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        void Stroke(double x0, double y0, double x1, double y1, int width) =>
            Line(x + (x0 * cos) - (y0 * sin), y + (x0 * sin) + (y0 * cos), x + (x1 * cos) - (y1 * sin), y + (x1 * sin) + (y1 * cos), width, colour);
        Stroke(0, 0, side, 0, 6);
        Stroke(side, 0, side, side, 6);
        Stroke(side, side, 0, side, 6);
        Stroke(0, side, 0, 0, 6);
        for (var i = 0; i < 4; i++)
        {
            var (left, top) = (side * (0.12 + (0.45 * (i % 2))), side * (0.12 + (0.45 * (i / 2))));
            for (var k = 0; k < 4; k++)
            {
                Stroke(left, top + (k * side * 0.09), left + (side * 0.3), top + (k * side * 0.09), 5);
            }

            Stroke(left + (side * 0.15), top, left + (side * 0.15), top + (side * 0.33), 5);
        }

        return this;
    }

    /// <summary>A name in running hand: three tall zigzags.</summary>
    public InkPage Name(int x, int y, int colour)
    {
        for (var c = 0; c < 3; c++)
        {
            var left = x + (c * 66);
            (int X, int Y)[] points = [(left, y + 10), (left + 50, y), (left + 8, y + 30), (left + 56, y + 24), (left + 4, y + 62), (left + 60, y + 70), (left + 30, y + 4), (left + 26, y + 74)];
            for (var i = 0; i + 1 < points.Length; i++)
            {
                Line(points[i].X, points[i].Y, points[i + 1].X, points[i + 1].Y, 5, colour);
            }
        }

        return this;
    }

    public InkPage Line(double x0, double y0, double x1, double y1, int width, int colour)
    {
        var steps = (int)Math.Ceiling(Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)) * 2) + 1;
        for (var i = 0; i <= steps; i++)
        {
            var (cx, cy) = (x0 + ((x1 - x0) * i / steps), y0 + ((y1 - y0) * i / steps));
            for (var dy = 0; dy < width; dy++)
            {
                for (var dx = 0; dx < width; dx++)
                {
                    var (px, py) = ((int)cx + dx - (width / 2), (int)cy + dy - (width / 2));
                    if (px >= 0 && py >= 0 && px < Width && py < Height)
                    {
                        Set((py * Width) + px, colour);
                    }
                }
            }
        }

        return this;
    }

    /// <summary>A table's ruling lines.</summary>
    public InkPage Grid(int x, int y, int columns, int rows, int width, int height)
    {
        for (var c = 0; c <= columns; c++)
        {
            Line(x + (c * width), y, x + (c * width), y + (rows * height), 3, Black);
        }

        for (var r = 0; r <= rows; r++)
        {
            Line(x, y + (r * height), x + (columns * width), y + (r * height), 3, Black);
        }

        return this;
    }

    public Raster Picture() => new(Width, Height, (byte[])_pixels.Clone());

    private void Set(int at, int colour) =>
        (_pixels[3 * at], _pixels[(3 * at) + 1], _pixels[(3 * at) + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
}
