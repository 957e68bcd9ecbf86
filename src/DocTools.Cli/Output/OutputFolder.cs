using System.Collections.Concurrent;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Output;

/// <summary>
/// The folder that a run writes. Everything is staged in <c>.doctools/staging</c> first and moved to its place at the end, so that an
/// interrupted run leaves the results of the one before as they were. Only files that the tool wrote are ever replaced or removed.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string Own = ".doctools";
    private readonly string _staging;
    private readonly string _list;
    private readonly FileStream _lock;
    private readonly ConcurrentBag<string> _kept = [];

    private OutputFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
        _staging = System.IO.Path.Combine(path, Own, "staging");
        _list = System.IO.Path.Combine(path, Own, "written.txt");
        Clear(_staging);
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>The tool's own folder in it.</summary>
    public string OwnFolder => OwnOf(Path);

    /// <summary>Where the states of the submissions are kept between runs.</summary>
    public string StateFolder => System.IO.Path.Combine(OwnFolder, "cases");

    /// <summary>Where converted legacy files are kept between runs.</summary>
    public string ConversionFolder => System.IO.Path.Combine(OwnFolder, "converted");

    /// <summary>The tool's own folder in an output folder, whether or not either is there.</summary>
    public static string OwnOf(string path) => System.IO.Path.Combine(path, Own);

    /// <summary>Makes the folder ready; wrong usage where it and the inbox lie within each other, or another run is at work in it.</summary>
    public static OutputFolder Open(string path, string inbox)
    {
        var full = RealPath.Of(path);
        var from = RealPath.Of(inbox);
        if (RealPath.IsWithin(full, from) || RealPath.IsWithin(from, full))
        {
            throw new UsageException($"輸出資料夾「{path}」與收件資料夾「{inbox}」不可互相包含；請另選 --out", $"the output folder '{path}' and the inbox '{inbox}' must not contain each other; choose another --out");
        }

        return Take(path, full);
    }

    /// <summary>Makes the folder ready for outputs that are made of single files, which may lie in it as long as none of them is an output.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">Names of the outputs.</param>
    public static OutputFolder OpenFor(string path, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        var full = RealPath.Of(path);
        if (inputs.FirstOrDefault(i => outputs.Contains(System.IO.Path.GetRelativePath(full, RealPath.Of(i)), StringComparer.Ordinal)) is { } input)
        {
            throw new UsageException($"輸入檔「{input}」會被輸出覆蓋；請另選 --out", $"the input '{input}' would be overwritten; choose another --out");
        }

        if (File.Exists(System.IO.Path.Combine(full, "run.json")))
        {
            throw new UsageException($"「{path}」存有 process 的結果；請另選 --out", $"'{path}' holds the results of process; choose another --out");
        }

        return Take(path, full);
    }

    /// <summary>Whether a run is at work in a folder.</summary>
    public static bool IsBusy(string path)
    {
        var @lock = System.IO.Path.Combine(OwnOf(RealPath.Of(path)), "lock");
        if (!File.Exists(@lock))
        {
            return false;
        }

        try
        {
            using var probe = new FileStream(@lock, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static OutputFolder Take(string path, string full)
    {
        if (File.Exists(full))
        {
            throw new UsageException($"--out「{path}」是檔案，不是資料夾", $"--out '{path}' is a file, not a folder");
        }

        var own = System.IO.Path.Combine(full, Own);
        try
        {
            Directory.CreateDirectory(own);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"無法建立輸出資料夾「{path}」：{e.Message}", $"the output folder '{path}' cannot be made: {e.Message}");
        }

        try
        {
            return new OutputFolder(full, new FileStream(System.IO.Path.Combine(own, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            throw new UsageException($"另一個 doctools 正在寫入「{path}」；請等它結束或另選 --out", $"another doctools is writing to '{path}'; wait for it or choose another --out");
        }
    }

    /// <summary>The path under which a file is to be written until <see cref="Commit"/>; its folder exists.</summary>
    /// <param name="relative">Its place in the folder, with <c>/</c>.</param>
    public string Stage(string relative)
    {
        var path = System.IO.Path.Combine(_staging, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Leaves files of an earlier run in their place, as if they had been staged again.</summary>
    /// <param name="relative">Their places in the folder, with <c>/</c>.</param>
    public void Keep(IEnumerable<string> relative)
    {
        foreach (var file in relative)
        {
            _kept.Add(file);
        }
    }

    /// <summary>Drops what was staged in a folder (of a submission that failed).</summary>
    public void Drop(string relative) => Clear(System.IO.Path.Combine(_staging, relative));

    /// <summary>Moves everything staged to its place and removes what earlier runs wrote and this one did not.</summary>
    /// <returns>The removed files, relative to the folder, in order.</returns>
    public IReadOnlyList<string> Commit()
    {
        var earlier = File.Exists(_list) ? File.ReadAllLines(_list) : [];
        var staged = Staged();
        var now = staged.Union(_kept, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // Whatever happens in between, a later run knows every file that may be ours.
        WriteList(earlier.Union(now, StringComparer.Ordinal));
        foreach (var relative in staged)
        {
            var target = System.IO.Path.Combine(Path, relative);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Move(System.IO.Path.Combine(_staging, relative), target, overwrite: true);
        }

        var stale = earlier.Except(now, StringComparer.Ordinal).Where(r => File.Exists(System.IO.Path.Combine(Path, r))).Order(StringComparer.Ordinal).ToList();
        foreach (var target in stale.Select(r => System.IO.Path.Combine(Path, r)))
        {
            File.Delete(target);
            var folder = System.IO.Path.GetDirectoryName(target)!;
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }

        WriteList(now);
        return stale;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clear(_staging);
        _lock.Dispose();
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // run.json goes last: where it stands, everything that it lists stands.
    private List<string> Staged() =>
        Directory.Exists(_staging)
            ? [.. Directory.EnumerateFiles(_staging, "*", SearchOption.AllDirectories)
                .Select(f => System.IO.Path.GetRelativePath(_staging, f).Replace('\\', '/'))
                .OrderBy(r => string.Equals(r, "run.json", StringComparison.Ordinal)).ThenBy(r => r, StringComparer.Ordinal)]
            : [];

    private void WriteList(IEnumerable<string> files)
    {
        File.WriteAllLines(_list + ".tmp", files);
        File.Move(_list + ".tmp", _list, overwrite: true);
    }
}
