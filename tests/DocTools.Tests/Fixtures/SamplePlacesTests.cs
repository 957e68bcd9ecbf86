using DocTools.Cli.Showing;
using DocTools.Formats.Reading;
using DocTools.Formats.Writing.Proof;
using DocTools.Tests.Cli;
using Xunit;

namespace DocTools.Tests.Fixtures;

/// <summary>The places of the sample inbox's results are found again in its documents.</summary>
public sealed class SamplePlacesTests
{
    [Fact]
    public void Every_cell_and_most_paragraphs_are_found()
    {
        using var folder = new TemporaryFolder();
        var inboxPath = Path.Combine(Samples.Folder, "inbox");
        var run = CommandRun.Of("process", inboxPath, "--program", "design-113", "--out", folder["out"], "--no-pdf");
        Assert.True(run.Code == 0, run.ToString());
        var results = RunFolder.Open(folder["out"]);
        var (texts, lost, unknown) = (0, new List<string>(), new List<string>());
        foreach (var submission in Inbox.Open(inboxPath).Inbox!.Submissions)
        {
            var fields = results.Result(submission.Id).Fields.Where(f => f.HasPlace).ToLookup(f => f.Source!.Document, StringComparer.Ordinal);
            foreach (var file in submission.Load(ReadingLimits.Default, CancellationToken.None).Select(i => i.File).OfType<IncomingFile>().Where(f => fields.Contains(f.Path)))
            {
                var document = ReaderSet.Read(file, ReadingLimits.Default, CancellationToken.None).Outcome.Document!;
                foreach (var field in fields[file.Path])
                {
                    var place = PlaceFinder.Find(document, field.Source!, field.Raw, "");
                    var isText = field.Source!.Table is null;
                    texts += isText && field.Raw is not null ? 1 : 0;
                    if (place is Place.Unknown)
                    {
                        (isText ? unknown : lost).Add($"{submission.Id} {field.Id} {field.Raw?.ReplaceLineEndings("⏎")} {((Place.Unknown)place).Candidates.Length}");
                    }
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.Fail($"{unknown.Count} of {texts}:\n" + string.Join('\n', unknown));
    }
}
