using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using DocTools.Ledger.Sql;
using DocTools.Ledger.Versions;

namespace DocTools.Ledger.Runs;

/// <summary>Takes a run into the ledger in one transaction. A result that the ledger knows is linked and not stored again.</summary>
public sealed class RunRecorder
{
    private const int AtOnce = 64;

    private readonly Database _database;

    internal RunRecorder(Database database) => _database = database;

    /// <summary>Notes a run in which nothing had changed since the last one over the same inbox into the same folder.</summary>
    /// <returns>The run's id; null where the ledger's last such run was of another state, so that the run has to be recorded whole.</returns>
    public long? RecordUnchanged(RunEntry run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return _database.Write<long?>(() => Last(run) is { } last && string.Equals(last.State, run.State, StringComparison.Ordinal) ? Insert(run, last.Holder) : null);
    }

    /// <summary>Whether <see cref="RecordUnchanged"/> would take a run of this state.</summary>
    public bool Knows(string program, string inbox, string outFolder, string state) => _database.Number(
        "SELECT COUNT(*) FROM (SELECT state FROM runs WHERE program = @program AND inbox = @inbox AND out_folder = @folder ORDER BY id DESC LIMIT 1) AS last WHERE state = @state",
        ("program", program), ("inbox", inbox), ("folder", outFolder), ("state", state)) > 0;

    /// <summary>Records a run with its submissions. What the ledger does not know of them is made on several threads, a few at a time.</summary>
    /// <param name="run">The run.</param>
    /// <param name="submissions">Its submissions.</param>
    public RecordedRun Record(RunEntry run, IReadOnlyCollection<SubmissionEntry> submissions)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(submissions);
        return _database.Write(() =>
        {
            var before = Last(run);
            var id = Insert(run, null);
            using var writer = new VersionWriter(_database, run, id);
            foreach (var some in submissions.Chunk(AtOnce))
            {
                foreach (var prepared in PreparedBy(writer, some))
                {
                    writer.Write(prepared);
                }

                writer.Flush();
            }

            return new RecordedRun(id, writer.New, before is null ? [] : Gone(before, id), writer.Changed);
        });
    }

    private static VersionWriter.Prepared[] PreparedBy(VersionWriter writer, SubmissionEntry[] some)
    {
        var prepared = new VersionWriter.Prepared[some.Length];
        try
        {
            Parallel.For(0, some.Length, i => prepared[i] = writer.Prepare(some[i]));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }

        return prepared;
    }

    private RunState? Last(RunEntry run) => _database.First(
        "SELECT id, same_as, state FROM runs WHERE program = @program AND inbox = @inbox AND out_folder = @folder ORDER BY id DESC LIMIT 1",
        r => new RunState(r.LongOrNull("same_as") ?? r.Long("id"), r.Text("state")),
        ("program", run.Program), ("inbox", run.Inbox), ("folder", run.OutFolder));

    private ImmutableArray<string> Gone(RunState before, long run)
    {
        var gone = _database.Rows(
            "SELECT s.id, s.name FROM run_submissions i JOIN submissions s ON s.id = i.submission_id WHERE i.run_id = @before AND i.status <> 'gone' AND NOT EXISTS (SELECT 1 FROM run_submissions j WHERE j.run_id = @run AND j.submission_id = i.submission_id) ORDER BY s.name",
            r => (Id: r.Long("id"), Name: r.Text("name")),
            ("before", before.Holder), ("run", run));
        foreach (var (id, _) in gone)
        {
            _database.Run("INSERT INTO run_submissions (run_id, submission_id, version_id, status) VALUES (@run, @submission, NULL, 'gone')", ("run", run), ("submission", id));
        }

        return [.. gone.Select(g => g.Name)];
    }

    private long Insert(RunEntry run, long? sameAs) => _database.Number(
        "INSERT INTO runs (program, program_version, tool_version, started_at, finished_at, as_of, inbox, out_folder, options, state, same_as, submissions, documents, accepted, supplement, rejected, review, failed, reused, corrections) " +
        "VALUES (@program, @programVersion, @toolVersion, @started, @finished, @asOf, @inbox, @folder, @options, @state, @same, @submissions, @documents, @accepted, @supplement, @rejected, @review, @failed, @reused, @corrections) RETURNING id",
        ("program", run.Program),
        ("programVersion", run.ProgramVersion),
        ("toolVersion", run.ToolVersion),
        ("started", LedgerTime.Text(run.StartedAt)),
        ("finished", LedgerTime.Text(run.FinishedAt)),
        ("asOf", LedgerTime.Text(run.AsOf)),
        ("inbox", run.Inbox),
        ("folder", run.OutFolder),
        ("options", run.Options),
        ("state", run.State),
        ("same", (object?)sameAs ?? Absent.Number),
        ("submissions", run.Counts.Submissions),
        ("documents", run.Counts.Documents),
        ("accepted", run.Counts.Accepted),
        ("supplement", run.Counts.Supplement),
        ("rejected", run.Counts.Rejected),
        ("review", run.Counts.Review),
        ("failed", run.Counts.Failed),
        ("reused", run.Counts.Reused),
        ("corrections", run.Counts.Corrections));

    private sealed record RunState(long Holder, string State);
}
