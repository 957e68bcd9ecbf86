using System.Collections.Immutable;
using DocTools.Core.Documents;
using DocTools.Formats.Reading.Scan;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Reads PDF (ISO 32000-1) with a text layer: an engine tells what each page paints, and tables, boxes and lines are made of that.</summary>
/// <remarks>Nothing is guessed: pages without text and fonts that do not tell their characters end in a problem that says so.</remarks>
public sealed class PdfReader : IDocumentReader
{
    private static readonly ImmutableArray<IPdfEngine> Engines = [new MutoolEngine(), new PopplerEngine()];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["pdf", "png", "jpg", "tif"];

    /// <summary>The engine that is used; empty where there is none.</summary>
    internal static string EngineIdentity => (Engines.FirstOrDefault(e => e.IsInstalled)?.Identity ?? "") + TesseractEngine.Identity;

    /// <inheritdoc/>
    public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        return Engines.FirstOrDefault(e => e.IsInstalled) is { } engine ? Read(engine, file, limits, cancellation) : new ReadOutcome(null, PdfProblems.NoEngine);
    }

    /// <summary>Reads by one engine.</summary>
    internal static ReadOutcome Read(IPdfEngine engine, IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            var format = file.Format;
            return Read(file, format, engine.Read(file, limits, cancellation));
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return new ReadOutcome(null, problem);
        }
    }

    private static ReadOutcome Read(IncomingFile file, string format, PdfContent content)
    {
        if (content.IsXfa && content.Pages.All(p => p.Widgets.IsEmpty))
        {
            return new ReadOutcome(null, PdfProblems.Xfa);
        }

        var outcome = Outcome(file, format, content, []);
        int[] pictures = [.. content.Pages.Where(PdfProblems.IsPicture).Select(p => p.Number)];
        return pictures.Length == 0 || !ScanReader.IsInstalled ? outcome : outcome with { Recognition = time => Recognise(file, format, content, pictures, time) };
    }

    private static ReadOutcome Recognise(IncomingFile file, string format, PdfContent content, int[] pictures, CancellationToken cancellation)
    {
        var (read, problems) = ScanReader.Read(file.Bytes, format, content, pictures, cancellation);
        return Outcome(file, format, read, problems);
    }

    private static ReadOutcome Outcome(IncomingFile file, string format, PdfContent content, ImmutableArray<ReadingProblem> others)
    {
        ImmutableArray<ReadingProblem> problems = [.. PdfProblems.Of(content), .. others];
        if (problems.FirstOrDefault(p => p.Kind is not ReadingProblemKind.Partial) is { } fatal)
        {
            return new ReadOutcome(null, fatal);
        }

        return ReadOutcome.Of(new Document
        {
            Path = file.Path,
            Format = format,
            Text = content.Pages.Any(p => p.IsRecognised) ? TextOrigin.Ocr : TextOrigin.Native,
            MadeAs = SlideShape.IsOf(content.Pages) ? "pptx" : format,
            Blocks = DocumentLayout.Blocks([.. content.Pages.Select(p => PageLayout.Of(p.IsAskew ? new PdfPage(p.Number, p.Width, p.Height) : p))]),
            PicturePages = [.. content.Pages.Where(p => p.IsLookedAt).Select(p => p.Number)],
            Marks = [.. content.Pages.SelectMany(p => p.Marks)],
            PageCount = content.Pages.Length,
            Problems = problems,
        });
    }
}
