using System.Globalization;
using System.Text;

namespace DocTools.Cli.Definitions;

/// <summary>The files of a new programme, as they lie in <c>Definitions/Skeleton</c> and are carried in the program.</summary>
public static class SkeletonWriter
{
    private const string Prefix = "skeleton/";

    /// <summary>Writes them; the folder must not be there. Gives the paths in order.</summary>
    /// <param name="id">The programme's id.</param>
    /// <param name="folder">The programme's folder.</param>
    public static IReadOnlyList<string> Write(string id, string folder)
    {
        var year = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).Year + 1;
        var written = new List<string>();
        foreach (var (name, text) in Files())
        {
            var path = Path.Combine([folder, .. name.Split('/')]);
            var parent = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(parent);
            var content = text.Replace("__ID__", id, StringComparison.Ordinal)
                .Replace("__YEAR__", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("__ROC__", (year - 1911).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("__SCHEMA__", Path.GetRelativePath(Path.GetFullPath(parent), Path.Combine(TemplateFolder.Find().Path, "schema")).Replace('\\', '/'), StringComparison.Ordinal);
            File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            written.Add(path);
        }

        return written;
    }

    private static IEnumerable<(string Name, string Text)> Files()
    {
        var assembly = typeof(SkeletonWriter).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return (resource[Prefix.Length..].Replace('\\', '/'), reader.ReadToEnd());
        }
    }
}
