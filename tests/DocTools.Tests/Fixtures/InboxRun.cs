using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DocTools.Tests.Cli;

namespace DocTools.Tests.Fixtures;

/// <summary>One run of <c>process</c> over each programme's sample inbox, shared by all their tests.</summary>
public sealed class InboxRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, Lazy<CommandRun>> _runs = new(StringComparer.Ordinal);

    /// <summary>How the command ended for a programme.</summary>
    public CommandRun Command(string program) => _runs.GetOrAdd(program, p => new Lazy<CommandRun>(() => Run(p))).Value;

    /// <summary>The submission's <c>result.json</c>; fails with the command's own words where there is none.</summary>
    public JsonNode Result(string program, string submission)
    {
        var command = Command(program);
        var path = Path.Combine(_folder[program], "submissions", submission, "result.json");
        Xunit.Assert.True(File.Exists(path), $"{submission}: no result.json. {command}");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(string program)
    {
        var registry = Path.Combine(Samples.FolderOf(program), "registry.csv");
        string[] arguments = ["process", Path.Combine(Samples.FolderOf(program), "inbox"), "--program", program, "--as-of", "2024-05-13", "--out", _folder[program]];
        return CommandRun.Of(File.Exists(registry) ? [.. arguments, "--registry", registry] : arguments);
    }
}
