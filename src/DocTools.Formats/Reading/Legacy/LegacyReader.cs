using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Legacy;

/// <summary>
/// Reads the formats of Office before Open XML: Word and PowerPoint (and RTF) by a conversion through LibreOffice, Excel by its records. What only bears such a name
/// (a web page, XML, text) is read as what it is.
/// </summary>
public sealed class LegacyReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["doc", "rtf", "ppt", "xls"];

    /// <inheritdoc/>
    public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        var format = file.Format;
        var (plan, problem) = LegacyFile.Judge(file);
        if (problem is not null)
        {
            return new ReadOutcome(null, problem);
        }

        if (plan is null)
        {
            return format is "xls" ? XlsReader.Read(file, limits, cancellation) : Text(file, limits, cancellation);
        }

        var conversion = file.Converted ?? LegacyConverter.ConvertOne(plan, cancellation);
        return conversion.Bytes is { } bytes ? Read(file, bytes, format, plan, limits, cancellation) : new ReadOutcome(null, conversion.Problem);
    }

    private static ReadOutcome Read(IncomingFile file, ReadOnlyMemory<byte> bytes, string format, ConversionPlan plan, ReadingLimits limits, CancellationToken cancellation)
    {
        var converted = new IncomingFile(file.Path, bytes, file.Sha256);
        IDocumentReader reader = plan.Target switch { "docx" => new DocxReader { OfConversion = true }, "pptx" => new PptxReader(), _ => new XlsxReader { OfConversion = true } };
        return reader.Read(converted, limits, cancellation) switch
        {
            { Document: { } document } => ReadOutcome.Of(document with
            {
                Format = format,
                // RTF is a document like Word's own.
                MadeAs = format is "rtf" ? "doc" : format,
                Text = TextOrigin.Converted,
            }),
            // What is said of the converted file would name a format that the applicant never sent.
            { Problem: { Kind: ReadingProblemKind.Refused } refused } => new ReadOutcome(null, refused),
            _ => new ReadOutcome(null, LegacyProblems.NotOpened),
        };
    }

    // Text under the name of a document.
    private static ReadOutcome Text(IncomingFile file, ReadingLimits limits, CancellationToken cancellation) =>
        new TxtReader().Read(file, limits, cancellation) is { Document: { } text } ? ReadOutcome.Of(text with { Format = "doc" }) : new ReadOutcome(null, Reasons.NotA("Word (doc)"));
}
