namespace DocTools.Formats.Reading;

/// <summary>The order in which a person reads the shapes of a slide.</summary>
internal static class PptxOrder
{
    /// <summary>The title first, then from the top; shapes side by side from the left. Shapes without a place come last, as in the file.</summary>
    public static IEnumerable<PptxShape> Sort(IReadOnlyCollection<PptxShape> shapes)
    {
        var left = shapes.Where(s => !s.IsTitle && s.Box is not null).OrderBy(s => s.Box!.Value.Y).ThenBy(s => s.Box!.Value.X).ToList();
        var sorted = shapes.Where(s => s.IsTitle).ToList();
        while (left.Count > 0)
        {
            var first = left[0].Box!.Value;
            var row = left.Where(s => BesideEachOther(first, s.Box!.Value)).OrderBy(s => s.Box!.Value.X).ToList();
            sorted.AddRange(row);
            left.RemoveAll(row.Contains);
        }

        sorted.AddRange(shapes.Where(s => !s.IsTitle && s.Box is null));
        return sorted;
    }

    // Tops that differ by less than half of the lower shape are one row.
    private static bool BesideEachOther(PptxBox first, PptxBox other) =>
        other.Y - first.Y <= Math.Min(first.Height, other.Height) / 2;
}
