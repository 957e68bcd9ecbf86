using DocTools.Cli.Queues;
using DocTools.Cli.Terminal;
using Xunit;

namespace DocTools.Tests.Cli.Queues;

/// <summary>Shared folders that lie elsewhere on the worker.</summary>
public sealed class PathMapTests
{
    [Theory]
    [InlineData("/srv/share/inbox", "/mnt/office/inbox")]
    [InlineData("/srv/share", "/mnt/office")]
    [InlineData("/srv/share/113/inbox", "/mnt/113/inbox")]
    [InlineData("/srv/shared/inbox", "/srv/shared/inbox")]
    [InlineData("/other", "/other")]
    [InlineData(@"\\files\office\收件\inbox", "/mnt/win/收件/inbox")]
    [InlineData(@"Z:\inbox", "/mnt/z/inbox")]
    public void The_longest_beginning_counts(string path, string here)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(here, PathMap.Parse(["/srv/share=/mnt/office", "/srv/share/113=/mnt/113", @"\\files\office=/mnt/win", @"Z:\=/mnt/z"]).Here(path));
        }
    }

    [Theory]
    [InlineData("/srv")]
    [InlineData("=/srv")]
    [InlineData("/srv=")]
    [InlineData("a=b=c")]
    public void What_is_no_pair_is_wrong_usage(string value) => Assert.Throws<UsageException>(() => PathMap.Parse([value]));
}
