using System.Security.Cryptography;

namespace DocTools.Cli.State;

/// <summary>An output as a run left it.</summary>
/// <param name="Path">Its place in the output folder, with <c>/</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of its bytes, in lower-case hexadecimal.</param>
public sealed record WrittenFile(string Path, long Length, string Sha256)
{
    // A file that changed in the same tick of the file system's clock would have the same time.
    private const long Tick = 50_000_000;

    /// <summary>When the system last saw it change, in nanoseconds (<see cref="ChangeTime"/>); 0 where that is not known.</summary>
    public long Changed { get; init; }

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

    /// <summary>The description with the time of its change, once the file is in its place.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="now">The time.</param>
    public WrittenFile Placed(string folder, DateTimeOffset now) => Changed != 0 ? this
        : ChangeTime.Of(System.IO.Path.Combine(folder, Path)) is var changed && changed < ((now - DateTimeOffset.UnixEpoch).Ticks * 100) - Tick ? this with { Changed = changed }
        : this;

    /// <summary>
    /// Whether the file is there with these very bytes: nothing changed it since, or its bytes tell. Outputs are several times as large as inputs; where nothing at all changed,
    /// hashing them would take longer than everything else.
    /// </summary>
    public bool StandsUntouchedIn(string folder) =>
        (Changed != 0 && MayStandIn(folder) && ChangeTime.Of(System.IO.Path.Combine(folder, Path)) == Changed) || StandsIn(folder);

    private static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
