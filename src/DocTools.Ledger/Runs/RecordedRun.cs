using System.Collections.Immutable;
using DocTools.Ledger.Versions;

namespace DocTools.Ledger.Runs;

/// <summary>What a run brought to the ledger.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="New">Submissions seen for the first time.</param>
/// <param name="Gone">Submissions that were in the run before and are not in the inbox any more.</param>
/// <param name="Changed">Submissions whose result is another than before, with the changes.</param>
public sealed record RecordedRun(long Id, ImmutableArray<string> New, ImmutableArray<string> Gone, ImmutableArray<ChangedSubmission> Changed);
