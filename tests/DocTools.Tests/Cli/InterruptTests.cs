using System.Diagnostics;
using System.Globalization;
using DocTools.Cli;
using Xunit;

namespace DocTools.Tests.Cli;

/// <summary>Ctrl-C as the system sends it, to a process of its own.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SIGINT_ends_with_130_and_nothing_half_written()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        for (var i = 0; i < 400; i++)
        {
            TinyDocx.Write(_folder[string.Create(CultureInfo.InvariantCulture, $"inbox/S{i:000}/附件.docx")], [.. Enumerable.Repeat("輔導計畫書的一段文字", 2000)]);
        }

        // A shell that put the test run into the background left SIGINT ignored for everything below it.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(Program).Assembly.Location, "process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--jobs", "1"]) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        // It is at work once it has taken its folder.
        for (var i = 0; i < 200 && !Directory.Exists(_folder["out/.doctools"]) && !process.HasExited; i++)
        {
            await Task.Delay(20);
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(patience.Token);
        var told = await error;
        Assert.True(process.ExitCode == 130, $"exit code {process.ExitCode}\n{told}");
        Assert.False(File.Exists(_folder["out/run.json"]));
        Assert.False(Directory.Exists(_folder["out/submissions"]));
        Assert.Empty(Directory.EnumerateFiles(_folder["out"], "*.tmp*", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(_folder["out/.doctools/staging"]));
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }
}
