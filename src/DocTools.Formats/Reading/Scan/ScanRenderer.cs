using System.Globalization;
using DocTools.Formats.Engines;
using DocTools.Formats.Writing.Proof;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Draws pages of PDF and of picture files as pixels, by <c>mutool</c>.</summary>
internal static class ScanRenderer
{
    private const string Program = "mutool";

    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled => EnginePath.Find(Program) is not null;

    // A page of A3 at 200 dots an inch has eight million.
    private const double MostPixels = 16e6;
    private const long MostBytes = 64L << 20;

    private static readonly EngineLimits Limits = new(TimeSpan.FromSeconds(10), 900L << 20, 1L << 20);

    /// <summary>Draws one page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="width">Its width in points, by which the size of the picture is limited.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="dpi">Dots an inch that are wanted.</param>
    /// <param name="cancellation">Ends the drawing.</param>
    /// <returns>The picture; null where the page cannot be drawn.</returns>
    public static Raster? Draw(string path, int number, double width, double height, double dpi, CancellationToken cancellation)
    {
        var most = 72 * Math.Sqrt(MostPixels / Math.Max(1, width * height));
        using var target = TemporaryFile.Of([], "ppm");
        string[] arguments = ["draw", "-F", "ppm", "-c", "rgb", "-r", Math.Min(dpi, most).ToString("0.##", CultureInfo.InvariantCulture), "-o", target.Path, path, number.ToString(CultureInfo.InvariantCulture)];
        var run = EngineProcess.Run(Program, arguments, Limits, static _ => true, cancellation);
        return run.End == EngineEnd.Done && new FileInfo(target.Path).Length is > 0 and <= MostBytes ? PpmReader.Read(File.ReadAllBytes(target.Path)) : null;
    }
}
