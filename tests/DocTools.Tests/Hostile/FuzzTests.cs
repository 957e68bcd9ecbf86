using System.Diagnostics;
using DocTools.Fuzz;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Hostile;

/// <summary>Fixtures spoilt by chance (<c>fuzz/</c>), in a process of its own with its own limit of memory.</summary>
public sealed class FuzzTests
{
    [Fact]
    public Task Seconds_by_a_fixed_seed() => Run("113", "20");

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("113")]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    public Task Minutes_by_other_seeds(string seed) => Run(seed, "180");

    private static async Task Run(string seed, string seconds)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [typeof(Seed).Assembly.Location, "--seconds", seconds, "--seed", seed, "--failures", folder["failures"]]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}\n{output}\n{await error}");
    }
}
