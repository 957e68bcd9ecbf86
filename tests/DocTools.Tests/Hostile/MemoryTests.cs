using System.Diagnostics;
using System.Globalization;
using DocTools.Cli;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Hostile;

/// <summary>The whole tool over the cases, in a process of its own: what it held at most is asked of the system.</summary>
public sealed class MemoryTests : IDisposable
{
    private const long Limit = 1L << 30;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Slow => [.. HostileCases.All.Where(c => c.IsLong && !c.Name.StartsWith("fifty", StringComparison.Ordinal)).Select(c => c.Name)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Worst_files_stay_below_a_gigabyte() => Run(HostileCases.All.Where(c => c is { IsWorst: true, IsLong: false }));

    [Fact]
    [Trait("Category", "Long")]
    public Task All_files_together_stay_below_a_gigabyte() => Run(HostileCases.All.Where(c => !c.IsLong && c.File.Length < 100));

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Slow))]
    public Task Every_other_file_stays_below_a_gigabyte(string name) => Run([HostileCases.Named(name)]);

    private async Task Run(IEnumerable<HostileCase> cases)
    {
        if (!File.Exists("/proc/self/status"))
        {
            return;
        }

        var files = new List<string>();
        foreach (var hostile in cases)
        {
            var folder = Directory.CreateDirectory(_folder[string.Create(CultureInfo.InvariantCulture, $"{files.Count:000}")]).FullName;
            files.Add(Path.Combine(folder, hostile.File));
            await File.WriteAllBytesAsync(files[^1], hostile.Make());
        }

        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "extract", "--program", "design-113", .. files]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.Delay(20);
        }

        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}\n{await error}");
        Assert.DoesNotContain("未預期", await output, StringComparison.Ordinal);
        Assert.True(peak < Limit, $"held {peak >> 20} MB over {files.Count} files");
    }

    // The system keeps the peak itself; 0 once the process is gone.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) << 10;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
