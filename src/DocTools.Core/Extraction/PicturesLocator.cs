using System.Globalization;
using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Counts the different pictures under a label, up to the next label of the form.</summary>
internal static class PicturesLocator
{
    // Two pictures whose content cannot be compared may be the same one.
    private const double NotCompared = 0.7;

    // Without the label a picture of the form may be any.
    private const double NoLabel = 0.7;

    /// <summary>The count; 0 where the label stands without any picture; null where recognition made the document and tells no pictures.</summary>
    public static Reading? Read(FormScope scope, Locator.Pictures locator)
    {
        var hits = scope.Segment.Units.SelectMany(scope.HitsIn).Where(h => locator.Keys.Contains(h.Label, StringComparer.Ordinal)).ToArray();
        var document = scope.Segment.Document;
        var best = hits.Select(h => (Hit: h, Pictures: Under(scope, h).ToArray())).OrderByDescending(p => p.Pictures.Length).FirstOrDefault();
        var pictures = hits.Length > 0 ? best.Pictures : [.. scope.Segment.Units.SelectMany(u => u.Pictures)];
        if (document.Text == TextOrigin.Ocr && pictures.Length == 0)
        {
            return null;
        }

        var unknown = pictures.Count(p => p.Identity is null);
        var count = pictures.Select(p => p.Identity).OfType<string>().Distinct(StringComparer.Ordinal).Count() + unknown;
        var confidence = Math.Min(unknown > 0 && pictures.Length > 1 ? NotCompared : 1.0, hits.Length > 0 || pictures.Length == 0 ? 1.0 : NoLabel);
        var source = hits.Length > 0 ? (LabelLocator.ValueCells(scope, best.Hit) is [var first, ..] ? first : best.Hit.Unit).Source : new Source(document.Path);
        var raw = pictures.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{pictures.Length}");
        return new Reading(ParsedValue.Of(new FieldValue.Number(count), confidence), raw, source, "the different pictures that stand there");
    }

    private static IEnumerable<Picture> Under(FormScope scope, LabelHit hit) =>
        scope.Segment.Units.Skip(hit.Unit.Index).TakeWhile(u => u.Index == hit.Unit.Index || !scope.IsLabel(u) || u.Pictures.Length > 0 && string.Equals(scope.HitsIn(u)[0].Label, hit.Label, StringComparison.Ordinal)).SelectMany(u => u.Pictures);
}
