namespace DocTools.Ledger.Runs;

/// <summary>What became of a submission in a run.</summary>
/// <param name="Name">The submission's id.</param>
/// <param name="VersionId">The version that the run left; null where it failed.</param>
/// <param name="Status"><c>done</c>, <c>reused</c>, <c>failed</c>, or <c>gone</c> where it was in the run before and is in the inbox no more.</param>
/// <param name="Reason">The fault of ours; null where none came between.</param>
public sealed record RunSubmission(string Name, long? VersionId, string Status, string? Reason);
