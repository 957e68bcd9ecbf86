using DocTools.Ledger.Versions;

namespace DocTools.Ledger.Runs;

/// <summary>A submission of a run as it goes into the ledger.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Status"><c>done</c>, <c>reused</c> or <c>failed</c>.</param>
/// <param name="Reason">The fault of ours; null where none came between.</param>
/// <param name="MadeOf">A hash of everything that its result depends on; null where a fault came between.</param>
/// <param name="Content">Its result; called only where the ledger does not know it, and from any thread. Null where there is no result.</param>
public sealed record SubmissionEntry(string Name, string Status, string? Reason, string? MadeOf, Func<VersionContent>? Content);
