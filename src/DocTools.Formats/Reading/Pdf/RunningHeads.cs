using System.Text.RegularExpressions;
using DocTools.Core.Documents;

namespace DocTools.Formats.Reading.Pdf;

/// <summary>Tells the headers and footers of pages: what stands at the edge of several pages alike, and page numbers.</summary>
internal static partial class RunningHeads
{
    // Lines looked at from either edge.
    private const int Deep = 3;

    // How near to the page's edge they stand, in points; the text of a page begins further down.
    private const double Edge = 62;

    // As far as a logo reaches.
    private const double PictureEdge = 100;

    // A page number may stand a little further in, as part of the page.
    private const double NumberEdge = 0.12;

    // Larger letters are a title, which may well begin every page of a bundle of forms.
    private const double LargestHead = 12.5;

    /// <summary>Marks them in their pages.</summary>
    public static void Mark(IReadOnlyList<PageDraft> pages)
    {
        Mark(pages, ParagraphPlace.Header);
        Mark(pages, ParagraphPlace.Footer);
    }

    private static void Mark(IReadOnlyList<PageDraft> pages, ParagraphPlace story)
    {
        var candidates = pages.SelectMany(p => AtEdge(p, story), (p, i) => (Draft: p, Item: i)).ToArray();
        var common = candidates.GroupBy(c => (Key: Key(c.Item.Line!.Text), Place: (int)Math.Round(c.Item.Place.CenterY / 4))).Where(g => g.Select(c => c.Draft).Distinct().Count() >= 2).SelectMany(g => g).Select(c => c.Item).ToHashSet();
        foreach (var (draft, item) in candidates)
        {
            var edge = story is ParagraphPlace.Header ? item.Place.Y1 : draft.Page.Height - item.Place.Y0;
            var isCommon = common.Contains(item) && item.Line!.Size <= LargestHead && edge <= (item.Line.Text.Contains(PdfGlyph.Picture, StringComparison.Ordinal) ? PictureEdge : Edge);
            if (isCommon || IsPageNumber(item.Line!.Text))
            {
                draft.Items[draft.Items.IndexOf(item)] = item with { Story = story };
            }
        }
    }

    private static IEnumerable<PageItem> AtEdge(PageDraft draft, ParagraphPlace story)
    {
        var height = draft.Page.Height;
        var items = story is ParagraphPlace.Header ? draft.Items : Enumerable.Reverse(draft.Items);
        return items.TakeWhile(i => i.Line is not null).Take(Deep).Where(i => story is ParagraphPlace.Header ? i.Place.Y1 <= NumberEdge * height : i.Place.Y0 >= (1 - NumberEdge) * height);
    }

    private static string Key(string text) => Digits().Replace(Blanks().Replace(text, ""), "#");

    private static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:[-–—~〜]\s*\d{1,4}\s*[-–—~〜]|\d{1,4}|第\s*\d{1,4}\s*頁(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*頁)?|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp](?:age|\.)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?)\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageNumber();
}
