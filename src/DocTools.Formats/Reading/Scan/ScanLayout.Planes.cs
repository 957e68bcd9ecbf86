namespace DocTools.Formats.Reading.Scan;

// Planes made of planes.
internal sealed partial class ScanLayout
{
    /// <summary>Zeros and ones.</summary>
    public static Plane Threshold(Plane dark, int from)
    {
        var ink = new Plane(dark.Width, dark.Height);
        var (source, target) = (dark.Pixels, ink.Pixels);
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] >= from ? (byte)1 : (byte)0;
        }

        return ink;
    }

    private static Plane With(Plane ink, Plane more)
    {
        var both = new Plane(ink.Width, ink.Height);
        for (var i = 0; i < ink.Pixels.Length; i++)
        {
            both.Pixels[i] = (byte)(ink.Pixels[i] | more.Pixels[i]);
        }

        return both;
    }

    private static Plane Without(Plane ink, Plane mask)
    {
        var left = new Plane(ink.Width, ink.Height);
        for (var i = 0; i < ink.Pixels.Length; i++)
        {
            left.Pixels[i] = (byte)(ink.Pixels[i] & ~mask.Pixels[i]);
        }

        return left;
    }

    /// <summary>The darkness without what was taken out of the ink, and without what is right around that.</summary>
    private static Plane Cleared(Plane dark, Plane ink, Plane writing)
    {
        var clear = new Plane(dark.Width, dark.Height);
        dark.Pixels.CopyTo(clear.Pixels.AsSpan());
        for (var y = 0; y < dark.Height; y++)
        {
            for (var x = 0; x < dark.Width; x++)
            {
                if (ink[x, y] == 0 || writing[x, y] != 0)
                {
                    continue;
                }

                for (var ny = Math.Max(0, y - 1); ny <= Math.Min(dark.Height - 1, y + 1); ny++)
                {
                    for (var nx = Math.Max(0, x - 1); nx <= Math.Min(dark.Width - 1, x + 1); nx++)
                    {
                        clear[nx, ny] = writing[nx, ny] != 0 ? clear[nx, ny] : (byte)0;
                    }
                }
            }
        }

        return clear;
    }

    private static int ClarityOf(Plane dark, Plane writing)
    {
        var counts = new int[256];
        for (var i = 0; i < dark.Pixels.Length; i++)
        {
            counts[dark.Pixels[i]] += writing.Pixels[i];
        }

        var left = counts.Sum() / 4;
        var level = 255;
        while (level > 0 && (left -= counts[level]) > 0)
        {
            level--;
        }

        return level;
    }
}
