namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>A page's ink in little squares: thin frames stay whole, and far fewer places are to be looked at.</summary>
internal static class InkCells
{
    // Seals are paler than the print beside them; one pixel is a speck.
    private const int DarkestFrom = 50;
    private const int PalestFrom = 28;
    private const double OfPrint = 0.3;
    private const double PrintPart = 0.015;
    private const int Least = 2;

    /// <summary>Zeros and ones, one for each square.</summary>
    /// <param name="dark">The page's darkness.</param>
    /// <param name="side">Pixels of a square's side.</param>
    public static Plane Of(Plane dark, int side)
    {
        var from = DarkFrom(dark);
        var counts = new Plane((dark.Width + side - 1) / side, (dark.Height + side - 1) / side);
        for (var y = 0; y < dark.Height; y++)
        {
            var row = dark.Row(y);
            var to = counts.Row(y / side);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] >= from)
                {
                    to[x / side]++;
                }
            }
        }

        for (var i = 0; i < counts.Pixels.Length; i++)
        {
            counts.Pixels[i] = counts.Pixels[i] >= Least ? (byte)1 : (byte)0;
        }

        return counts;
    }

    private static int DarkFrom(Plane dark)
    {
        var counts = new int[256];
        for (var i = 0; i < dark.Pixels.Length; i += 7)
        {
            counts[dark.Pixels[i]]++;
        }

        var left = counts.Sum() * PrintPart;
        var print = 255;
        while (print > 0 && (left -= counts[print]) > 0)
        {
            print--;
        }

        return Math.Clamp((int)(OfPrint * print), PalestFrom, DarkestFrom);
    }
}
