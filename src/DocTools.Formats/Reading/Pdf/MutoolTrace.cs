using System.Collections.Immutable;
using System.Text;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Several PDFs in one start of <c>mutool trace</c>.</summary>
internal static class MutoolTrace
{
    private const string Program = "mutool";

    // For all files together; whatever passes these is done file by file, with the limits of a file.
    private static readonly EngineLimits Limits = EngineLimits.Default with { Time = TimeSpan.FromSeconds(4), OutputBytes = 32 << 20 };

    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled => EnginePath.Find(Program) is not null;

    /// <summary>Takes files apart that are likely to be sound.</summary>
    /// <remarks>
    /// All or nothing: where the start ended badly, or mutool reported more than warnings, it cannot be told which file was the reason and what else
    /// it touched, and nothing of it counts.
    /// </remarks>
    /// <param name="files">The files.</param>
    /// <param name="pages">Takes the pages of each; left alone where they do not count.</param>
    /// <param name="limits">What may be read of each.</param>
    /// <param name="cancellation">Ends the engine.</param>
    public static void TryRead(IReadOnlyList<IncomingFile> files, ImmutableArray<PdfPage>[] pages, ReadingLimits limits, CancellationToken cancellation)
    {
        var paths = new List<TemporaryFile>(files.Count);
        try
        {
            foreach (var file in files)
            {
                paths.Add(TemporaryFile.Of(file.Bytes.Span, "pdf"));
            }

            var heads = paths.ConvertAll(p => Encoding.UTF8.GetBytes($"<document filename=\"{p.Path}\">"));
            var run = EngineProcess.Run(Program, ["trace", .. paths.Select(p => p.Path)], Limits, stream => Read(stream, heads, limits, cancellation), cancellation);
            if (run is { End: EngineEnd.Done, Value: { } read } && read.Count == files.Count && HasOnlyWarnings(run.Errors))
            {
                read.CopyTo(pages);
            }
        }
        catch (ReadingException)
        {
            // One of them is over a limit; by itself it says so.
        }
        finally
        {
            paths.ForEach(p => p.Dispose());
        }
    }

    /// <summary>The documents of an output in their order; default for one without pages, of which there is something to be said.</summary>
    /// <remarks>A document begins at a line with a name of ours that no file can know, and so none can begin another in the name of the next.</remarks>
    /// <param name="stream">The output.</param>
    /// <param name="heads">The lines with which they begin.</param>
    /// <param name="limits">What may be read of each.</param>
    /// <param name="cancellation">Ends the reading.</param>
    internal static List<ImmutableArray<PdfPage>> Read(Stream stream, List<byte[]> heads, ReadingLimits limits, CancellationToken cancellation)
    {
        var read = new List<ImmutableArray<PdfPage>>(heads.Count);
        var lines = new TraceLines(stream);
        TraceReader? reader = null;
        var begun = 0;
        while (lines.Next(out var line))
        {
            if (begun < heads.Count && line.SequenceEqual(heads[begun]))
            {
                begun++;
                End();
                reader = new TraceReader(limits, cancellation);
            }
            else
            {
                reader?.Take(line);
            }
        }

        End();
        return read;

        void End()
        {
            if (reader is not null)
            {
                var pages = reader.End();
                read.Add(pages.IsEmpty ? default : pages);
            }
        }
    }

    private static bool HasOnlyWarnings(string errors)
    {
        if (errors.Length >= EngineProcess.ErrorTail || errors.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var line in errors.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && !line.StartsWith("warning:", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
