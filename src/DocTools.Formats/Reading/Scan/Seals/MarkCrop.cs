using DocTools.Core.Documents;
using DocTools.Formats.Reading.Pdf;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Formats.Reading.Scan.Seals;

/// <summary>Cuts small grey pictures out of pages, so that a report can show what was seen.</summary>
internal static class MarkCrop
{
    private const double Margin = 3;
    private const double PointsPerInch = 72;

    // The scanner's grey of the paper becomes white.
    private const int PaperPart = 8;

    /// <summary>Cuts a picture out.</summary>
    /// <param name="page">The page as it is seen.</param>
    /// <param name="place">The place in points.</param>
    /// <param name="dpi">Dots an inch of the page.</param>
    public static MarkPicture? Of(Raster page, PdfRect place, double dpi)
    {
        var scale = dpi / PointsPerInch;
        var grown = place.Grown(Margin);
        var box = new PixelBox((int)(grown.X0 * scale), (int)(grown.Y0 * scale), (int)(grown.X1 * scale), (int)(grown.Y1 * scale)).Within(page.Width, page.Height);
        if (box.IsEmpty)
        {
            return null;
        }

        var step = Math.Max(1, Math.Max(box.Width, box.Height) / (double)MarkPicture.LongestSide);
        var (width, height) = (Math.Clamp((int)(box.Width / step), 1, MarkPicture.LongestSide), Math.Clamp((int)(box.Height / step), 1, MarkPicture.LongestSide));
        var grey = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                grey[(y * width) + x] = Mean(page, new PixelBox(box.X0 + (int)(x * step), box.Y0 + (int)(y * step), box.X0 + (int)Math.Ceiling((x + 1) * step), box.Y0 + (int)Math.Ceiling((y + 1) * step)).Common(box));
            }
        }

        var paper = Math.Max((byte)1, grey.OrderDescending().ElementAt(grey.Length / PaperPart));
        for (var i = 0; i < grey.Length; i++)
        {
            grey[i] = (byte)Math.Min(255, grey[i] * 262 / paper);
        }

        return MarkPicture.Of(width, height, grey);
    }

    private static byte Mean(Raster page, PixelBox box)
    {
        var (sum, count) = (0, 0);
        for (var y = box.Y0; y < box.Y1; y++)
        {
            var row = page.Row(y);
            for (var x = box.X0; x < box.X1; x++)
            {
                // As the eye weighs the colours: red must not become white.
                sum += ((30 * row[3 * x]) + (59 * row[(3 * x) + 1]) + (11 * row[(3 * x) + 2])) / 100;
                count++;
            }
        }

        return (byte)(sum / Math.Max(1, count));
    }
}
