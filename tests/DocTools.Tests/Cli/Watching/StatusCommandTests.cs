using System.Text.Json;
using DocTools.Cli.Output;
using DocTools.Cli.Watching;
using DocTools.Tests.Cli.Ledgers;
using Xunit;

namespace DocTools.Tests.Cli.Watching;

/// <summary><c>doctools status</c>: a run at work, one that was cut off, and the last that ended.</summary>
public sealed class StatusCommandTests : IDisposable
{
    private const string Tea = "A001-澐岫製茶";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_tells_the_last_run_and_finds_a_key()
    {
        Process();
        var status = CommandRun.Of("status", "--out", _folder["out"]);
        Assert.True(status.Code == 0, status.ToString());
        foreach (var part in (string[])["沒有執行中的工作", "申請 1 份", "讀取", "擷取欄位", "docx", Tea])
        {
            Assert.Contains(part, status.Output, StringComparison.Ordinal);
        }

        Assert.Contains("1 submissions", CommandRun.Of("status", "--out", _folder["out"], "--lang", "en").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandRun.Of("status", "--out", _folder["out"], "--json").Output);
        Assert.Equal("done", json.RootElement.GetProperty("state").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("last").GetProperty("counts").GetProperty("submissions").GetInt32());

        Assert.Equal(Tea, CommandRun.Of("status", "--out", _folder["out"], "--key", SubmissionKey.Of(Tea)).Output.Trim());
        Assert.Equal(2, CommandRun.Of("status", "--out", _folder["out"], "--key", "0123456789ab").Code);
    }

    [Fact]
    public void It_tells_how_far_a_run_is_and_that_one_was_cut_off()
    {
        var clock = new FixedClock(new DateTimeOffset(2024, 5, 9, 8, 20, 0, TimeSpan.Zero));
        Directory.CreateDirectory(_folder["inbox"]);
        var progress = Begin();
        progress.Stage("read", 1200);
        for (var i = 0; i < 3; i++)
        {
            clock.Now = clock.Now.AddSeconds(30);
            progress.Step();
        }

        // Without the lock of a run at work, it was cut off.
        var cut = CommandRun.Of("status", "--out", _folder["out"]);
        Assert.Contains("中斷（讀取 3/1,200）", cut.Output, StringComparison.Ordinal);
        using (OutputFolder.Open(_folder["out"], _folder["inbox"]))
        {
            var running = CommandRun.Of(clock, CancellationToken.None, "status", "--out", _folder["out"]);
            Assert.Contains("執行中，讀取 3/1,200；已 90.0 秒", running.Output, StringComparison.Ordinal);
        }

        // One that ends takes its note away.
        progress.Dispose();
        Assert.Equal(2, CommandRun.Of("status", "--out", _folder["out"]).Code);

        RunProgress Begin()
        {
            using var folder = OutputFolder.Open(_folder["out"], _folder["inbox"]);
            return RunProgress.Begin(folder.OwnFolder, clock);
        }
    }

    [Fact]
    public void A_run_leaves_no_note_of_its_progress()
    {
        Process();
        Assert.False(File.Exists(_folder["out/.doctools/progress.json"]));
    }

    [Theory]
    [InlineData("nowhere", "找不到資料夾")]
    [InlineData("inbox", "不是 doctools process 的輸出資料夾")]
    public void A_folder_that_is_none_of_ours_is_wrong_usage(string folder, string told)
    {
        Directory.CreateDirectory(_folder["inbox"]);
        var status = CommandRun.Of("status", "--out", _folder[folder]);
        Assert.Equal(2, status.Code);
        Assert.Contains(told, status.Error, StringComparison.Ordinal);
    }

    private void Process()
    {
        Sample.CopyTo(_folder["inbox"], Tea);
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf");
        Assert.True(run.Code == 0, run.ToString());
    }
}
