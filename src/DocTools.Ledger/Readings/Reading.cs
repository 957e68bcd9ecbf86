using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Readings;

/// <summary>The reading of a submission by a worker, without its content.</summary>
/// <param name="Fingerprint">The key: everything that the result depends on, as a hash.</param>
/// <param name="Program">The programme's id; empty where it was purged.</param>
/// <param name="Submission">The submission's id; empty where it was purged.</param>
/// <param name="State">How far it is.</param>
/// <param name="Tries">Tries that ended in a fault.</param>
/// <param name="Lost">Tries whose worker never told their end: it was killed, or lost the ledger.</param>
/// <param name="Worker">Who worked on it last.</param>
/// <param name="Reason">The last fault; null where there was none.</param>
/// <param name="Seconds">Time of the last try, in seconds.</param>
/// <param name="Times">What the hops took, as the worker wrote it; null where it is not done.</param>
/// <param name="ChangedAt">When this was noted, by the clock of whoever noted it.</param>
public sealed record Reading(string Fingerprint, string Program, string Submission, ReadingState State, int Tries, int Lost, string? Worker, string? Reason, double Seconds, string? Times, DateTimeOffset ChangedAt)
{
    internal const string Columns = "fingerprint, program, submission, state, tries, lost, worker, reason, seconds, times, changed_at";

    internal static Reading Of(Row row) => new(
        row.Text("fingerprint"), row.Text("program"), row.Text("submission"), Enum.Parse<ReadingState>(row.Text("state"), ignoreCase: true), row.Int("tries"), row.Int("lost"),
        row.TextOrNull("worker"), row.TextOrNull("reason"), row.Double("seconds"), row.TextOrNull("times"), row.Time("changed_at"));
}
