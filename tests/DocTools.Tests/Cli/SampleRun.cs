using System.Text.Json;

namespace DocTools.Tests.Cli;

/// <summary>The sample inbox of design-113, processed once for all tests over it.</summary>
public sealed class SampleRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleRun()
    {
        Run = CommandRun.Of(
            "process", RepositoryRoot.File("fixtures", "design-113", "inbox"), "--program", "design-113", "--out", _folder["out"],
            "--registry", RepositoryRoot.File("fixtures", "design-113", "registry.csv"), "--as-of", "2024-05-11");
    }

    public CommandRun Run { get; }

    public static string ExpectedFolder => RepositoryRoot.File("fixtures", "design-113", "expected");

    public string PathOf(string relative) => _folder["out/" + relative];

    public JsonElement Result(string submission) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(PathOf($"submissions/{submission}/result.json")));

    public void Dispose() => _folder.Dispose();
}
