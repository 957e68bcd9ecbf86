using System.Collections.Immutable;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>What an engine found in a file.</summary>
/// <param name="Pages">The pages in order.</param>
internal sealed record PdfContent(ImmutableArray<PdfPage> Pages)
{
    /// <summary>Whether the engine stopped before the end: a page could not be shown.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Whether the file is a form of another kind (XFA) whose pages say nothing without its own program.</summary>
    public bool IsXfa { get; init; }
}
