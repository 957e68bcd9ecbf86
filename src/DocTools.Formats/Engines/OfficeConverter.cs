using System.Collections.Immutable;

namespace DocTools.Formats.Engines;

/// <summary>
/// Converts documents by LibreOffice, many in one start, within limits, with a profile of its own that runs no macro and fetches nothing.
/// Where a start dies or is too slow, the files that it left are converted one by one, so that a bad file spoils only itself. Not for several threads.
/// </summary>
/// <param name="time">Time for one document.</param>
public sealed class OfficeConverter(TimeSpan time) : IDisposable
{
    // A start with nothing to do takes a second; a form, a twentieth.
    private static readonly TimeSpan EachMore = TimeSpan.FromSeconds(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("doctools-");
    private int _start;

    /// <summary>Converts documents of any kinds.</summary>
    /// <param name="sources">The documents; their files have different names.</param>
    /// <param name="cancellation">Ends the conversion.</param>
    /// <returns>For each, in order: the converted file, which lasts as long as this object, or how its conversion ended where there is none.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public ImmutableArray<(string? Output, EngineEnd End)> Convert(IReadOnlyList<OfficeSource> sources, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var results = new (string? Output, EngineEnd End)[sources.Count];
        foreach (var kind in Enumerable.Range(0, sources.Count).GroupBy(i => (sources[i].Target, sources[i].InputFilter)))
        {
            Convert(sources, [.. kind], results, cancellation);
        }

        return [.. results];
    }

    /// <inheritdoc/>
    public void Dispose() => Delete(_folder);

    private void Convert(IReadOnlyList<OfficeSource> sources, int[] which, (string? Output, EngineEnd End)[] results, CancellationToken cancellation)
    {
        var (end, outputs) = Start([.. which.Select(i => sources[i])], cancellation);
        var whole = end is EngineEnd.Done || which.Length == 1;

        // The last file of a start that was broken off may be half a file.
        var doubtful = whole || outputs.Count == 0 ? null : outputs.MaxBy(o => File.GetLastWriteTimeUtc(o.Value)).Key;
        foreach (var i in which)
        {
            var path = outputs.GetValueOrDefault(sources[i].Path);
            if (whole || (path is not null && !string.Equals(sources[i].Path, doubtful, StringComparison.Ordinal)))
            {
                results[i] = end is EngineEnd.Done || !whole ? (path, path is null ? EngineEnd.Failed : EngineEnd.Done) : (null, end);
                continue;
            }

            Convert(sources, [i], results, cancellation);
        }
    }

    // Each start writes to a folder of its own, so that no output can be taken for another's.
    private (EngineEnd End, Dictionary<string, string> Outputs) Start(OfficeSource[] sources, CancellationToken cancellation)
    {
        var folder = _folder.CreateSubdirectory(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{++_start}"));
        var profile = OfficeProfile.In(_folder);
        var temporary = _folder.CreateSubdirectory("tmp");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = temporary.FullName, ["SAL_USE_VCLPLUGIN"] = "svp", ["MALLOC_ARENA_MAX"] = "2" };
        var filter = sources[0].InputFilter is { } name ? ["--infilter=" + name] : Array.Empty<string>();
        string[] arguments =
        [
            "-env:UserInstallation=" + new Uri(profile.FullName).AbsoluteUri, "--headless", "--norestore", "--nolockcheck", .. filter,
            "--convert-to", sources[0].Target, "--outdir", folder.FullName, .. sources.Select(s => s.Path),
        ];
        var limits = OfficeProfile.Limits with { Time = time + (EachMore * (sources.Length - 1)) };
        var run = EngineProcess.Run(LibreOffice.Engine, arguments, limits, static _ => true, cancellation, environment);
        if (run.End is not EngineEnd.Done)
        {
            // What was killed leaves its locks and perhaps half a profile.
            Delete(profile);
            Delete(temporary);
        }

        return (run.End, sources
            .Select(s => (s.Path, Output: Path.Combine(folder.FullName, Path.ChangeExtension(Path.GetFileName(s.Path), s.Target))))
            .Where(o => File.Exists(o.Output))
            .ToDictionary(o => o.Path, o => o.Output, StringComparer.Ordinal));
    }

    // A killed child may hold a file of its profile a moment longer; what is left then is in the system's own folder for such.
    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Thread.Sleep(200);
            if (Directory.Exists(folder.FullName))
            {
                Directory.Delete(folder.FullName, recursive: true);
            }
        }
    }
}
