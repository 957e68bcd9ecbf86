namespace DocTools.Ledger.Runs;

/// <summary>The counts of a run.</summary>
/// <param name="Submissions">Submissions in the inbox.</param>
/// <param name="Documents">Documents in them.</param>
/// <param name="Accepted">Suggested: 受理.</param>
/// <param name="Supplement">Suggested: 補件.</param>
/// <param name="Rejected">Suggested: 不受理.</param>
/// <param name="Review">Suggested: 人工審查.</param>
/// <param name="Failed">Failed through a fault of ours.</param>
/// <param name="Reused">Taken over from an earlier run.</param>
/// <param name="Corrections">Fields that a person corrected.</param>
public sealed record RunCounts(int Submissions, int Documents, int Accepted, int Supplement, int Rejected, int Review, int Failed, int Reused, int Corrections);
