using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>What an engine found on a page, as it is seen on the screen (the page's own rotation applied).</summary>
internal sealed record PdfPage(int Number, double Width, double Height)
{
    /// <summary>Visible characters.</summary>
    public ImmutableArray<PdfGlyph> Glyphs { get; init; } = [];

    /// <summary>Lines along the axes.</summary>
    public ImmutableArray<PdfRule> Rules { get; init; } = [];

    /// <summary>Lines that annotations and form fields paint over the page.</summary>
    public ImmutableArray<PdfRule> AnnotationRules { get; init; } = [];

    /// <summary>Other things painted.</summary>
    public ImmutableArray<PdfShape> Shapes { get; init; } = [];

    /// <summary>Whether the page is a picture that was looked at for stamps and handwriting.</summary>
    public bool IsLookedAt { get; init; }

    /// <summary>Stamps and handwriting of a page that is a picture, on the page as it is seen.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>The document's pictures, to compare them; null where the engine gives none.</summary>
    public PdfPictures? Pictures { get; init; }

    /// <summary>Fields of an interactive form.</summary>
    public ImmutableArray<PdfWidget> Widgets { get; init; } = [];

    /// <summary>Where the page lies on the page as it is seen, where it had to be set straight before it was read; null where it is seen as it was read.</summary>
    public PagePlacement? Placement { get; init; }

    /// <summary>Whether the page was read by recognition.</summary>
    public bool IsRecognised => Placement is not null;

    /// <summary>Whether most of the writing stands at a slope, as on a page that was laid askew on a scanner.</summary>
    public bool IsAskew { get; init; }

    /// <summary>How many characters are there that nobody sees: somebody's recognition of a scan, or text under a cover.</summary>
    public int HiddenCharacters { get; init; }
}
