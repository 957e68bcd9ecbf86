using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading;

/// <summary>Reads presentations (pptx; pptm without running its macros; shows and templates) by streaming over their slides.</summary>
/// <remarks>Every slide, hidden ones too, is a page. Its title is a heading; slide numbers and dates are left out; the speaker's notes are notes.</remarks>
public sealed class PptxReader : IDocumentReader
{
    private const string Name = "PowerPoint (pptx)";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Formats { get; } = ["pptx", "pptm", "ppsx", "ppsm", "potx", "potm"];

    /// <inheritdoc/>
    public ReadOutcome Read(IncomingFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        try
        {
            var package = OoxmlPackage.Open(file.Bytes, limits, cancellation);
            var main = package.FindMainPart() ?? "ppt/presentation.xml";
            return package.Has(main) ? new PptxDeck(package, limits, cancellation).Read(file, main) : new ReadOutcome(null, Reasons.NotA(Name));
        }
        catch (Exception e) when (Problems.Of(e) is { } problem)
        {
            return new ReadOutcome(null, problem);
        }
    }
}
