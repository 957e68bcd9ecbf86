namespace DocTools.Formats.Reading;

/// <summary>The order in which a person reads the shapes of a slide.</summary>
internal static class PptxOrder
{
    /// <summary>The title first, then from the top; shapes side by side from the left. Shapes without a place come last, as in the file.</summary>
    public static IEnumerable<PptxShape> Sort(IReadOnlyCollection<PptxShape> shapes) => Sort(shapes, s => s.IsTitle, s => s.Box);

    /// <summary>As <see cref="Sort(IReadOnlyCollection{PptxShape})"/>, for shapes of any kind.</summary>
    public static IEnumerable<T> Sort<T>(IReadOnlyCollection<T> shapes, Func<T, bool> isTitle, Func<T, PptxBox?> box)
        where T : class
    {
        var left = shapes.Where(s => !isTitle(s) && box(s) is not null).OrderBy(s => box(s)!.Value.Y).ThenBy(s => box(s)!.Value.X).ToList();
        var sorted = shapes.Where(isTitle).ToList();
        while (left.Count > 0)
        {
            var first = box(left[0])!.Value;
            var row = left.Where(s => BesideEachOther(first, box(s)!.Value)).OrderBy(s => box(s)!.Value.X).ToList();
            sorted.AddRange(row);
            left.RemoveAll(row.Contains);
        }

        sorted.AddRange(shapes.Where(s => !isTitle(s) && box(s) is null));
        return sorted;
    }

    // Tops that differ by less than half of the lower shape are one row.
    private static bool BesideEachOther(PptxBox first, PptxBox other) =>
        other.Y - first.Y <= Math.Min(first.Height, other.Height) / 2;
}
