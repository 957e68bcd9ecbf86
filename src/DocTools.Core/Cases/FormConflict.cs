using System.Collections.Immutable;

namespace DocTools.Core.Cases;

/// <summary>Two versions of one form that differ (<c>intake.conflicting-documents</c>).</summary>
/// <param name="FormId">The form.</param>
/// <param name="Kept">The document whose values were taken.</param>
/// <param name="Other">The document whose values were not.</param>
/// <param name="Fields">Full ids of the fields that differ.</param>
public sealed record FormConflict(string FormId, string Kept, string Other, ImmutableArray<string> Fields);
