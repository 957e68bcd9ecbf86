using System.Collections.Immutable;
using DocTools.Core.Programs;

namespace DocTools.Core.Recognition;

/// <summary>A form that stands in a document.</summary>
/// <param name="Form">The form.</param>
/// <param name="Segment">Where it stands.</param>
/// <param name="Evidence">What told it, in words.</param>
public sealed record RecognisedForm(FormDefinition Form, Segment Segment, ImmutableArray<string> Evidence);
