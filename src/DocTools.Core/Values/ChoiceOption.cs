using System.Collections.Immutable;

namespace DocTools.Core.Values;

/// <summary>An option of a choice.</summary>
/// <param name="Id">What stands in the result.</param>
/// <param name="Labels">The printed label first, then its variants.</param>
public sealed record ChoiceOption(string Id, ImmutableArray<string> Labels);
