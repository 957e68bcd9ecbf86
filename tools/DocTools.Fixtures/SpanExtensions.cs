namespace DocTools.Fixtures;

/// <summary>What the standard library's spans lack here.</summary>
internal static class SpanExtensions
{
    /// <summary>Takes one from every element.</summary>
    public static void ForEachDecrement(this Span<int> span)
    {
        foreach (ref var item in span)
        {
            item--;
        }
    }
}
