namespace DocTools.Formats.Engines;

/// <summary>A file of our own for an engine that reads only from disk; gone when disposed.</summary>
public sealed class TemporaryFile : IDisposable
{
    private TemporaryFile(string path) => Path = path;

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>Writes the bytes into a new file that nobody else may read.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="extension">Extension without a dot.</param>
    public static TemporaryFile Of(ReadOnlySpan<byte> bytes, string extension)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "doctools-" + Guid.NewGuid().ToString("N") + "." + extension);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(bytes);
        return new TemporaryFile(path);
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
