using System.Runtime.InteropServices;

namespace DocTools.Formats.Engines;

/// <summary>Loads native libraries by their file names: where the system looks, and on Windows also in the folders of those who bring them.</summary>
public static class NativeFiles
{
    /// <summary>Loads the first of several files that is there.</summary>
    /// <param name="names">The library's file names on the systems.</param>
    /// <returns>Its handle and name; 0 and null where there is none.</returns>
    public static (nint Handle, string? Name) Load(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            foreach (var file in Candidates(name))
            {
                if (NativeLibrary.TryLoad(file, out var handle))
                {
                    return (handle, name);
                }
            }
        }

        return (0, null);
    }

    // By its full path, a library of Windows finds those that lie beside it.
    private static IEnumerable<string> Candidates(string name)
    {
        yield return name;
        if (!OperatingSystem.IsWindows() || !name.EndsWith(".dll", StringComparison.Ordinal))
        {
            yield break;
        }

        var programs = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles);
        string[] folders = [Path.Combine(AppContext.BaseDirectory, "engines"), Path.Combine(programs, "GTK3-Runtime Win64", "bin"), @"C:\msys64\ucrt64\bin", @"C:\msys64\mingw64\bin"];
        foreach (var file in folders.Select(f => Path.Combine(f, name)).Where(File.Exists))
        {
            yield return file;
        }
    }
}
