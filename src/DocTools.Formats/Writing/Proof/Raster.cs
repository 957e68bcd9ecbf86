namespace DocTools.Formats.Writing.Proof;

/// <summary>A picture of 8-bit red, green and blue, row by row from the top left.</summary>
public sealed class Raster
{
    /// <summary>Takes over the pixels, three bytes each.</summary>
    /// <exception cref="ArgumentException">The size is not positive or the pixels are not as many.</exception>
    public Raster(int width, int height, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (width <= 0 || height <= 0 || pixels.LongLength != 3L * width * height)
        {
            throw new ArgumentException("The pixels do not fill the picture.", nameof(pixels));
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    /// <summary>Pixels of a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Three bytes a pixel.</summary>
    internal byte[] Pixels { get; }

    /// <summary>The bytes of a row.</summary>
    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(3 * Width * y, 3 * Width);

    /// <summary>The colour at a place as 0xRRGGBB.</summary>
    public int At(int x, int y)
    {
        var pixel = Row(y).Slice(3 * x, 3);
        return (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
    }

    /// <summary>The rows from one up to another, whole width; what lies outside of the picture is left out.</summary>
    public Raster Rows(int top, int bottom)
    {
        var from = Math.Clamp(top, 0, Height - 1);
        var to = Math.Clamp(bottom, from + 1, Height);
        return new Raster(Width, to - from, Pixels[(3 * Width * from)..(3 * Width * to)]);
    }

    /// <summary>Draws a frame around the pixels of a rectangle; its lines lie outside of the rectangle, and within the picture where there is no room.</summary>
    /// <param name="left">First column within.</param>
    /// <param name="top">First row within.</param>
    /// <param name="right">First column behind.</param>
    /// <param name="bottom">First row behind.</param>
    /// <param name="thickness">Pixels of each line.</param>
    /// <param name="colour">0xRRGGBB.</param>
    public void Frame(int left, int top, int right, int bottom, int thickness, int colour)
    {
        var x0 = Math.Clamp(left - thickness, 0, Width - 1);
        var y0 = Math.Clamp(top - thickness, 0, Height - 1);
        var x1 = Math.Clamp(right + thickness, x0 + 1, Width);
        var y1 = Math.Clamp(bottom + thickness, y0 + 1, Height);
        for (var y = y0; y < y1; y++)
        {
            var horizontal = y < y0 + thickness || y >= y1 - thickness;
            for (var x = x0; x < x1; x++)
            {
                if (horizontal || x < x0 + thickness || x >= x1 - thickness)
                {
                    Set(x, y, colour);
                }
            }
        }
    }

    private void Set(int x, int y, int colour)
    {
        var at = 3 * ((y * Width) + x);
        Pixels[at] = (byte)(colour >> 16);
        Pixels[at + 1] = (byte)(colour >> 8);
        Pixels[at + 2] = (byte)colour;
    }
}
