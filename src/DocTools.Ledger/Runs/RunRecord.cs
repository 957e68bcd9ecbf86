using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Runs;

/// <summary>A run in the ledger.</summary>
/// <param name="Id">Counts up from 1.</param>
/// <param name="Entry">The run.</param>
/// <param name="SameAs">The earlier run that holds its submissions, where nothing had changed since; null where it holds them itself.</param>
public sealed record RunRecord(long Id, RunEntry Entry, long? SameAs)
{
    /// <summary>The run that holds its submissions.</summary>
    public long Holder => SameAs ?? Id;

    internal static RunRecord Of(Row row) => new(
        row.Long("id"),
        new RunEntry
        {
            Program = row.Text("program"),
            ProgramVersion = row.Text("program_version"),
            ToolVersion = row.Text("tool_version"),
            StartedAt = row.Time("started_at"),
            FinishedAt = row.Time("finished_at"),
            AsOf = row.Day("as_of"),
            Inbox = row.Text("inbox"),
            OutFolder = row.Text("out_folder"),
            Options = row.Text("options"),
            State = row.Text("state"),
            Counts = new RunCounts(
                row.Int("submissions"), row.Int("documents"), row.Int("accepted"), row.Int("supplement"), row.Int("rejected"), row.Int("review"), row.Int("failed"), row.Int("reused"), row.Int("corrections")),
        },
        row.LongOrNull("same_as"));
}
