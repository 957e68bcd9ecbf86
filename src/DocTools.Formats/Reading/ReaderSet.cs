using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>All readers, and the one way to read a file whatever it is.</summary>
public static class ReaderSet
{
    // What recognition takes to end after its own time is over.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static readonly SemaphoreSlim Recognising = new(1);

    /// <summary>One reader per family of formats.</summary>
    public static ImmutableArray<IDocumentReader> All { get; } =
    [
        new DocxReader(),
        new XlsxReader(),
        new PptxReader(),
        new CsvReader(),
        new TxtReader(),
        new Pdf.PdfReader(),
        new Legacy.LegacyReader(),
        new Odf.OdfReader(),
    ];

    /// <summary>
    /// Which engines of this machine the readers use. What was read with others, or without any, is to be read again.
    /// </summary>
    public static string Engines { get; } = Pdf.PdfReader.EngineIdentity + "\n" + DocTools.Formats.Engines.LibreOffice.Identity;

    /// <summary>
    /// Reads a file by the format that its content shows. Never throws for a bad file: hostile, broken and slow ones end in a problem,
    /// and so does an unexpected exception of a reader, marked as our fault.
    /// </summary>
    /// <returns>The format (by content, else by extension) and the outcome.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled; a file that takes too long ends in a problem instead.</exception>
    public static (string Format, ReadOutcome Outcome) Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        if (file.Bytes.Length > limits.FileBytes)
        {
            return (FormatSniffer.Normalise(file.Extension), Failed(Reasons.TooLarge(limits.FileBytes)));
        }

        if (file.Bytes.IsEmpty)
        {
            return (FormatSniffer.Normalise(file.Extension), Failed(Reasons.Empty));
        }

        var format = file.Format;
        if (format is FormatSniffer.Encrypted)
        {
            return (FormatSniffer.Normalise(file.Extension), Failed(Reasons.Encrypted));
        }

        var reader = All.FirstOrDefault(r => r.Formats.Contains(format, StringComparer.Ordinal));
        return (format, reader is null ? Failed(Reasons.NoReader(format)) : Recognised(Guard(reader, file, limits, cancellation), limits, cancellation));
    }

    /// <summary>The outcome with its pictures recognised. Waiting for another file's counts for nobody's time.</summary>
    private static ReadOutcome Recognised(ReadOutcome outcome, ReadingLimits limits, CancellationToken cancellation)
    {
        if (outcome.Recognition is not { } recognise)
        {
            return outcome;
        }

        Recognising.Wait(cancellation);
        try
        {
            return Guard(recognise, limits with { Time = limits.Time + Grace }, cancellation);
        }
        finally
        {
            Recognising.Release();
        }
    }

    /// <summary>Reads with one reader, within the time limit.</summary>
    public static ReadOutcome Guard(IDocumentReader reader, IncomingFile file, ReadingLimits limits, CancellationToken cancellation) =>
        Guard(time => reader.Read(file, limits, time), limits, cancellation);

    private static ReadOutcome Guard(Func<CancellationToken, ReadOutcome> read, ReadingLimits limits, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            return read(time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(Reasons.TooSlow);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(Problems.Of(e) ?? Reasons.Unexpected(e));
        }
    }

    private static ReadOutcome Failed(ReadingProblem problem) => new(null, problem);
}
