using System.Collections.Immutable;

namespace DocTools.Core.Programs;

/// <summary>A printed heading of a form.</summary>
/// <param name="Id">Id within the form.</param>
/// <param name="Keys">Keys of its wordings.</param>
/// <param name="Chapter">Whether it is a chapter; the others stand within chapters and end the heading before them.</param>
public sealed record HeadingDefinition(string Id, ImmutableArray<string> Keys, bool Chapter);
