using System.Collections.Immutable;

namespace DocTools.Core.Rules;

/// <summary>What one batch rule keeps of a case.</summary>
/// <param name="Rule">The rule, by its code and line.</param>
/// <param name="Kind">What the note is about, where a rule keeps several.</param>
/// <param name="Applicant">Whose case it is.</param>
/// <param name="Fields">Full ids of the fields that it comes from.</param>
/// <param name="Values">What stands in them.</param>
/// <param name="Place">The place of the first of them, as messages write it.</param>
public sealed record RuleNote(string Rule, string Kind, ApplicantKey Applicant, ImmutableArray<string> Fields, ImmutableArray<string> Values, string Place);
