using System.Collections.Immutable;

namespace DocTools.Core.Rollups;

/// <summary>A name and the other writings of it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Variants">Other writings.</param>
/// <param name="Reference">The document's paragraph.</param>
public sealed record NamedWords(string Name, ImmutableArray<string> Variants, string Reference);
