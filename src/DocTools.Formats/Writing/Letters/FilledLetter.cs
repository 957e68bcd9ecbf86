using System.Collections.Immutable;

namespace DocTools.Formats.Writing.Letters;

/// <summary>A letter that was filled.</summary>
/// <param name="Bytes">The document; deterministic.</param>
/// <param name="Blanks">The values that were blank and are printed as 【未填】, in order.</param>
/// <param name="Misfits">The values that their format does not fit (a decimal in words), printed as 【未填】 too.</param>
public sealed record FilledLetter(byte[] Bytes, ImmutableArray<string> Blanks, ImmutableArray<string> Misfits);
