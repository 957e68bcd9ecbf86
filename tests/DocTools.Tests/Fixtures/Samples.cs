using System.Text.Json.Nodes;

namespace DocTools.Tests.Fixtures;

/// <summary>The sample inbox of the repository and what it must give.</summary>
public static class Samples
{
    /// <summary><c>fixtures/design-113</c>.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Ids of the sample submissions, from the files of what is expected.</summary>
    public static IEnumerable<string> Ids() =>
        Directory.EnumerateFiles(Path.Combine(Folder, "expected"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    /// <summary>What a submission must give.</summary>
    public static JsonNode Expected(string id) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "expected", id + ".json")))!;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DocTools.sln")))
            {
                return Path.Combine(folder.FullName, "fixtures", "design-113");
            }
        }

        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
