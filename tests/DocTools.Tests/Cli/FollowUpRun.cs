using DocTools.Cli.Terminal;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>One run over the inbox of design-113, for all that follows it.</summary>
public sealed class FollowUpRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FollowUpRun()
    {
        var run = CommandRun.Of("process", RepositoryRoot.File("fixtures", "design-113", "inbox"), "--program", "design-113", "--out", Out, "--no-pdf");
        Assert.True(run.Code == ExitCode.Done, run.ToString());
    }

    /// <summary>Its output folder.</summary>
    public string Out => _folder["run"];

    public void Dispose() => _folder.Dispose();
}
