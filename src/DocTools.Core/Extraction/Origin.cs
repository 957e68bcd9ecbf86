using DocTools.Core.Documents;
using DocTools.Core.Values;

namespace DocTools.Core.Extraction;

/// <summary>Where a field's value comes from.</summary>
public abstract record Origin
{
    private Origin()
    {
    }

    /// <summary>The origin as it was before any correction.</summary>
    public Origin AsRead => this is Corrected corrected ? corrected.Before.AsRead : this;

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

    /// <summary>A person put a value in the place of the read one.</summary>
    /// <param name="By">Who, as the person is named in the file of corrections.</param>
    /// <param name="Reason">Why, in the person's words.</param>
    /// <param name="Written">The value as the person wrote it; empty where the field was blanked.</param>
    /// <param name="Earlier">What had been read, with its confidence.</param>
    /// <param name="Before">Where that came from.</param>
    public sealed record Corrected(string By, string Reason, string Written, ParsedValue Earlier, Origin Before) : Origin
    {
        /// <summary>The full id of the corrected field that this one is worked out from; null where this field itself was corrected.</summary>
        public string? Follows { get; init; }
    }
}
