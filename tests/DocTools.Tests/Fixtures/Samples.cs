using System.Text.Json.Nodes;

namespace DocTools.Tests.Fixtures;

/// <summary>The sample inboxes of the repository and what they must give.</summary>
public static class Samples
{
    private const string Design = "design-113";

    /// <summary><c>fixtures/design-113</c>, whose documents other tests use too.</summary>
    public static string Folder { get; } = FolderOf(Design);

    /// <summary>The programmes with a sample inbox: a folder of <c>fixtures</c> with <c>inbox</c> and <c>expected</c>.</summary>
    public static IEnumerable<string> Programs() =>
        Directory.EnumerateDirectories(Path.GetDirectoryName(Folder)!)
            .Where(f => Directory.Exists(Path.Combine(f, "inbox")) && Directory.Exists(Path.Combine(f, "expected")))
            .Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    /// <summary><c>fixtures/PROGRAM</c>.</summary>
    public static string FolderOf(string program)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DocTools.sln")))
            {
                return Path.Combine(folder.FullName, "fixtures", program);
            }
        }

        throw new DirectoryNotFoundException("the tests run outside the repository");
    }

    /// <summary>Ids of a programme's sample submissions, from the files of what is expected.</summary>
    public static IEnumerable<string> Ids(string program = Design) =>
        Directory.EnumerateFiles(Path.Combine(FolderOf(program), "expected"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    /// <summary>What a submission must give.</summary>
    public static JsonNode Expected(string id, string program = Design) => JsonNode.Parse(File.ReadAllText(Path.Combine(FolderOf(program), "expected", id + ".json")))!;
}
