namespace DocTools.Formats.Reading.Scan;

/// <summary>A picture of one byte a pixel, row by row from the top left.</summary>
/// <param name="width">Pixels of a row.</param>
/// <param name="height">Rows.</param>
internal sealed class Plane(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = new byte[width * height];

    public byte this[int x, int y]
    {
        get => Pixels[(y * Width) + x];
        set => Pixels[(y * Width) + x] = value;
    }

    /// <summary>A row's pixels.</summary>
    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>A piece of the picture; what of it lies outside is left out.</summary>
    public Plane Cut(PixelBox box)
    {
        var inside = box.Within(Width, Height);
        var piece = new Plane(inside.Width, inside.Height);
        for (var y = 0; y < inside.Height; y++)
        {
            Row(inside.Y0 + y).Slice(inside.X0, inside.Width).CopyTo(piece.Row(y));
        }

        return piece;
    }

    /// <summary>Sets the pixels of a rectangle.</summary>
    public void Fill(PixelBox box, byte value)
    {
        var inside = box.Within(Width, Height);
        for (var y = inside.Y0; y < inside.Y1; y++)
        {
            Row(y)[inside.X0..inside.X1].Fill(value);
        }
    }

    /// <summary>The picture turned by quarters clockwise.</summary>
    public Plane Turned(int quarters)
    {
        if ((quarters & 3) == 0)
        {
            return this;
        }

        var sideways = quarters % 2 != 0;
        var turned = new Plane(sideways ? Height : Width, sideways ? Width : Height);
        for (var y = 0; y < turned.Height; y++)
        {
            for (var x = 0; x < turned.Width; x++)
            {
                turned[x, y] = (quarters & 3) switch
                {
                    1 => this[y, Height - 1 - x],
                    2 => this[Width - 1 - x, Height - 1 - y],
                    _ => this[Width - 1 - y, x],
                };
            }
        }

        return turned;
    }
}
