using DocTools.Cli.State;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Legacy;

namespace DocTools.Cli.Processing;

/// <summary>Legacy files among several that a command was given, converted together for the life of this object.</summary>
public sealed class FileConversions : IDisposable
{
    private readonly DirectoryInfo _folder;

    private FileConversions(DirectoryInfo folder, ConversionStore store)
    {
        _folder = folder;
        Store = store;
    }

    /// <summary>What was converted.</summary>
    public ConversionStore Store { get; }

    /// <summary>Converts what is to be converted, where it is more than one file; a single one gains nothing by it.</summary>
    /// <param name="files">Files of the disk.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static FileConversions? Of(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        if (files.Count < 2 || !LibreOffice.IsInstalled)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("doctools-");
        var store = new ConversionStore(folder.FullName);
        var conversions = new FileConversions(folder, store);
        try
        {
            new ConversionPass(store, cancellation).Run(files.Where(MayBeOne).Select(f => (CaseReader.NoSubmission, CaseReader.Open(f, cancellation))), Environment.ProcessorCount, static () => { });
            return conversions;
        }
        catch
        {
            conversions.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static bool MayBeOne(string file)
    {
        Span<byte> start = stackalloc byte[8];
        using var stream = File.OpenRead(file);
        var extension = Path.GetExtension(file).TrimStart('.').ToLowerInvariant();
        return ContainerSet.IsContainerName(file) || LegacyFile.MayBeOne(extension, start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }
}
