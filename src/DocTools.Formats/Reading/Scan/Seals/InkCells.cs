namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>A page's ink in little squares: thin frames stay whole, and far fewer places are to be looked at.</summary>
internal static class InkCells
{
    // Faint seals are hardly darker than the paper; one pixel is a speck.
    private const int DarkFrom = 50;
    private const int Least = 2;

    /// <summary>Zeros and ones, one for each square.</summary>
    /// <param name="dark">The page's darkness.</param>
    /// <param name="side">Pixels of a square's side.</param>
    public static Plane Of(Plane dark, int side)
    {
        var counts = new Plane((dark.Width + side - 1) / side, (dark.Height + side - 1) / side);
        for (var y = 0; y < dark.Height; y++)
        {
            var row = dark.Row(y);
            var to = counts.Row(y / side);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] >= DarkFrom)
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
}
