using System.Text;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Writes a picture of darkness as a grey picture (PGM, <c>P5</c>) with white around it, as engines want it.</summary>
internal static class PgmFile
{
    /// <summary>White around the ink, in pixels.</summary>
    public const int Margin = 22;

    /// <summary>Writes the file anew.</summary>
    public static void Write(string path, Plane dark)
    {
        var (width, height) = (dark.Width + (2 * Margin), dark.Height + (2 * Margin));
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        for (var y = 0; y < dark.Height; y++)
        {
            var row = dark.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                pixels[((y + Margin) * width) + x + Margin] = (byte)(255 - row[x]);
            }
        }

        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.ASCII.GetBytes($"P5\n{width} {height}\n255\n"));
        file.Write(pixels);
    }
}
