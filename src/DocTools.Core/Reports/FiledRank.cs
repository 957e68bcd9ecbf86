using System.Collections.Immutable;

namespace DocTools.Core.Reports;

/// <summary>A proposal's place in a ranking.</summary>
/// <param name="Rank">Its rank; null where it was not scored.</param>
/// <param name="Average">Its average; null where it was not scored.</param>
/// <param name="Selected">Whether it was selected; null where the committee has to decide.</param>
/// <param name="Award">What it is awarded, in NT$; null where it is not in the list of awards.</param>
/// <param name="Remarks">The members' advice, without their names.</param>
public sealed record FiledRank(int? Rank, decimal? Average, bool? Selected, decimal? Award, ImmutableArray<string> Remarks);
