using DocTools.Core.Documents;

namespace DocTools.Core.Extraction;

/// <summary>Where a field's value comes from.</summary>
public abstract record Origin
{
    private Origin()
    {
    }

    /// <summary>Read in a document.</summary>
    /// <param name="Source">The place.</param>
    public sealed record Read(Source Source) : Origin;

    /// <summary>Computed from what was read at a place (the level from the education cell).</summary>
    /// <param name="How">What was done, in words.</param>
    /// <param name="Source">The place that it was computed from, if there is one.</param>
    public sealed record Computed(string How, Source? Source) : Origin;

    /// <summary>Nothing was read.</summary>
    /// <param name="Why">Why, in words: the label was not found, or its cell is blank.</param>
    /// <param name="Document">The document of the form.</param>
    public sealed record Absent(string Why, string Document) : Origin;
}
