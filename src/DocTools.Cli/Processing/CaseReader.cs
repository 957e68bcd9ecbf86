using System.Collections.Immutable;
using DocTools.Cli.Definitions;
using DocTools.Cli.State;
using DocTools.Cli.Watching;
using DocTools.Core.Cases;
using DocTools.Core.Documents;
using DocTools.Core.Extraction;
using DocTools.Core.Recognition;
using DocTools.Formats.Reading;
using DocTools.Formats.Reading.Pdf;

namespace DocTools.Cli.Processing;

/// <summary>Hops 2 to 5: files become documents, forms, fields, and a case.</summary>
/// <param name="program">The programme.</param>
/// <param name="conversions">Legacy files that were converted ahead; null where each is converted when it is read.</param>
public sealed class CaseReader(ProgramKit program, ConversionStore? conversions = null)
{
    /// <summary>What files of the disk are kept under, which belong to no submission.</summary>
    internal const string NoSubmission = "files";

    /// <summary>Who is told of every document of a submission with its contents, one at a time; null for nobody.</summary>
    public Action<ReadDocument>? Seen { get; init; }

    /// <summary>Where the time of the hops is noted.</summary>
    public HopTimes Times { get; init; } = new();

    /// <summary>Reads a submission. Its files are in memory one at a time, or a few where PDFs are taken apart together.</summary>
    public Case Read(Submission submission, CancellationToken cancellation)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentRecord>();
        var forms = ImmutableArray.CreateBuilder<FormRecord>();
        var mails = ImmutableArray.CreateBuilder<MailContext>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in PdfBatch.Join(submission.Load(ReadingLimits.Default, cancellation)))
        {
            if (item.Mail is { } mail)
            {
                mails.Add(mail);
                continue;
            }

            var watch = DocumentWatch.Start();
            var read = item.File is { Bytes.IsEmpty: false } file && !seen.Add(file.Sha256) ? Duplicate(file) : Read(submission.Id, item, null, cancellation);
            Times.Add(watch.Stop(read.Record));
            documents.Add(read.Record);
            Seen?.Invoke(read);
            forms.AddRange(read.Forms);
        }

        conversions?.Tidy(submission.Id);
        using var assembling = Times.Time(Hop.Assemble);
        var receivedAt = ReceiptTime.Of(submission.Manifest, mails.ToImmutable(), documents.ToImmutable());
        var assembled = Assembler.Assemble(program.Definition, submission.Id, submission.Manifest, receivedAt, documents.ToImmutable(), forms.ToImmutable());
        return MailLinks.Fill(assembled with { Mails = mails.ToImmutable() }, program.Definition);
    }

    /// <summary>A case of one document alone.</summary>
    public Case CaseOf(ReadDocument read) =>
        Assembler.Assemble(program.Definition, read.Record.Path, new ManifestEntry(), null, [read.Record], read.Forms);

    /// <summary>Reads one file of the disk; a container gives all that is in it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="form">The form that it is said to be; null where it is to be recognised.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public IEnumerable<ReadDocument> ReadFile(string path, string? form, CancellationToken cancellation) =>
        PdfBatch.Join(Open(path, cancellation)).Select(item => Read(NoSubmission, item, form, cancellation));

    /// <summary>The file of the disk, or all that is in it where it is a container.</summary>
    internal static IEnumerable<SubmissionItem> Open(string path, CancellationToken cancellation)
    {
        var limits = ReadingLimits.Default;
        var file = IncomingFile.Of(Path.GetFileName(path), File.ReadAllBytes(path));
        return ContainerSet.Unfold(file, new ExpansionBudget(limits, cancellation)).Where(item => item.Mail is null);
    }

    private ReadDocument Read(string submission, SubmissionItem item, string? form, CancellationToken cancellation)
    {
        if (item.File is not { } incoming)
        {
            return Failed(item.Path, null, item.FormatByName, item.Problem!, 0);
        }

        // 2 Read
        var (file, format, outcome) = Times.Time(Hop.Read, () =>
        {
            var readable = conversions?.With(submission, incoming) ?? incoming;
            var (known, done) = ReaderSet.Read(readable, ReadingLimits.Default, cancellation);
            return (readable, known, done);
        });
        if (outcome.Document is not { } asRead)
        {
            return Failed(file.Path, file.Sha256, format, outcome.Problem!, file.Bytes.Length);
        }

        return Read(asRead, file.Path, file.Sha256, format, file.Bytes.Length, form);
    }

    /// <summary>A document that nobody read from a file: what it is recognised as, and its fields.</summary>
    public ReadDocument Read(Document document) => Read(document, document.Path, null, document.Format, 1, null);

    private ReadDocument Read(Document asRead, string path, string? sha256, string format, long size, string? form)
    {
        // 3 Recognise
        var recognising = Times.Time(Hop.Recognise);
        var document = PrintedRows.Join(PrintedLines.Part(PrintedWords.Mend(asRead, program.Definition), program.Definition), program.Definition);
        var recognised = form is null ? Recogniser.Recognise(document, program.Definition) : [new RecognisedForm(program.Definition.FindForm(form)!, new Segment(document, document.Blocks), [])];

        recognising.Dispose();

        // 4 Extract
        using var extracting = Times.Time(Hop.Extract);
        var records = recognised.SelectMany(r => Extractor.ExtractAll(r.Form, r.Segment, program.Definition).Select(f => f with { Evidence = r.Evidence })).ToImmutableArray();
        return new ReadDocument(
            new DocumentRecord
            {
                Path = path,
                Sha256 = sha256,
                Format = format,
                Size = size,
                Text = document.Text,
                Status = records.IsEmpty ? (document.Problems.IsEmpty ? DocumentStatus.Unrecognised : DocumentStatus.Unreadable) : document.Problems.IsEmpty ? DocumentStatus.Read : DocumentStatus.Partial,
                Forms = [.. records.Select(r => r.FormId).Distinct(StringComparer.Ordinal)],
                FormByName = records.IsEmpty && !document.Problems.IsEmpty ? Recogniser.ByName(path, program.Definition) : null,
                Problems = document.Problems,
                Note = Note(document.Problems),
            },
            document,
            records);
    }

    private ReadDocument Failed(string path, string? sha256, string format, ReadingProblem problem, long size) => new(
        new DocumentRecord
        {
            Path = path,
            Sha256 = sha256,
            Format = format,
            Size = size,
            Status = problem.Kind == ReadingProblemKind.Refused ? DocumentStatus.Refused : DocumentStatus.Unreadable,
            FormByName = Recogniser.ByName(path, program.Definition),
            Problems = [problem],
            Note = Note([problem]),
        },
        null,
        []);

    private static ReadDocument Duplicate(IncomingFile file) => new(
        new DocumentRecord { Path = file.Path, Sha256 = file.Sha256, Format = FormatSniffer.Normalise(file.Extension), Size = file.Bytes.Length, Status = DocumentStatus.Duplicate },
        null,
        []);

    private static string? Note(ImmutableArray<ReadingProblem> problems) => problems.IsEmpty ? null : string.Join("；", problems.Select(p => p.Reason));
}
