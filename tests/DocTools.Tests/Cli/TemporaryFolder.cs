namespace DocTools.Tests.Cli;

/// <summary>A folder that lasts as long as a test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("doctools-test-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Every file below the folder with its bytes, as text that a failing test can show.</summary>
    public IReadOnlyDictionary<string, string> Snapshot(string relative, Func<string, bool>? wanted = null)
    {
        var root = this[relative];
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(root, f))
            .Where(wanted ?? (_ => true))
            .ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(System.IO.Path.Combine(root, f)))), StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
