using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocTools.Core.Rollups;

/// <summary>How the paragraph about the funding is read. Patterns see the text after NFKC and without blanks.</summary>
/// <param name="Year">A declared year: groups <c>year</c> and <c>amount</c>.</param>
/// <param name="Whole">The declared whole: group <c>amount</c>.</param>
/// <param name="Ministries">The ministries: group <c>list</c>.</param>
/// <param name="Separators">What parts the ministries.</param>
/// <param name="Joiners">Words that part them too, where what they part is no name itself.</param>
/// <param name="Reference">The document's paragraph.</param>
public sealed record FundingDefinition(Regex Year, Regex Whole, Regex Ministries, ImmutableArray<string> Separators, ImmutableArray<string> Joiners, string Reference);
