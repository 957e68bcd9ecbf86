using DocTools.Cli.Definitions;
using DocTools.Cli.Results;
using DocTools.Cli.Showing;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Reports;
using DocTools.Core.Rules.Messages;
using DocTools.Formats.Engines;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Results;
using DocTools.Formats.Writing.Proof;
using DocTools.Tests.Cli;
using Xunit;
using Xunit.Abstractions;

namespace DocTools.Tests.Fixtures;

/// <summary>The places of the sample inbox's results are found again in its documents, and in the PDFs that LibreOffice makes of them.</summary>
public sealed class SamplePlacesTests(ITestOutputHelper output) : IDisposable
{
    private static readonly ProgramDefinition Program = ProgramKit.Start(TemplateFolder.Find().FolderOf("design-113"), Language.Chinese).Definition;
    private static readonly string InboxPath = Path.Combine(Samples.Folder, "inbox");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("A002")]
    [InlineData("A005")]
    [InlineData("A015")]
    public void Every_cell_and_every_paragraph_is_found(string submission)
    {
        var lost = Places(submission).Where(p => p.Place is Place.Unknown && !p.Field.Id.StartsWith("slides.", StringComparison.Ordinal)).Select(p => $"{p.Field.Id} {p.Field.Raw}").ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    /// <summary>The reader's own way to the same field in the PDF must lead to the rectangle that the texts lead to.</summary>
    [Trait("Category", "Long")]
    [Theory]
    [InlineData("A001")]
    [InlineData("A010")]
    public void A_place_in_the_converted_pdf_is_the_one_that_reading_the_pdf_gives(string submission)
    {
        var wrong = new List<string>();
        var (found, all, checkedBoxes) = (0, 0, 0);
        foreach (var group in Places(submission).Where(p => p.Place is not Place.Unknown).GroupBy(p => p.File))
        {
            var (bytes, end) = LibreOffice.ToPdf(group.Key.Bytes.Span, group.Key.Extension, CancellationToken.None);
            Assert.True(bytes is not null || end == EngineEnd.NotInstalled, $"{group.Key.Path}: {end}");
            if (bytes is null)
            {
                return;
            }

            var pdf = ReaderSet.Read(IncomingFile.Of("x.pdf", bytes), ReadingLimits.Default, CancellationToken.None).Outcome.Document!;
            var read = Recogniser.Recognise(pdf, Program).SelectMany(r => Extractor.ExtractAll(r.Form, r.Segment, Program)).SelectMany(f => f.Fields).ToLookup(f => f.Id, StringComparer.Ordinal);
            foreach (var (_, field, document, place) in group)
            {
                all++;
                if (PlaceMatcher.Find(document, place, pdf) is not { } region)
                {
                    output.WriteLine($"not certain: {field.Id} {field.Raw}");
                    continue;
                }

                found++;
                if (place is Place.InTable && read[field.Id].ToList() is [{ Source: { Table: not null, Box: { } box } source }])
                {
                    checkedBoxes++;
                    if (source.Page != region.Page || box != region.Box)
                    {
                        wrong.Add($"{field.Id} {field.Raw}: {region} instead of page {source.Page} {box}");
                    }
                }
            }
        }

        output.WriteLine($"{submission}: {found} of {all} places certain, {checkedBoxes} compared, {wrong.Count} otherwise");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(found >= 0.9 * all, $"{found} of {all} places are certain");
    }

    private IEnumerable<(IncomingFile File, FiledField Field, Document Document, Place Place)> Places(string prefix)
    {
        var submission = Inbox.Open(InboxPath).Inbox!.Submissions.Single(s => s.Id.StartsWith(prefix, StringComparison.Ordinal));
        var run = CommandRun.Of("process", InboxPath, "--program", "design-113", "--out", _folder["out"], "--no-pdf");
        Assert.True(run.Code == 0, run.ToString());
        var result = RunFolder.Open(_folder["out"]).Result(submission.Id, new FiledResultReader(Program));
        var fields = result.Fields.Where(f => f.HasPlace).ToLookup(f => f.Source!.Document, StringComparer.Ordinal);
        var tracer = new ParagraphTracer(Program);
        foreach (var file in submission.Load(ReadingLimits.Default, CancellationToken.None).Select(i => i.File).OfType<IncomingFile>().Where(f => fields.Contains(f.Path)))
        {
            var document = ReaderSet.Read(file, ReadingLimits.Default, CancellationToken.None).Outcome.Document!;
            foreach (var field in fields[file.Path])
            {
                var traced = field.Source!.Table is null ? tracer.Trace(document, result, field) : null;
                yield return (file, field, document, traced ?? PlaceFinder.Find(document, field.Source, field.Raw, ""));
            }
        }
    }
}
