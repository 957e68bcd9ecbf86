using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocTools.Core.Rollups;

/// <summary>How the document's numbered indicators are read.</summary>
/// <param name="Start">The line, without blanks, that begins them.</param>
/// <param name="End">The line that ends them.</param>
/// <param name="BesideKeys">Keys of the words in the columns beside them, the longest first.</param>
/// <param name="Coverage">The least part of an indicator's pairs of characters that a plan has to share to be covered by it, 0 to 1.</param>
/// <param name="Reference">The document's paragraph.</param>
public sealed record IndicatorDefinition(Regex Start, Regex End, ImmutableArray<string> BesideKeys, decimal Coverage, string Reference);
