using System.Collections.Concurrent;

namespace DocTools.Formats.Engines;

/// <summary>Finds programs in the folders of PATH.</summary>
public static class EnginePath
{
    private static readonly ConcurrentDictionary<string, string?> Known = new(StringComparer.Ordinal);

    /// <summary>The program's full path, or null where there is none. The answer holds for the life of this process.</summary>
    /// <param name="program">A name without extension, or a path.</param>
    public static string? Find(string program)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        return Path.IsPathRooted(program) ? (File.Exists(program) ? program : null) : Known.GetOrAdd(program, Look);
    }

    /// <summary>What tells a program from another or a later one, without running it: its path, size and time; empty where there is none.</summary>
    public static string Identity(string program)
    {
        if (Find(program) is not { } path)
        {
            return "";
        }

        var file = new FileInfo(path);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}");
    }

    private static string? Look(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".com", ".cmd", ".bat"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }
}
