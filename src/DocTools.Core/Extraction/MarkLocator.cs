using DocTools.Core.Documents;
using DocTools.Core.Programs;
using DocTools.Core.Recognition;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Tells whether a stamp or handwriting stands where a form asks for it, on pages that are pictures.</summary>
internal static class MarkLocator
{
    // Points. A personal seal does for a signature, a company's seal over it does not; and a signature is no large square.
    private const decimal PersonalSeal = 58;
    private const decimal LargeSquare = 48;
    private const decimal Square = 1.5m;
    private const decimal Personal = 0.5m;

    // That nothing was missed where nothing was found.
    private const double NothingThere = 0.9;

    // A signature no larger than print looks like a typed name.
    private const double NoWritingThere = 0.7;

    /// <summary>True where each of the labels has its own mark; false where one has none; null where what stands there may or may not be one.</summary>
    public static Reading? Read(FormScope scope, Locator.Picture picture, IReadOnlyList<LabelHit> hits)
    {
        var places = hits.Select(h => MarkPlace.Of(scope, h)).OfType<MarkPlace>().ToArray();
        if (places.Length < hits.Count)
        {
            return null;
        }

        var marks = scope.Segment.Document.Marks;
        var found = Assign(places, [.. marks.Where(m => Is(picture.Mark, m))], picture.Mark);
        var seen = found.OfType<Mark>().ToArray();
        if (seen.Length == places.Length)
        {
            var certainty = (double)seen.Min(m => m.Certainty);
            return Of(scope, places[0], seen[0], value: true, certainty, "a mark stands there") with { Marks = [.. seen] };
        }

        var open = Array.FindIndex(found, m => m is null);
        return places.Where((_, i) => found[i] is null).Any(p => p.IsGuessed || marks.Any(m => !seen.Contains(m) && MayBe(picture.Mark, m) && p.ShareOf(m) > 0))
            ? null
            : Of(scope, places[open], null, value: false, picture.Mark == MarkKind.Handwriting ? NoWritingThere : NothingThere, "no mark stands there") with { Marks = [.. seen] };
    }

    // Each mark serves one place, that in which most of it lies.
    private static Mark?[] Assign(MarkPlace[] places, Mark[] marks, MarkKind? kind)
    {
        var found = new Mark?[places.Length];
        var pairs = places.SelectMany((p, i) => marks.Select(m => (Place: i, Mark: m, Share: p.ShareOf(m))))
            .Where(p => p.Share > 0 && (kind != MarkKind.Handwriting || p.Mark.Kind != MarkKind.Stamp || p.Share >= Personal)).OrderByDescending(p => p.Share);
        foreach (var (place, mark, _) in pairs)
        {
            if (found[place] is null && !found.Contains(mark))
            {
                found[place] = mark;
            }
        }

        return found;
    }

    private static bool Is(MarkKind? kind, Mark mark) => kind switch
    {
        MarkKind.Stamp => mark.Kind == MarkKind.Stamp,
        MarkKind.Handwriting => mark.Kind == MarkKind.Handwriting ? !IsLargeSquare(mark) : mark.Size <= PersonalSeal,
        _ => true,
    };

    // What looks like the other kind: a pale seal like writing, a signature set in a stamp. And a seal may hide a signature below it.
    private static bool MayBe(MarkKind? kind, Mark mark) => kind == MarkKind.Handwriting || mark.Kind == MarkKind.Handwriting;

    private static bool IsLargeSquare(Mark mark)
    {
        var (width, height) = (mark.Box.X1 - mark.Box.X0, mark.Box.Y1 - mark.Box.Y0);
        return Math.Min(width, height) >= LargeSquare && Math.Max(width, height) <= Square * Math.Min(width, height);
    }

    private static Reading Of(FormScope scope, MarkPlace place, Mark? mark, bool value, double certainty, string how)
    {
        var source = place.Hit.Unit.Source with { Certainty = null, IsObscured = false };
        return new Reading(ParsedValue.Of(new FieldValue.Flag(value)) with { Confidence = certainty }, null, mark is null ? source : new Source(scope.Segment.Document.Path) { Page = mark.Page, Box = mark.Box }, how);
    }
}
