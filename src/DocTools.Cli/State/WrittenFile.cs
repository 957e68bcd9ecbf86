using System.Security.Cryptography;

namespace DocTools.Cli.State;

/// <summary>An output as a run left it.</summary>
/// <param name="Path">Its place in the output folder, with <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of its bytes, in lower-case hexadecimal.</param>
public sealed record WrittenFile(string Path, long Length, string Sha256)
{
    /// <summary>The description of a file that was just written.</summary>
    /// <param name="path">Its place in the output folder.</param>
    /// <param name="full">Where it lies for now.</param>
    public static WrittenFile Of(string path, string full) => new(path, new FileInfo(full).Length, HashOf(full));

    /// <summary>Whether the file of this length is there; says nothing of its bytes.</summary>
    public bool MayStandIn(string folder) => new FileInfo(System.IO.Path.Combine(folder, Path)) is { Exists: true, LinkTarget: null } file && file.Length == Length;

    /// <summary>Whether the file is there with these very bytes. One that cannot be read is not.</summary>
    public bool StandsIn(string folder)
    {
        try
        {
            return MayStandIn(folder) && string.Equals(HashOf(System.IO.Path.Combine(folder, Path)), Sha256, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
