using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using DocTools.Cli;
using DocTools.Ledger;
using Xunit;

namespace DocTools.Tests.Cli.Ledgers;

/// <summary>SIGKILL, as a power cut or the kernel's killer sends it, at any moment of a run; and two runs at once.</summary>
public sealed class KillTests : IDisposable
{
    private const int Submissions = 30;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_a_few_moments_the_ledger_opens_and_the_next_run_completes_it() => await KilledAt(4, seed: 1);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Killed_at_fifty_moments_the_ledger_opens_and_the_next_run_completes_it() => await KilledAt(50, seed: 2);

    [Fact]
    public async Task Two_runs_at_once_share_a_ledger_and_only_one_takes_a_folder()
    {
        Fill("one", 0);
        Fill("two", 0);
        var runs = new[] { Start("one", "out-one", "shared.db"), Start("two", "out-two", "shared.db"), Start("one", "out-one", "shared.db") };
        await Task.WhenAll(runs.Select(r => r.WaitForExitAsync()));
        Assert.Equal((0, 0), (Math.Min(runs[0].ExitCode, runs[2].ExitCode), runs[1].ExitCode));
        Assert.All(runs, r => Assert.True(r.ExitCode is 0 or 2, $"exit code {r.ExitCode}"));
        using var ledger = LedgerStore.OpenExisting(_folder["shared.db"], TimeProvider.System);
        Assert.Null(ledger.CheckIntegrity());
        Assert.Equal(runs.Count(r => r.ExitCode == 0), ledger.Runs.List().Count);
        Assert.Equal(Submissions, ledger.Versions.StateAt("design-113").Count);
        Assert.Equal(_folder.Snapshot("out-one", IsOutput), _folder.Snapshot("out-two", IsOutput));
    }

    private async Task KilledAt(int moments, int seed)
    {
        var random = new Random(seed);
        Fill("inbox", 0);
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, await Ended(Start("inbox", "first", "first.db")));
        var length = (int)clock.ElapsedMilliseconds;
        for (var i = 1; i <= moments; i++)
        {
            // Something to do in every run, so that there are outputs to replace and versions to add.
            Fill("inbox", i);
            using var process = Start("inbox", "out", "out.db");
            await Task.Delay(random.Next(length));
            process.Kill();
            await process.WaitForExitAsync();
            AssertWhole(i);
        }

        Assert.Equal(0, await Ended(Start("inbox", "out", "out.db")));
        Assert.Equal(0, await Ended(Start("inbox", "fresh", "fresh.db")));
        Assert.Equal(_folder.Snapshot("fresh", IsOutput), _folder.Snapshot("out", IsOutput));
        Assert.Empty(Directory.EnumerateFiles(_folder["out"], "*.tmp", SearchOption.AllDirectories));
        using var ledger = LedgerStore.OpenExisting(_folder["out.db"], TimeProvider.System);
        var state = ledger.Versions.StateAt("design-113");
        Assert.Equal(Submissions, state.Count);
        Assert.All(state, v => Assert.Equal(File.ReadAllBytes(_folder[$"out/submissions/{v.Submission}/result.json"]), ledger.Versions.ResultOf(v)));
    }

    // What stands under a final name is whole, and the ledger knows whole runs only.
    private void AssertWhole(int moment)
    {
        if (File.Exists(_folder["out.db"]))
        {
            using var ledger = LedgerStore.OpenExisting(_folder["out.db"], TimeProvider.System);
            Assert.True(ledger.CheckIntegrity() is null, $"moment {moment}: {ledger.CheckIntegrity()}");
            Assert.All(ledger.Runs.List(), r => Assert.Equal(Submissions, ledger.Runs.SubmissionsOf(r).Count));
        }

        foreach (var file in Directory.Exists(_folder["out"]) ? Directory.EnumerateFiles(_folder["out"], "*", SearchOption.AllDirectories).Where(f => !f.Contains(".doctools", StringComparison.Ordinal)) : [])
        {
            switch (Path.GetExtension(file))
            {
                case ".json":
                    using (JsonDocument.Parse(File.ReadAllBytes(file)))
                    {
                        break;
                    }

                case ".xlsx":
                    using (var zip = ZipFile.OpenRead(file))
                    {
                        Assert.NotEmpty(zip.Entries);
                        break;
                    }

                default:
                    Assert.True(File.ReadAllText(file).EndsWith('\n'), $"moment {moment}: {file} is cut");
                    break;
            }
        }
    }

    private void Fill(string inbox, int round)
    {
        for (var i = 0; i < Submissions; i++)
        {
            if (round == 0 || i % 10 == round % 10)
            {
                TinyDocx.Write(_folder[string.Create(CultureInfo.InvariantCulture, $"{inbox}/S{i:00}/附件.docx")], "輔導計畫書", "一、計畫緣起", string.Create(CultureInfo.InvariantCulture, $"第 {i} 份第 {round} 次的一段文字。"));
            }
        }
    }

    private Process Start(string inbox, string output, string ledger) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(Program).Assembly.Location, "process", _folder[inbox], "--program", "design-113", "--out", _folder[output], "--ledger", _folder[ledger], "--no-pdf"])
    {
        UseShellExecute = false,
    })!;

    private static async Task<int> Ended(Process process)
    {
        using (process)
        {
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }

    private static bool IsOutput(string file) => file is not "run.json" && !file.StartsWith(".doctools", StringComparison.Ordinal);
}
