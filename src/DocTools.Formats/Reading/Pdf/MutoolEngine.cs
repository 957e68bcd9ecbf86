using DocTools.Core.Documents;
using DocTools.Formats.Engines;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Takes PDF apart with <c>mutool</c> of MuPDF: <c>trace</c> gives everything that a page paints, a script of ours the fields of a form.</summary>
internal sealed class MutoolEngine : IPdfEngine
{
    private const string Program = "mutool";

    /// <inheritdoc/>
    public bool IsInstalled => EnginePath.Find(Program) is not null;

    /// <inheritdoc/>
    public string Identity => EnginePath.Identity(Program);

    /// <inheritdoc/>
    public PdfContent Read(ReadOnlyMemory<byte> file, string format, ReadingLimits limits, CancellationToken cancellation)
    {
        using var path = TemporaryFile.Of(file.Span, format);
        var run = EngineProcess.Run(Program, ["trace", path.Path], EngineLimits.Default, new TraceReader(limits, cancellation).Read, cancellation);
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

        var pictures = new PdfPictures(file, limits, cancellation);
        var content = new PdfContent([.. pages.Select(p => p with { Pictures = pictures })]) { IsCutOff = run.End is EngineEnd.Failed };
        return MayHaveForm(file.Span) ? MutoolForms.Add(content, path.Path, limits, cancellation) : content;
    }

    private static ReadingProblem ProblemOf(string errors) =>
        errors.Contains("password", StringComparison.OrdinalIgnoreCase) || errors.Contains("encrypt", StringComparison.OrdinalIgnoreCase) ? Reasons.Encrypted : Reasons.NotA("PDF");

    // The catalogue that names the form may itself be compressed in an object stream.
    private static bool MayHaveForm(ReadOnlySpan<byte> file) => file.IndexOf("/AcroForm"u8) >= 0 || file.IndexOf("/ObjStm"u8) >= 0;
}
