using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Versions;

/// <summary>The versions of the submissions.</summary>
public sealed class VersionBook
{
    private const string Select =
        "SELECT v.id, v.number, v.run_id, v.made_at, v.made_of, v.result_sha256, v.received_at, v.notified_at, v.supplemented_at, v.category, v.applicant_name, v.applicant_ubn, v.decision, v.reasons, v.errors, v.warnings, v.corrections, v.waived, s.program, s.name, s.first_seen_at FROM versions v JOIN submissions s ON s.id = v.submission_id ";

    private readonly Database _database;

    internal VersionBook(Database database) => _database = database;

    /// <summary>The programmes that have a submission of this id.</summary>
    public IReadOnlyList<string> ProgramsOf(string submission) =>
        _database.Rows("SELECT program FROM submissions WHERE name = @name ORDER BY program", r => r.Text("program"), ("name", submission));

    /// <summary>The ids of a programme's submissions, those in no inbox any more included.</summary>
    /// <param name="program">The programme; null for all.</param>
    public IReadOnlyList<string> Submissions(string? program) =>
        _database.Rows("SELECT DISTINCT name FROM submissions WHERE @program IS NULL OR program = @program ORDER BY name", r => r.Text("name"), ("program", program));

    /// <summary>All versions of a submission, the first first.</summary>
    public IReadOnlyList<VersionRecord> Of(string program, string submission) =>
        _database.Rows(Select + "WHERE s.program = @program AND s.name = @name ORDER BY v.number", VersionRecord.Of, ("program", program), ("name", submission));

    /// <summary>The latest version of a submission; null where there is none.</summary>
    public VersionRecord? Current(string program, string submission) =>
        _database.First(Select + "WHERE s.program = @program AND s.name = @name ORDER BY v.number DESC LIMIT 1", VersionRecord.Of, ("program", program), ("name", submission));

    /// <summary>The versions of all submissions as they stood at a moment, by id; what had left the inbox by then is not among them.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="at">The moment; null for now.</param>
    public IReadOnlyList<VersionRecord> StateAt(string program, DateTimeOffset? at = null) => _database.Rows(
        Select + "WHERE s.program = @program AND v.number = (SELECT MAX(w.number) FROM versions w WHERE w.submission_id = v.submission_id AND w.made_at < @until) AND " + NotGone + " ORDER BY s.name",
        VersionRecord.Of,
        ("program", program),
        Interval.Until(at));

    /// <summary>The versions that were made in an interval, oldest first.</summary>
    public IReadOnlyList<VersionRecord> MadeIn(string program, DateTimeOffset since, DateTimeOffset until) =>
        _database.Rows(Select + "WHERE s.program = @program AND v.made_at >= @since AND v.made_at < @until ORDER BY v.made_at, s.name, v.number", VersionRecord.Of, ("program", program), Interval.Since(since), Interval.Until(until));

    /// <summary>
    /// The latest versions of the submissions that were received in an interval, by time. Where the time of receipt is unknown, the time at which the submission was first seen counts.
    /// </summary>
    public IReadOnlyList<VersionRecord> ReceivedIn(string program, DateTimeOffset since, DateTimeOffset until) => _database.Rows(
        Select + "WHERE s.program = @program AND v.number = (SELECT MAX(w.number) FROM versions w WHERE w.submission_id = v.submission_id) AND COALESCE(v.received_at, s.first_seen_at) >= @since AND COALESCE(v.received_at, s.first_seen_at) < @until ORDER BY COALESCE(v.received_at, s.first_seen_at), s.name",
        VersionRecord.Of,
        ("program", program),
        Interval.Since(since),
        Interval.Until(until));

    /// <summary>The versions of an interval with another decision than the one before, or the first; oldest first.</summary>
    public IReadOnlyList<VersionRecord> DecidedIn(string program, DateTimeOffset since, DateTimeOffset until) => _database.Rows(
        Select + "WHERE s.program = @program AND v.made_at >= @since AND v.made_at < @until AND NOT EXISTS (SELECT 1 FROM versions w WHERE w.submission_id = v.submission_id AND w.number = v.number - 1 AND w.decision = v.decision) ORDER BY v.made_at, s.name, v.number",
        VersionRecord.Of,
        ("program", program),
        Interval.Since(since),
        Interval.Until(until));

