using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>
/// Finds a place of a document in the PDF that was made of it. The numbers of tables and rows may differ between the two, so texts decide:
/// the cell's own and those around it. What cannot be told with certainty is not told.
/// </summary>
public static class PlaceMatcher
{
    private const int Levels = 5;
    private const int OrderedLevels = 2;
    private const int MostCells = 5000;

    /// <summary>The rectangle of the place in the PDF; null where it is not certain.</summary>
    /// <param name="document">The document as it was sent.</param>
    /// <param name="place">The place in it.</param>
    /// <param name="pdf">The PDF made of it.</param>
    public static PageRegion? Find(Document document, Place place, Document pdf) => place switch
    {
        Place.InTable cell => Cell(document, cell, pdf),
        Place.InText text => Text(document, text, pdf),
        _ => null,
    };

    /// <summary>The rectangle of a place in a document with fixed pages; null where it has none.</summary>
    public static PageRegion? RegionOf(Place place) => place switch
    {
        Place.InTable { Cell.Box: { } box } cell when (cell.Cell.Page ?? cell.Table.Page) is { } page => new PageRegion(page, box),
        Place.InText text => PageRegion.Around(text.Paragraphs),
        _ => null,
    };

    private static PageRegion? Cell(Document document, Place.InTable place, Document pdf)
    {
        var text = TextKey.Of(place.Cell.Text);
        var own = Equal(document, text);
        var theirs = Equal(pdf, text);
        if (own.Count > MostCells || theirs.Count > MostCells)
        {
            return null;
        }

        var ours = own.Select(p => CellContext.Of(TableGrid.Of(p.Table), p.Cell, text)).ToList();
        var others = theirs.Select(p => CellContext.Of(TableGrid.Of(p.Table), p.Cell, text)).ToList();
        var index = own.FindIndex(p => ReferenceEquals(p.Cell, place.Cell));
        for (var level = 0; level < Levels && index >= 0; level++)
        {
            var signature = ours[index].Signature(level);
            if (signature.Length == 0)
            {
                continue;
            }

            var among = Places(ours, level, signature);
            var found = Places(others, level, signature);
            if (among.Count == found.Count && (found.Count == 1 || level < OrderedLevels))
            {
                // As many here as there, in the same order.
                return RegionOf(theirs[found[among.IndexOf(index)]]);
            }
        }

        return null;
    }

    private static PageRegion? Text(Document document, Place.InText place, Document pdf)
    {
        var stream = new TextStream(document);
        var key = string.Concat(place.Paragraphs.Select(p => TextKey.Of(p.Text)));
        var among = stream.Find(key);
        var target = new TextStream(pdf);
        var found = target.Find(key);
        var index = key.Length == 0 ? -1 : among.ToList().IndexOf(stream.StartOf(place.Paragraphs[0]));
        return index >= 0 && among.Count == found.Count ? PageRegion.Around(target.Covering(found[index], key.Length)) : null;
    }

    private static List<Place.InTable> Equal(Document document, string text) =>
        [.. Tables.Of(document).SelectMany(t => t.Cells, (t, c) => new Place.InTable(t, c)).Where(p => string.Equals(TextKey.Of(p.Cell.Text), text, StringComparison.Ordinal)).Take(MostCells + 1)];

    private static List<int> Places(List<CellContext> contexts, int level, string signature) =>
        [.. contexts.Select((c, i) => (Signature: c.Signature(level), Index: i)).Where(p => string.Equals(p.Signature, signature, StringComparison.Ordinal)).Select(p => p.Index)];
}
