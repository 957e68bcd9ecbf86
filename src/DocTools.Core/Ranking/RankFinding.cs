using DocTools.Core.Rules;
using DocTools.Core.Rules.Messages;

namespace DocTools.Core.Ranking;

/// <summary>Something about the scores that a person has to know.</summary>
/// <param name="Code">One of <see cref="RankCodes"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Proposal">The proposal's id; null where it is about none.</param>
/// <param name="Member">The committee member; null where it is about none.</param>
/// <param name="Criterion">The criterion; null where it is about none.</param>
/// <param name="Message">What is wrong, and where.</param>
public sealed record RankFinding(string Code, Severity Severity, string? Proposal, string? Member, string? Criterion, Wording Message);
