namespace DocTools.Formats.Reading.Scan;

/// <summary>Tells the strokes of a red pen from stamps: ticks are small.</summary>
internal static class RedPen
{
    // Redness of ink.
    private const int From = 45;

    // A tick is no taller and no wider, in pixels at 200 dots an inch; the seal of a person is larger.
    private const double Largest = 75;
    private const double Smallest = 6;

    /// <summary>The strokes: zeros and ones.</summary>
    /// <param name="red">Redness of the page.</param>
    /// <param name="scale">Dots an inch by 200.</param>
    public static Plane Strokes(Plane red, double scale)
    {
        var strokes = new Plane(red.Width, red.Height);
        foreach (var blob in Blob.Find(ScanLayout.Threshold(red, From)))
        {
            var size = Math.Max(blob.Box.Width, blob.Box.Height);
            if (size > Largest * scale || size < Smallest * scale)
            {
                continue;
            }

            foreach (var run in blob.Runs)
            {
                strokes.Row(run.Y)[run.From..run.To].Fill(1);
            }
        }

        return strokes;
    }
}
