using System.IO.Compression;
using System.Text.Json;
using DocTools.Formats.Engines;
using DocTools.Tests.Formats.Reading.Legacy;
using Xunit;
using Xunit.Abstractions;

namespace DocTools.Tests.Cli;

/// <summary>Legacy files of an inbox are converted together, kept, and forgotten with what they belong to.</summary>
public sealed class LegacyInboxTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Conversions_are_kept_between_runs_and_go_with_their_submission()
    {
        if (LegacyFiles.Lack(OfficeApp.Writer) is { } lack)
        {
            output.WriteLine(lack);
            return;
        }

        Directory.CreateDirectory(_folder["inbox/A001"]);
        File.WriteAllBytes(_folder["inbox/A001/表.doc"], LegacyFiles.Sample("form.doc"));
        using (var zip = ZipFile.Open(_folder["inbox/A002.zip"], ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("表.doc").Open();
            entry.Write(LegacyFiles.Sample("form.doc"));
        }

        Process();
        Assert.Equal(["A001", "A002"], Kept().Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal));
        Assert.Equal("converted", TextOf("A002"));

        // What a conversion made once is taken, not made again.
        var written = Kept().ToDictionary(f => f, File.GetLastWriteTimeUtc);
        Process("--lang", "en");
        Assert.All(written, w => Assert.Equal(w.Value, File.GetLastWriteTimeUtc(w.Key)));

        Directory.Delete(_folder["inbox/A001"], recursive: true);
        Process();
        Assert.Equal(["A002"], Kept().Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)));
    }

    private void Process(params string[] more)
    {
        var run = CommandRun.Of(["process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", .. more]);
        Assert.True(run.Code == 0, run.ToString());
    }

    private string[] Kept() => Directory.GetFiles(_folder["out/.doctools/converted"], "*", SearchOption.AllDirectories);

    private string? TextOf(string submission)
    {
        using var result = JsonDocument.Parse(File.ReadAllBytes(_folder[$"out/submissions/{submission}/result.json"]));
        return result.RootElement.GetProperty("documents")[0].GetProperty("text").GetString();
    }
}
