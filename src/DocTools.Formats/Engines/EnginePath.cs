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

    private static string? Look(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".com", ".cmd", ".bat"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }
}
