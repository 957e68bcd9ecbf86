namespace DocTools.Formats.Reading.Pdf;

/// <summary>A page in tables and lines, in reading order.</summary>
/// <param name="Page">The page, upright.</param>
/// <param name="Turn">How it was turned.</param>
/// <param name="Items">Tables and lines from top to bottom.</param>
internal sealed record PageDraft(PdfPage Page, PageTurn Turn, List<PageItem> Items)
{
    /// <summary>The picture at a place of the upright page.</summary>
    public Core.Documents.Picture PictureAt(PdfRect box) => Page.Pictures?.At(Page.Number, Turn.Original(box)) ?? Core.Documents.Picture.Unknown;

    /// <summary>Where a rectangle of the upright page lies on the page as it is seen.</summary>
    public PdfRect Seen(PdfRect box) => Page.Placement is { } placement ? placement.Seen(Turn.Original(box)) : Turn.Original(box);
}
