using System.Collections.Concurrent;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocTools.Core.Programs;

/// <summary>
/// Parses definition files on the other cores while the first ones are being read: parsing is most of a programme's loading, and loading most of
/// a short command's time.
/// </summary>
public static class YamlAhead
{
    private static readonly ConcurrentDictionary<string, (string Text, Task<YamlStream> Stream)> Tasks = new(StringComparer.Ordinal);

    /// <summary>
    /// Starts parsing every definition file of some folders, those first whose folder comes first, and of a folder the largest;
    /// a file that cannot be read is left to its reader, who tells why.
    /// </summary>
    public static void Start(params IReadOnlyList<string> folders)
    {
        foreach (var file in folders.Where(Directory.Exists).SelectMany(Files).Distinct(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            Tasks[file] = (text, Task.Run(() => Parse(text)));
        }
    }

    /// <summary>The parsed file, from ahead where the same text was parsed there.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">The text is no YAML.</exception>
    internal static YamlStream Take(string file, string text) =>
        Tasks.TryRemove(file, out var ahead) && string.Equals(ahead.Text, text, StringComparison.Ordinal) ? ahead.Stream.GetAwaiter().GetResult() : Parse(text);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).OrderByDescending(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal);

    private static YamlStream Parse(string text)
    {
        if (Load(text) is { } stream)
        {
            return stream;
        }

        var mark = LastMark(text);
        throw new YamlException(mark, mark, "a bracket or brace is not closed");
    }

    private static YamlStream? Load(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream;
        }
        catch (InvalidOperationException)
        {
            // What the parser makes of a bracket that is not closed.
            return null;
        }
    }

    private static Mark LastMark(string text)
    {
        var parser = new Parser(new StringReader(text));
        var mark = Mark.Empty;
        try
        {
            while (parser.MoveNext())
            {
                mark = parser.Current!.End;
            }

            return mark;
        }
        catch (InvalidOperationException)
        {
            // The last place that could be read is near enough to find it.
            return mark;
        }
    }
}
