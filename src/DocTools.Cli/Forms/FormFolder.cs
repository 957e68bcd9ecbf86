using DocTools.Cli.Output;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Forms;

/// <summary>The folder that forms go to. A form that is there already may have been filled in by somebody: it is replaced only where that is asked for.</summary>
public static class FormFolder
{
    /// <summary>Writes the forms, all or none, and tells their paths.</summary>
    /// <param name="invocation">Where to tell.</param>
    /// <param name="target">The folder as it was given.</param>
    /// <param name="files">The forms.</param>
    /// <param name="beside">Files of ours beside them, which are always replaced.</param>
    /// <param name="overwrite">Whether files that are there are replaced.</param>
    /// <exception cref="UsageException">A form is there with other contents.</exception>
    public static void Write(Invocation invocation, string target, IReadOnlyList<(string Name, byte[] Bytes)> files, IReadOnlyList<(string Name, byte[] Bytes)> beside, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(invocation);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(beside);
        var folder = WholeFiles.Folder(target);
        var other = overwrite ? [] : files.Where(f => IsOther(Path.Combine(folder, f.Name), f.Bytes)).Select(f => f.Name).ToList();
        if (other.Count > 0)
        {
            throw new UsageException(
                $"「{Path.Combine(target, other[0])}」{(other.Count > 1 ? $"等 {other.Count} 個檔案" : "")}已存在且內容不同（可能有人填寫過），不會覆寫；請另選 --out、移走它們，或加 --overwrite",
                $"'{Path.Combine(target, other[0])}'{(other.Count > 1 ? $" and {other.Count - 1} more" : "")} exist with other contents (somebody may have filled them in) and are not overwritten; choose another --out, move them, or add --overwrite");
        }

        WholeFiles.Write(folder, [.. files, .. beside], invocation.Cancellation);
        foreach (var file in files)
        {
            invocation.Output.WriteLine(Path.Combine(target, file.Name));
        }
    }

    private static bool IsOther(string path, byte[] bytes) => File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
}
