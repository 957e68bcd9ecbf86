using System.Collections.Concurrent;

namespace DocTools.Formats.Engines;

/// <summary>Finds programs in the folders of PATH; on Windows also where their installers put them without telling PATH.</summary>
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
        // As PATHEXT has them: soffice.com waits for its end and tells it, soffice.exe is made for windows.
        string[] endings = OperatingSystem.IsWindows() ? [".com", ".exe", ".bat", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(OperatingSystem.IsWindows() ? Installed() : [])
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }

    // Folders of the usual installers (LibreOffice, UB Mannheim's tesseract), and those that a zip is unpacked to beside the program (mupdf, poppler).
    private static IEnumerable<string> Installed()
    {
        foreach (var programs in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 }.Select(Environment.GetFolderPath).Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Programs")))
        {
            yield return Path.Combine(programs, "LibreOffice", "program");
            yield return Path.Combine(programs, "Tesseract-OCR");
        }

        yield return AppContext.BaseDirectory;
        yield return Path.Combine(AppContext.BaseDirectory, "engines");
    }
}
