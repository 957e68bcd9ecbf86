using System.Text.Json.Nodes;
using DocTools.Tests.Cli;

namespace DocTools.Tests.Fixtures;

/// <summary>One run of <c>process</c> over the sample inbox, shared by all its tests.</summary>
public sealed class InboxRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InboxRun() => Command = CommandRun.Of(
        "process",
        Path.Combine(Samples.Folder, "inbox"),
        "--program",
        "design-113",
        "--registry",
        Path.Combine(Samples.Folder, "registry.csv"),
        "--as-of",
        "2024-05-13",
        "--out",
        _folder["out"]);

    /// <summary>How the command ended.</summary>
    public CommandRun Command { get; }

    /// <summary>The submission's <c>result.json</c>; fails with the command's own words where there is none.</summary>
    public JsonNode Result(string submission)
    {
        var path = Path.Combine(_folder["out"], "submissions", submission, "result.json");
        Xunit.Assert.True(File.Exists(path), $"{submission}: no result.json. {Command}");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }

    public void Dispose() => _folder.Dispose();
}
