using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocTools.Cli;
using DocTools.Cli.Watching;
using DocTools.Tests.Cli.Ledgers;
using Xunit;

namespace DocTools.Tests.Cli.Watching;

/// <summary>A run as those see it who watch it: run.json, the log, a collector of OpenTelemetry. Nothing personal leaves by the latter two.</summary>
public sealed class WatchedRunTests : IDisposable
{
    private const string Tea = "A001-澐岫製茶";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_json_tells_the_time_by_hop_and_format()
    {
        Sample.CopyTo(_folder["inbox"], Tea);
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf");
        Assert.True(run.Code == 0, run.ToString());
        using var json = JsonDocument.Parse(File.ReadAllBytes(_folder["out/run.json"]));
        var hops = json.RootElement.GetProperty("hops").EnumerateObject().ToDictionary(h => h.Name, h => h.Value.GetDouble(), StringComparer.Ordinal);
        Assert.Equal(Enum.GetValues<Hop>().Where(h => h != Hop.Record).Select(HopWords.Of), hops.Keys);
        foreach (var hop in (string[])["read", "extract", "render"])
        {
            Assert.True(hops[hop] > 0, $"{hop} took {hops[hop]} s");
        }

        var formats = json.RootElement.GetProperty("formats").EnumerateArray().ToList();
        Assert.Equal(json.RootElement.GetProperty("counts").GetProperty("documents").GetInt32(), formats.Sum(f => f.GetProperty("documents").GetInt32()));
        Assert.Equal(Directory.EnumerateFiles(_folder["inbox"], "*.docx", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length), formats.Single(f => f.GetProperty("format").GetString() == "docx").GetProperty("bytes").GetInt64());

        // A second run looks at no document.
        Assert.Equal(0, CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf").Code);
        using var again = JsonDocument.Parse(File.ReadAllBytes(_folder["out/run.json"]));
        Assert.Equal(0, again.RootElement.GetProperty("formats").GetArrayLength());
        Assert.Equal(0, again.RootElement.GetProperty("hops").GetProperty("read").GetDouble());
    }

    [Fact]
    public void The_log_has_a_line_an_event_and_nothing_personal()
    {
        Sample.CopyTo(_folder["inbox"], Tea);
        string[] arguments = ["process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", "--log", _folder["runs.log"]];
        Assert.Equal(0, CommandRun.Of(arguments).Code);
        var lines = File.ReadAllLines(_folder["runs.log"]);
        foreach (var line in lines)
        {
            using var entry = JsonDocument.Parse(line);
            Assert.True(entry.RootElement.TryGetProperty("@t", out _), line);
        }

        Assert.Contains(lines, l => l.Contains(SubmissionKey.Of(Tea), StringComparison.Ordinal) && l.Contains("\"Status\":\"done\"", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("\"Stage\":\"read\"", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("run ended", StringComparison.Ordinal));
        AssertNothingPersonal(string.Join('\n', lines));

        // Another run is added, not written over the first.
        Assert.Equal(0, CommandRun.Of(arguments).Code);
        Assert.Equal(lines, File.ReadAllLines(_folder["runs.log"])[..lines.Length]);
        Assert.True(File.ReadAllLines(_folder["runs.log"]).Length > lines.Length);
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_wrong_usage()
    {
        Sample.CopyTo(_folder["inbox"], Tea);
        var run = CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf", "--log", _folder["no/such/folder.log"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("--log", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task A_collector_is_told_of_documents_hops_and_traces_without_anything_personal()
    {
        Sample.CopyTo(_folder["inbox"], Tea);
        var port = FreePort();
        using var collector = new HttpListener();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        var told = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var listening = Task.Run(() => Collect(collector, told));

        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"], "--no-pdf"]) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}";
        start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        collector.Stop();
        await listening;
        Assert.True(process.ExitCode == 0, error);

        foreach (var name in (string[])["doctools.documents", "doctools.document.bytes", "doctools.document.duration", "doctools.hop.duration", "doctools.submissions", "docx", "read", "extract"])
        {
            Assert.Contains(name, told["/v1/metrics"].ToString(), StringComparison.Ordinal);
        }

        foreach (var name in (string[])["process", "submission", "document", SubmissionKey.Of(Tea)])
        {
            Assert.Contains(name, told["/v1/traces"].ToString(), StringComparison.Ordinal);
        }

        AssertNothingPersonal(told["/v1/metrics"].ToString());
        AssertNothingPersonal(told["/v1/traces"].ToString());
    }

    private static async Task Collect(HttpListener collector, Dictionary<string, StringBuilder> told)
    {
        while (collector.IsListening)
        {
            try
            {
                var context = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                var path = context.Request.Url!.AbsolutePath;
                if (!told.TryGetValue(path, out var text))
                {
                    told[path] = text = new StringBuilder();
                }

                text.AppendLine(Encoding.UTF8.GetString(body.ToArray()));
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // It was stopped while waiting.
                return;
            }
        }
    }

    // Names, addresses and file names of the samples are Chinese, and so is the submission's id. A single Chinese character may come about by the bytes of an OTLP trace's random id.
    private static void AssertNothingPersonal(string text)
    {
        var chinese = Regex.Match(text, "[\u4e00-\u9fff]{3,}", RegexOptions.NonBacktracking);
        Assert.False(chinese.Success, $"it holds 「{chinese.Value}」");
        Assert.DoesNotContain("A001", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@example", text, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
