using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Tells whether a picture or ink stands where a form asks for a stamp or a signature.</summary>
internal static class PictureLocator
{
    /// <summary>True or false beside a label that was found; null where no label was found or a picture floats elsewhere in the form.</summary>
    public static Reading? Read(FormScope scope, Locator.Picture picture)
    {
        var hits = scope.Segment.Units.SelectMany(scope.HitsIn).Where(h => picture.Keys.Contains(h.Label, StringComparer.Ordinal)).DistinctBy(h => h.Label, StringComparer.Ordinal).ToArray();
        if (hits.Length == 0 || !scope.Segment.Document.HasBoxes)
        {
            return null;
        }

        if (hits.All(h => h.Unit.Source is { Page: { } page, Box: not null } && scope.Segment.Document.PicturePages.Contains(page)))
        {
            return MarkLocator.Read(scope, picture, hits);
        }

        var places = hits.Select(h => Place(scope, h)).ToArray();
        if (places.All(p => p is not null))
        {
            return new Reading(ParsedValue.Of(new FieldValue.Flag(true)), null, places[0]!.Source, "a picture or ink stands there");
        }

        // A stamp in one of two places leaves the other without; a picture that floats elsewhere may belong there.
        return places.All(p => p is null) && scope.Segment.Units.Any(u => u.HasPicture)
            ? null
            : new Reading(ParsedValue.Of(new FieldValue.Flag(false)), null, hits[Array.FindIndex(places, p => p is null)].Unit.Source, "no picture and no ink stands there");
    }

    private static TextUnit? Place(FormScope scope, LabelHit hit)
    {
        var places = LabelLocator.ValueCells(scope, hit).Prepend(hit.Unit);
        if (hit.Unit.Cell is null)
        {
            places = places.Concat(scope.Segment.Units.Skip(hit.Unit.Index + 1).Take(1).Where(u => u.Paragraph is not null));
        }

        return places.FirstOrDefault(p => p.HasPicture);
    }
}
