using System.Collections.Immutable;
using DocTools.Core.Documents;

namespace DocTools.Formats.Writing.Proof;

/// <summary>Finds the place of a result in its document, which was read again.</summary>
public static class PlaceFinder
{
    private const int MostCandidates = 8;

    /// <summary>The place. A cell is found by its numbers; a paragraph, which a result does not number, by the text that was read in it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="source">Where the value was read.</param>
    /// <param name="raw">The text as it stood; null where none was kept.</param>
    /// <param name="label">The field's label, which tells one of several equal texts.</param>
    public static Place Find(Document document, Source source, string? raw, string label)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(source);
        return source is { Table: { } table, Row: { } row, Column: { } column }
            ? InTable(document, source.Sheet, table, row, column) ?? (Place)new Place.Unknown([])
            : InText(document, source.Page, raw ?? "", TextKey.Of(label ?? ""));
    }

    /// <summary>Whether the text that was read stands in the cell; where not, it was put together of several or worked out.</summary>
    public static bool Holds(Cell cell, string? raw)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return TextKey.Of(cell.Text).Contains(TextKey.Of(raw ?? ""), StringComparison.Ordinal);
    }

    private static Place.InTable? InTable(Document document, string? sheet, string number, int row, int column) =>
        Tables.Of(document)
            .Where(t => string.Equals(t.Number, number, StringComparison.Ordinal) && (sheet is null || t.Sheet is null || string.Equals(t.Sheet, sheet, StringComparison.Ordinal)))
            .Select(t => (Table: t, Cell: t.Cells.FirstOrDefault(c => c.Row == row && c.Column == column)))
            .Where(p => p.Cell is not null)
            .Select(p => new Place.InTable(p.Table, p.Cell!))
            .FirstOrDefault();

    private static Place InText(Document document, int? page, string text, string label)
    {
        if (page is null && document.Blocks.Any(b => b.Page is not null))
        {
            // Where paragraphs have pages, a value without one was read in none: it counts them.
            return new Place.Unknown([]);
        }

        var stream = new TextStream(document);
        var raw = TextKey.Of(text);
        if (raw.Length > 0 && stream.Find(raw).Count == 0)
        {
            // A chapter's text is gathered from paragraphs between which others stand; its place is the first.
            raw = TextKey.Of(text.TrimStart().Split('\n')[0]);
        }

        if (raw.Length == 0)
        {
            return new Place.Unknown(label.Length == 0 ? [] : Candidates(stream, stream.Find(label), label.Length));
        }

        var places = stream.Find(raw).Select(p => (At: p, Paragraphs: stream.Covering(p, raw.Length)))
            .Where(p => page is null || p.Paragraphs[0].Page is null || p.Paragraphs[0].Page == page)
            .ToList();
        if (places.Count > 1 && label.Length > 0)
        {
            // The same date may stand in two lines of which one bears the label.
            var labelled = places.Where(p => TextKey.Of(p.Paragraphs[0].Text).StartsWith(label, StringComparison.Ordinal)).ToList();
            places = labelled.Count == 1 ? labelled : places;
        }

        return places.Count == 1
            ? new Place.InText(places[0].Paragraphs)
            : new Place.Unknown(Candidates(stream, [.. places.Select(p => p.At)], raw.Length));
    }

    private static ImmutableArray<Paragraph> Candidates(TextStream stream, IReadOnlyList<int> places, int length) =>
        [.. places.SelectMany(p => stream.Covering(p, length)).Distinct(ReferenceEqualityComparer.Instance).Cast<Paragraph>().Take(MostCandidates)];
}
