using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Takes PDF apart with <c>mutool</c> of MuPDF: <c>trace</c> gives everything that a page paints, a script of ours the fields of a form.</summary>
internal sealed class MutoolEngine : IPdfEngine
{
    private const string Program = "mutool";

    private static readonly byte[] FormName = "/AcroForm"u8.ToArray();

    /// <inheritdoc/>
    public bool IsInstalled => EnginePath.Find(Program) is not null;

    /// <inheritdoc/>
    public string Identity => EnginePath.Identity(Program);

    /// <inheritdoc/>
    public PdfContent Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var ahead = file.Turn is { } turn ? turn.Batch.Take(turn.Index, limits, cancellation) : default;
        var mayHaveForm = MayHaveForm(file.Bytes);
        using var path = ahead.IsDefault || mayHaveForm ? TemporaryFile.Of(file.Bytes.Span, file.Format) : null;
        var content = ahead.IsDefault ? Trace(path!.Path, limits, cancellation) : new PdfContent(ahead);
        var pictures = new PdfPictures(file.Bytes, limits, cancellation);
        content = content with { Pages = [.. content.Pages.Select(p => p with { Pictures = pictures })] };
        return mayHaveForm ? MutoolForms.Add(content, path!.Path, limits, cancellation) : content;
    }

    private static PdfContent Trace(string path, ReadingLimits limits, CancellationToken cancellation)
    {
        var run = EngineProcess.Run(Program, ["trace", path], EngineLimits.Default, new TraceReader(limits, cancellation).Read, cancellation);
        var pages = run.Value.IsDefault ? [] : run.Value;
        if (run.End is EngineEnd.TooSlow or EngineEnd.TooMuch)
        {
            throw new ReadingException(run.End is EngineEnd.TooSlow ? Reasons.TooSlow : Reasons.ExpandsTooFar(EngineLimits.Default.OutputBytes));
        }

        // Mutool reports what it had to mend on the way and what it could not show in the same stream; only a password is told apart.
        if (pages.IsEmpty || run.Errors.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            throw new ReadingException(ProblemOf(run.Errors));
        }

        return new PdfContent(pages) { IsCutOff = run.End is EngineEnd.Failed };
    }

    private static ReadingProblem ProblemOf(string errors) =>
        errors.Contains("password", StringComparison.OrdinalIgnoreCase) || errors.Contains("encrypt", StringComparison.OrdinalIgnoreCase) ? Reasons.Encrypted : Reasons.NotA("PDF");

    private static bool MayHaveForm(ReadOnlyMemory<byte> file) => PdfNames.MayHold(file, FormName);
}
