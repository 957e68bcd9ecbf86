using DocTools.Cli.Terminal;

namespace DocTools.Cli.Output;

/// <summary>Writes a handful of files whole or not at all, and touches no other file of the folder.</summary>
public static class WholeFiles
{
    /// <summary>Makes sure that a folder can be written to; it is made where it is missing.</summary>
    /// <exception cref="UsageException">It is a file, or cannot be made.</exception>
    public static string Folder(string path)
    {
        if (File.Exists(path))
        {
            throw new UsageException($"--out「{path}」是檔案，不是資料夾", $"--out '{path}' is a file, not a folder");
        }

        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"無法建立輸出資料夾「{path}」：{e.Message}", $"the output folder '{path}' cannot be made: {e.Message}");
        }
    }

    /// <summary>Writes the files beside their places first, and moves them there when all are whole.</summary>
    public static void Write(string folder, IReadOnlyCollection<(string Name, byte[] Bytes)> files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        var parts = files.Select(f => (Part: Path.Combine(folder, "." + f.Name + ".part"), Target: Path.Combine(folder, f.Name), f.Bytes)).ToList();
        try
        {
            foreach (var (part, _, bytes) in parts)
            {
                cancellation.ThrowIfCancellationRequested();
                File.WriteAllBytes(part, bytes);
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (var (part, target, _) in parts)
            {
                File.Move(part, target, overwrite: true);
            }
        }
        finally
        {
            foreach (var (part, _, _) in parts)
            {
                File.Delete(part);
            }
        }
    }
}
