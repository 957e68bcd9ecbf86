using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Scan;

/// <summary>Recognises pictures of lines with <c>tesseract</c>, many of them by one child process.</summary>
internal static class TesseractEngine
{
    /// <summary>The program.</summary>
    public const string Program = "tesseract";

    /// <summary>Its model of traditional Chinese.</summary>
    public const string Chinese = "chi_tra";

    /// <summary>Its model of Latin letters and digits.</summary>
    public const string Latin = "eng";

    private const long MemoryBytes = 1L << 30;
    private const long OutputBytes = 64L << 20;

    // One thread a process: we start as many processes as there are cores.
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal) { ["OMP_THREAD_LIMIT"] = "1" };

    private static readonly Lazy<ImmutableArray<string>> Models = new(ListModels);

    /// <summary>Whether the program and its model of traditional Chinese are there.</summary>
    public static bool IsInstalled => Models.Value.Contains(Chinese, StringComparer.Ordinal);

    /// <summary>Whether it has the model of Latin letters, too.</summary>
    public static bool HasLatin => Models.Value.Contains(Latin, StringComparer.Ordinal);

    /// <summary>What tells the program and its models from others; empty where it is not there.</summary>
    public static string Identity => IsInstalled ? EnginePath.Identity(Program) + "+" + string.Join('+', Models.Value) : "";

    /// <summary>Recognises pictures.</summary>
    /// <param name="pictures">Darkness, each with one line of text.</param>
    /// <param name="model">The model.</param>
    /// <param name="segmentation">The engine's mode (<c>--psm</c>): 7 one line, 13 one line without looking for words.</param>
    /// <param name="time">What the engine may take.</param>
    /// <param name="cancellation">Ends the engine.</param>
    /// <returns>A text for each picture; null where the engine failed or took too long.</returns>
    public static IReadOnlyList<OcrText>? Read(IReadOnlyList<Plane> pictures, string model, int segmentation, TimeSpan time, CancellationToken cancellation)
    {
        if (pictures.Count == 0)
        {
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("doctools-");
        try
        {
            var list = new StringBuilder();
            for (var i = 0; i < pictures.Count; i++)
            {
                var path = Path.Combine(folder.FullName, i.ToString("D5", CultureInfo.InvariantCulture) + ".pgm");
                PgmFile.Write(path, pictures[i]);
                list.Append(path).Append('\n');
            }

            var all = Path.Combine(folder.FullName, "list.txt");
            File.WriteAllText(all, list.ToString());
            string[] arguments = [all, "stdout", "--psm", segmentation.ToString(CultureInfo.InvariantCulture), "-l", model, "-c", "hocr_char_boxes=1", "hocr"];
            var run = EngineProcess.Run(Program, arguments, new EngineLimits(time, MemoryBytes, OutputBytes), s => Hocr.Read(s, pictures.Count), cancellation, Environment);
            return run.End == EngineEnd.Done ? run.Value : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImmutableArray<string> ListModels()
    {
        var run = EngineProcess.Run(Program, ["--list-langs"], new EngineLimits(TimeSpan.FromSeconds(10), MemoryBytes, 1L << 20), static s => new StreamReader(s).ReadToEnd(), CancellationToken.None);
        return run is { End: EngineEnd.Done, Value: { } text } ? [.. text.Split('\n').Select(l => l.Trim()).Where(l => l is Chinese or Latin).Order(StringComparer.Ordinal)] : [];
    }
}