    /// <summary>
    /// The versions of an interval by which the applicant sent something more: with a document of bytes that the version before had not, or with the manifest's time of a supplement in the interval. Oldest first.
    /// </summary>
    public IReadOnlyList<VersionRecord> SupplementedIn(string program, DateTimeOffset since, DateTimeOffset until) => _database.Rows(
        Select + "WHERE s.program = @program AND v.number > 1 AND v.made_at >= @since AND v.made_at < @until AND ((v.supplemented_at >= @since AND v.supplemented_at < @until) OR EXISTS (SELECT 1 FROM documents d WHERE d.version_id = v.id AND d.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents e JOIN versions w ON w.id = e.version_id WHERE w.submission_id = v.submission_id AND w.number = v.number - 1 AND e.sha256 = d.sha256))) ORDER BY v.made_at, s.name, v.number",
        VersionRecord.Of,
        ("program", program),
        Interval.Since(since),
        Interval.Until(until));

    /// <summary>The bytes of result.json of a version.</summary>
    public byte[] ResultOf(VersionRecord version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Compression.Unpack(_database.Rows("SELECT result FROM versions WHERE id = @id", r => r.Bytes("result"), ("id", version.Id))[0]);
    }

    /// <summary>The rows of a version.</summary>
    public VersionParts PartsOf(VersionRecord version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return PartsOf(version.Id, version.Decision);
    }

    /// <summary>The budget of a version.</summary>
    public IReadOnlyList<StoredBudgetLine> BudgetOf(VersionRecord version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _database.Rows(
            "SELECT * FROM budget_lines WHERE version_id = @id ORDER BY position",
            r => new StoredBudgetLine(r.Text("line"), r.Text("label"), r.Text("part"), r.DecimalOrNull("reported"), r.DecimalOrNull("expected")),
            ("id", version.Id));
    }

    /// <summary>What changed from one version of a submission to a later one.</summary>
    public VersionChanges Changes(VersionRecord before, VersionRecord after) => VersionParts.Compare(PartsOf(before), PartsOf(after));

    /// <summary>The submissions of a programme that stood otherwise at a moment than at an earlier one, with what changed; those that were not there before are left out (<see cref="ReceivedIn"/> has them).</summary>
    public IReadOnlyList<ChangedSubmission> ChangesBetween(string program, DateTimeOffset earlier, DateTimeOffset later)
    {
        var before = StateAt(program, earlier).ToDictionary(v => v.Submission, StringComparer.Ordinal);
        return [.. from after in StateAt(program, later)
                   let first = before.GetValueOrDefault(after.Submission)
                   where first is not null && first.Id != after.Id
                   select new ChangedSubmission(after.Submission, first.Number, after.Number, Changes(first, after))];
    }

    internal VersionParts PartsOf(long id, string decision) => new(
        decision,
        [.. _database.Rows("SELECT * FROM documents WHERE version_id = @id ORDER BY position", r => new StoredDocument(r.Text("path"), r.TextOrNull("sha256"), r.Text("format"), r.Text("status"), r.Text("forms")), ("id", id))],
        [.. _database.Rows("SELECT * FROM fields WHERE version_id = @id ORDER BY position", r => new StoredField(r.Text("field"), r.TextOrNull("value"), r.TextOrNull("raw"), r.Double("confidence"), r.TextOrNull("corrected_by")), ("id", id))],
        [.. _database.Rows("SELECT * FROM findings WHERE version_id = @id ORDER BY position", FindingOf, ("id", id))]);

    // The last run of a submission's own folder up to the moment tells whether it had left the inbox.
    internal const string NotGone =
        "COALESCE((SELECT i.status FROM run_submissions i JOIN runs r ON r.id = i.run_id WHERE i.submission_id = v.submission_id AND r.finished_at < @until ORDER BY i.run_id DESC LIMIT 1), '') <> 'gone'";

    private static StoredFinding FindingOf(Row r) => new(
        r.Text("code"), r.Text("severity"), r.Text("message"), r.Text("fields"), r.TextOrNull("expected"), r.TextOrNull("actual"), r.TextOrNull("reference"), r.TextOrNull("waived_by"), r.TextOrNull("waived_reason"))
    {
        Identity = r.Text("identity"),
    };
}
