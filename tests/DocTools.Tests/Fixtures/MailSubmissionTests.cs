using System.Text.Json.Nodes;
using DocTools.Tests.Cli;
using DocTools.Tests.Formats.Reading;
using Xunit;

namespace DocTools.Tests.Fixtures;

/// <summary>One submission as a folder, a zip, and e-mails of several programs: the same fields from the same documents.</summary>
public sealed class MailSubmissionTests : IDisposable
{
    private const string Sample = "A001-澐岫製茶";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_way_of_sending_gives_the_same()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Samples.Folder, "inbox", Sample)).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        foreach (var (name, content) in files)
        {
            Directory.CreateDirectory(_folder["inbox/folder"]);
            File.WriteAllBytes(_folder["inbox/folder/" + name], content);
        }

        File.WriteAllBytes(_folder["inbox/zip.zip"], ZipFiles.Of(files));
        foreach (var mail in Directory.EnumerateFiles(Path.Combine(Samples.Folder, "mails")))
        {
            File.Copy(mail, _folder["inbox/" + Path.GetFileName(mail).Replace(".eml", "-eml.eml", StringComparison.Ordinal)]);
        }

        var run = CommandRun.Of("process", _folder["inbox"], "--program", "design-113", "--out", _folder["out"]);
        Assert.True(run.Code == 0, run.ToString());
        var expected = Told("folder");
        foreach (var id in new[] { "zip", "modern-eml", "big5-eml", "unicode-v3", "big5-v4", "forwarded-v3" })
        {
            Assert.Equal(expected.Documents, Told(id).Documents);
            Assert.Equal(expected.Fields, Told(id).Fields);
            Assert.Equal(id is "zip" ? null : "2024-05-09T16:20:00+08:00", Result(id)["submission"]!["receivedAt"]?.GetValue<string>());
        }
    }

    public void Dispose() => _folder.Dispose();

    private JsonNode Result(string id) => JsonNode.Parse(File.ReadAllText(_folder[$"out/submissions/{id}/result.json"]))!;

    private (string Documents, string Fields) Told(string id)
    {
        var result = Result(id);
        var documents = result["documents"]!.AsArray().Select(d => $"{NameOf(d!["path"]!)} {d["sha256"]} {d["format"]} {d["status"]} {d["forms"]!.ToJsonString()}");
        var fields = result["fields"]!.AsArray().Select(f => $"{f!["id"]} {f["value"]?.ToJsonString()} {f["raw"]} {f["confidence"]} {NameOf(f["source"]?["document"])} {f["source"]?["table"]} {f["source"]?["row"]} {f["source"]?["column"]}");
        return (string.Join('\n', documents), string.Join('\n', fields));
    }

    private static string NameOf(JsonNode? path) => path?.GetValue<string>().Split('/')[^1] ?? "";
}
