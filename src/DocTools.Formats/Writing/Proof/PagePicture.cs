using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Writing.Proof;

/// <summary>A picture of a PDF's page with a place marked.</summary>
public static class PagePicture
{
    /// <summary>The program that draws pages.</summary>
    public const string Engine = "mutool";

    private const int Red = 0xD81E05;
    private const double PointsPerInch = 72;
    private const double Padding = 1.5;
    private const double Margin = 200;
    private const double Slack = 6;
    private const long MostBytes = 1L << 30;

    private static readonly EngineLimits Limits = new(TimeSpan.FromSeconds(20), 1L << 30, 1L << 20);

    /// <summary>Draws the page, whole or the rows around the place, and frames the place.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="region">The place.</param>
    /// <param name="dpi">Pixels an inch.</param>
    /// <param name="wholePage">Whether the whole page is wanted, not only the rows around the place.</param>
    /// <param name="cancellation">Ends the drawing.</param>
    /// <returns>The picture, or how the drawing ended where there is none.</returns>
    public static (Raster? Picture, EngineEnd End) Draw(ReadOnlySpan<byte> pdf, PageRegion region, int dpi, bool wholePage, CancellationToken cancellation)
    {
        using var file = TemporaryFile.Of(pdf, "pdf");
        using var target = TemporaryFile.Of([], "ppm");
        var number = region.Page.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["draw", "-F", "ppm", "-c", "rgb", "-r", dpi.ToString(CultureInfo.InvariantCulture), "-o", target.Path, file.Path, number];
        var run = EngineProcess.Run(Engine, arguments, Limits, static _ => true, cancellation);
        var page = run.End == EngineEnd.Done && new FileInfo(target.Path).Length is > 0 and <= MostBytes ? PpmReader.Read(File.ReadAllBytes(target.Path)) : null;
        if (page is null || !Told(run.Errors, file.Path, number) || !LiesOn(page, region.Box, dpi))
        {
            return (null, run.End == EngineEnd.Done ? EngineEnd.Failed : run.End);
        }

        return (Marked(page, region.Box, dpi, wholePage), EngineEnd.Done);
    }

    /// <summary>Whether a place lies on the page as it was drawn; where not, the two do not belong together and a frame would be a lie.</summary>
    /// <param name="page">The whole page.</param>
    /// <param name="box">The place, in points.</param>
    /// <param name="dpi">Pixels an inch of the page.</param>
    public static bool LiesOn(Raster page, PageBox box, int dpi)
    {
        ArgumentNullException.ThrowIfNull(page);
        return box.X0 < box.X1 && box.Y0 < box.Y1 && Pixel(box.X0, Slack, dpi) >= 0 && Pixel(box.Y0, Slack, dpi) >= 0
            && Pixel(box.X1, -Slack, dpi) <= page.Width && Pixel(box.Y1, -Slack, dpi) <= page.Height;
    }

    /// <summary>Frames a place of a page and cuts the rows around it out.</summary>
    /// <param name="page">The whole page.</param>
    /// <param name="box">The place, in points.</param>
    /// <param name="dpi">Pixels an inch of the page.</param>
    /// <param name="wholePage">Whether nothing is cut off.</param>
    public static Raster Marked(Raster page, PageBox box, int dpi, bool wholePage)
    {
        ArgumentNullException.ThrowIfNull(page);
        var thickness = Math.Max(2, dpi / 50);
        page.Frame(Pixel(box.X0, -Padding, dpi), Pixel(box.Y0, -Padding, dpi), Pixel(box.X1, Padding, dpi), Pixel(box.Y1, Padding, dpi), thickness, Red);
        return wholePage ? page : page.Rows(Pixel(box.Y0, -Margin, dpi), Pixel(box.Y1, Margin, dpi));
    }

    // Asked for a page behind the last one it draws the last one; the line that it writes for each page (and not where the picture goes to its output) tells.
    private static bool Told(string errors, string path, string number) =>
        errors.Split('\n').Any(l => string.Equals(l.TrimEnd(), $"page {path} {number}", StringComparison.Ordinal));

    private static int Pixel(decimal points, double shift, int dpi) => (int)Math.Round(((double)points + shift) * dpi / PointsPerInch);
}
