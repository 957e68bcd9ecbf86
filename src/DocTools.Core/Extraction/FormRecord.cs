using System.Collections.Immutable;

namespace DocTools.Core.Extraction;

/// <summary>One form as read in one document.</summary>
/// <param name="FormId">The form's id in the programme.</param>
/// <param name="Document">Path of the document.</param>
/// <param name="Fields">Every field of the form, blank ones included, in the form's order; ids carry no instance index yet for forms that repeat.</param>
public sealed record FormRecord(string FormId, string Document, ImmutableArray<Field> Fields)
{
    /// <summary>Why the form was recognised, in words.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];
}
