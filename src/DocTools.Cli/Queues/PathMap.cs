using System.Collections.Immutable;
using DocTools.Cli.Terminal;

namespace DocTools.Cli.Queues;

/// <summary>Where the shared folders of the publisher lie on this machine (<c>--map FROM=TO</c>).</summary>
public sealed class PathMap
{
    private readonly ImmutableArray<(string From, string To, bool Windows)> _pairs;

    private PathMap(ImmutableArray<(string From, string To, bool Windows)> pairs) => _pairs = pairs;

    /// <summary>Reads the option's values; what is no pair is wrong usage.</summary>
    public static PathMap Parse(IEnumerable<string> values) => new([.. values.Select(Pair).OrderByDescending(p => p.From.Length)]);

    /// <summary>A path of the publisher as it is here. The longest beginning that fits counts; without one the path is the same.</summary>
    public string Here(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var (from, to, windows) in _pairs)
        {
            if (path.StartsWith(from, StringComparison.Ordinal) && (path.Length == from.Length || IsSeparator(path[from.Length])))
            {
                // The publisher may run on the other system.
                return to + string.Concat(path[from.Length..].Select(c => windows && IsSeparator(c) ? Path.DirectorySeparatorChar : c));
            }
        }

        return path;
    }

    private static (string From, string To, bool Windows) Pair(string value) => value.Split('=') is [{ Length: > 0 } from, { Length: > 0 } to]
        ? (from.TrimEnd('/', '\\'), Path.TrimEndingDirectorySeparator(Path.GetFullPath(to)), from.Contains('\\', StringComparison.Ordinal))
        : throw new UsageException($"--map 要寫成 發布端路徑=本機路徑，不能是「{value}」", $"--map must be written as the publisher's path=the path here, not '{value}'");

    private static bool IsSeparator(char c) => c is '/' or '\\';
}
