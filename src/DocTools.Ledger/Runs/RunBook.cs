using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Runs;

/// <summary>The runs of a ledger.</summary>
public sealed class RunBook
{
    private readonly Database _database;

    internal RunBook(Database database) => _database = database;

    /// <summary>The programmes that were run, by id.</summary>
    public IReadOnlyList<string> Programs() => _database.Rows("SELECT DISTINCT program FROM runs ORDER BY program", r => r.Text("program"));

    /// <summary>The runs of a programme that finished in an interval, oldest first.</summary>
    /// <param name="program">The programme; null for all.</param>
    /// <param name="since">The first moment; null for the beginning.</param>
    /// <param name="until">The moment behind the last; null for the end.</param>
    public IReadOnlyList<RunRecord> List(string? program = null, DateTimeOffset? since = null, DateTimeOffset? until = null) => _database.Rows(
        "SELECT * FROM runs WHERE (@program IS NULL OR program = @program) AND finished_at >= @since AND finished_at < @until ORDER BY id",
        RunRecord.Of,
        ("program", program),
        Interval.Since(since),
        Interval.Until(until));

    /// <summary>One run; null where there is none.</summary>
    public RunRecord? Find(long id) => _database.First("SELECT * FROM runs WHERE id = @id", RunRecord.Of, ("id", id));

    /// <summary>The last run of a programme; null where there is none.</summary>
    public RunRecord? Last(string program) => _database.First("SELECT * FROM runs WHERE program = @program ORDER BY id DESC LIMIT 1", RunRecord.Of, ("program", program));

    /// <summary>The last run of a programme over this inbox into this folder; null where there is none.</summary>
    public RunRecord? Last(string program, string inbox, string outFolder) => _database.First(
        "SELECT * FROM runs WHERE program = @program AND inbox = @inbox AND out_folder = @folder ORDER BY id DESC LIMIT 1",
        RunRecord.Of,
        ("program", program),
        ("inbox", inbox),
        ("folder", outFolder));

    /// <summary>The last run that a submission was in; null where there is none.</summary>
    public RunRecord? LastOf(string program, string submission) => _database.First(
        "SELECT r.* FROM runs r JOIN run_submissions i ON i.run_id = COALESCE(r.same_as, r.id) JOIN submissions s ON s.id = i.submission_id WHERE s.program = @program AND s.name = @name AND i.status <> 'gone' ORDER BY r.id DESC LIMIT 1",
        RunRecord.Of,
        ("program", program),
        ("name", submission));

    /// <summary>The ids of a programme's submissions that failed in the last run that they were in, in order; an earlier run may have left a version of them.</summary>
    /// <param name="program">The programme.</param>
    public IReadOnlyList<string> Failed(string program) => _database.Rows(
        "SELECT s.name FROM submissions s WHERE s.program = @program AND (SELECT i.status FROM runs r JOIN run_submissions i ON i.run_id = COALESCE(r.same_as, r.id) WHERE i.submission_id = s.id ORDER BY r.id DESC LIMIT 1) = 'failed' ORDER BY s.name",
        r => r.Text("name"),
        ("program", program));

    /// <summary>The last run into every output folder, by the folder's path.</summary>
    public IReadOnlyList<RunRecord> LastByFolder() =>
        _database.Rows("SELECT * FROM runs r WHERE r.id = (SELECT MAX(q.id) FROM runs q WHERE q.out_folder = r.out_folder) ORDER BY out_folder", RunRecord.Of);

    /// <summary>What became of every submission in a run, by id.</summary>
    public IReadOnlyList<RunSubmission> SubmissionsOf(RunRecord run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return _database.Rows(
            "SELECT s.name, i.version_id, i.status, i.reason FROM run_submissions i JOIN submissions s ON s.id = i.submission_id WHERE i.run_id = @run ORDER BY s.name",
            r => new RunSubmission(r.Text("name"), r.LongOrNull("version_id"), r.Text("status"), r.TextOrNull("reason")),
            ("run", run.Holder));
    }
}
