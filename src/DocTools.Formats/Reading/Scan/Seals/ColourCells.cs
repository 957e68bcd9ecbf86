using DocTools.Formats.Writing.Proof;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>How much red and blue ink each little square of a page has.</summary>
/// <param name="Red">Red pixels of each square.</param>
/// <param name="Blue">Blue pixels of each square.</param>
/// <param name="Side">Pixels of a square's side.</param>
/// <param name="BlueFrom">From how much more blue than red a pixel is blue: paper is not quite white.</param>
internal sealed record ColourCells(Plane Red, Plane Blue, int Side, int BlueFrom)
{
    // Beyond the paper's own tint.
    private const int RedInk = 30;
    private const int BlueInk = 32;
    private const int Sampled = 997;

    /// <summary>Counts.</summary>
    /// <param name="picture">The page.</param>
    /// <param name="side">Pixels of a square's side.</param>
    public static ColourCells Of(Raster picture, int side)
    {
        var (columns, rows) = ((picture.Width + side - 1) / side, (picture.Height + side - 1) / side);
        var (red, blue) = (new Plane(columns, rows), new Plane(columns, rows));
        var (redFrom, blueFrom) = (Tint(picture, Redness) + RedInk, Tint(picture, Blueness) + BlueInk);
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            var reds = red.Row(y / side);
            var blues = blue.Row(y / side);
            for (int x = 0, at = 0; x < picture.Width; x++, at += 3)
            {
                var (r, g, b) = (row[at], row[at + 1], row[at + 2]);
                if (r == g && g == b)
                {
                    continue;
                }

                if (r - Math.Max(g, b) >= redFrom)
                {
                    reds[x / side]++;
                }
                else if (IsBlue(r, g, b, blueFrom))
                {
                    blues[x / side]++;
                }
            }
        }

        return new ColourCells(red, blue, side, blueFrom);
    }

    /// <summary>Whether a pixel is blue ink.</summary>
    public static bool IsBlue(int r, int g, int b, int from) => b - r >= from && b > g;

    private static int Redness(int r, int g, int b) => r - Math.Max(g, b);

    private static int Blueness(int r, int g, int b) => b - r;

    // The usual pixel is paper.
    private static int Tint(Raster picture, Func<int, int, int, int> of)
    {
        var pixels = picture.Width * picture.Height;
        var values = new List<int>((pixels / Sampled) + 1);
        for (var i = 0; i < pixels; i += Sampled)
        {
            var pixel = picture.Row(i / picture.Width).Slice(3 * (i % picture.Width), 3);
            values.Add(of(pixel[0], pixel[1], pixel[2]));
        }

        values.Sort();
        return Math.Clamp(values[values.Count / 2], 0, 40);
    }
}
