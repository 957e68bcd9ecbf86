using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocTools.Ledger.Sql;
using DocTools.Ledger.Versions;

namespace DocTools.Ledger.Purging;

/// <summary>Removes submissions from the ledger with all that it knows of them, and keeps hashes by which they are recognised.</summary>
public sealed class PurgeBook
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal PurgeBook(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>What was purged of a programme.</summary>
    public Tombstones Tombstones(string program)
    {
        var rows = _database.Rows(
            "SELECT p.salt, t.hash FROM tombstones t JOIN purges p ON p.id = t.purge_id WHERE t.program = @program", r => (Salt: r.Text("salt"), Hash: r.Text("hash")), ("program", program));
        return new Tombstones([.. rows.Select(r => r.Salt).Distinct(StringComparer.Ordinal)], [.. rows.Select(r => r.Hash)]);
    }

    /// <summary>The programmes of which something was purged, by id.</summary>
    public IReadOnlyList<string> Programs() => _database.Rows("SELECT DISTINCT program FROM tombstones ORDER BY program", r => r.Text("program"));

    /// <summary>The submissions that were received before a moment, or first seen where the time of receipt is unknown.</summary>
    /// <param name="before">The moment.</param>
    /// <param name="program">The programme; null for all.</param>
    public PurgePlan Plan(DateTimeOffset before, string? program) => new([.. _database.Rows(
        "SELECT s.id, s.program, s.name, COALESCE((SELECT MAX(v.received_at) FROM versions v WHERE v.submission_id = s.id), s.first_seen_at) AS since, (SELECT COUNT(*) FROM versions v WHERE v.submission_id = s.id) AS versions " +
        "FROM submissions s WHERE (@program IS NULL OR s.program = @program) AND COALESCE((SELECT MAX(v.received_at) FROM versions v WHERE v.submission_id = s.id), s.first_seen_at) < @before ORDER BY s.program, s.name",
        r => (Id: r.Long("id"), Program: r.Text("program"), Name: r.Text("name"), Since: r.Time("since"), Versions: r.Int("versions")),
        ("program", program),
        ("before", LedgerTime.Text(before))).Select(s => new PurgedSubmission(
            s.Id,
            s.Program,
            s.Name,
            s.Since,
            s.Versions,
            Texts("SELECT result_sha256 AS t FROM versions WHERE submission_id = @id ORDER BY number", s.Id),
            Texts("SELECT DISTINCT d.sha256 AS t FROM documents d JOIN versions v ON v.id = d.version_id WHERE v.submission_id = @id AND d.sha256 IS NOT NULL ORDER BY 1", s.Id),
            (int)_database.Number("SELECT COUNT(*) FROM letters WHERE submission_id = @id", ("id", s.Id)),
            [.. _database.Rows(
                "SELECT f.field, f.value AS t FROM fields f JOIN versions v ON v.id = f.version_id WHERE v.submission_id = @id AND f.value IS NOT NULL UNION SELECT f.field, f.raw FROM fields f JOIN versions v ON v.id = f.version_id WHERE v.submission_id = @id AND f.raw IS NOT NULL UNION SELECT c.field, c.value FROM corrections c WHERE c.submission_id = @id",
                r => new PurgedValue(r.Text("field"), r.Text("t")),
                ("id", s.Id)).Where(v => v.Text.Length > 0)]))]);

    /// <summary>Every text that stands in the fields and messages of the submissions that are there: what a removed one shared with them is no leftover of it.</summary>
    public IReadOnlyList<string> RemainingTexts() => _database.Rows(
        "SELECT value AS t FROM fields WHERE value IS NOT NULL UNION SELECT raw FROM fields WHERE raw IS NOT NULL UNION SELECT message FROM findings UNION SELECT path FROM documents UNION SELECT name FROM submissions UNION SELECT value FROM corrections",
        r => r.Text("t"));

    /// <summary>Every row that the ledger still holds, and every result.json and every reading of a worker unpacked, where the ledger is no file whose bytes can be searched; nothing of a file.</summary>
    public IEnumerable<string> StoredTexts()
    {
        var any = false;
        foreach (var row in _database.StoredRows())
        {
            any = true;
            yield return row;
        }

        foreach (var id in any ? _database.Rows("SELECT id FROM versions ORDER BY id", r => r.Long("id")) : [])
        {
            yield return Encoding.UTF8.GetString(Compression.Unpack(_database.First("SELECT result FROM versions WHERE id = @id", r => r.Bytes("result"), ("id", id))!));
        }

        foreach (var reading in any ? _database.Rows("SELECT fingerprint FROM readings WHERE content IS NOT NULL ORDER BY fingerprint", r => r.Text("fingerprint")) : [])
        {
            if (_database.First("SELECT content FROM readings WHERE fingerprint = @fingerprint AND content IS NOT NULL", r => r.Bytes("content"), ("fingerprint", reading)) is { Length: > 0 } content)
            {
                yield return Encoding.UTF8.GetString(Compression.Unpack(content));
            }
        }
    }

    /// <summary>Removes the submissions of a plan and rewrites the ledger, so that their bytes are nowhere in it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="before">The day that was asked for.</param>
    /// <param name="program">The programme that was asked for; null for all.</param>
    public void Run(PurgePlan plan, DateOnly before, string? program)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (_database.CannotForget() is { } reason)
        {
            throw new LedgerException(reason);
        }

        if (plan.Submissions.IsEmpty)
        {
            RemoveReadings(plan, before, program);
            // An earlier purge may have been interrupted before its last step.
            _database.Forget();
            return;
        }

        var mentions = new MentionEraser(_database);
        _database.Write(() =>
        {
            var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            var purge = _database.Number(
                "INSERT INTO purges (made_at, before_day, program, salt, submissions, documents) VALUES (@at, @before, @program, @salt, @submissions, @documents) RETURNING id",
                ("at", LedgerTime.Text(_clock.GetUtcNow())), ("before", LedgerTime.Text(before)), ("program", program), ("salt", salt),
                ("submissions", plan.Submissions.Length), ("documents", plan.Submissions.Sum(s => s.DocumentSha256.Length)));
            foreach (var submission in plan.Submissions)
            {
                Remember(purge, salt, submission);
                Remove(submission.Key);
            }

            foreach (var group in plan.Submissions.GroupBy(s => s.Program, StringComparer.Ordinal))
            {
                mentions.Erase(group.Key, [.. group.Select(s => s.Name)]);
            }

            RemoveReadings(plan, before, program);
        });
        _database.Forget();
    }

    // Of what workers read nothing but the key stays, which tells a message that is still in a queue that it is to be passed over. A reading that no run took in belongs to
    // no submission of the plan: the time at which it was asked for decides.
    private void RemoveReadings(PurgePlan plan, DateOnly before, string? program)
    {
        const string Erase = "UPDATE readings SET program = '', submission = '', state = 'purged', worker = NULL, reason = NULL, content = NULL WHERE ";
        foreach (var submission in plan.Submissions)
        {
            _database.Run(Erase + "program = @program AND submission = @name", ("program", submission.Program), ("name", submission.Name));
        }

        _database.Run(
            Erase + "submission <> '' AND enlisted_at < @before AND (@all = 1 OR program = @program) AND NOT EXISTS (SELECT 1 FROM submissions s WHERE s.program = readings.program AND s.name = readings.submission)",
            ("before", LedgerTime.Text(new DateTimeOffset(before, TimeOnly.MinValue, TimeSpan.FromHours(8)))), ("all", program is null ? 1 : 0), ("program", program ?? ""));
    }

    private void Remember(long purge, string salt, PurgedSubmission submission)
    {
        foreach (var (kind, what) in submission.DocumentSha256.Select(d => (Purging.Tombstones.Document, d)).Prepend((Purging.Tombstones.Submission, submission.Name)))
        {
            _database.Run(
                "INSERT INTO tombstones (purge_id, program, kind, hash) VALUES (@purge, @program, @kind, @hash) ON CONFLICT DO NOTHING",
                ("purge", purge), ("program", submission.Program), ("kind", kind), ("hash", Purging.Tombstones.HashOf(salt, kind, what)));
        }
    }

    private void Remove(long submission)
    {
        foreach (var table in (string[])["documents", "fields", "findings", "budget_lines"])
        {
            _database.Run($"DELETE FROM {table} WHERE version_id IN (SELECT id FROM versions WHERE submission_id = @id)", ("id", submission));
        }

        foreach (var table in (string[])["run_submissions", "letters", "corrections", "waivers", "versions"])
        {
            _database.Run($"DELETE FROM {table} WHERE submission_id = @id", ("id", submission));
        }

        _database.Run("DELETE FROM submissions WHERE id = @id", ("id", submission));
    }

    private ImmutableArray<string> Texts(string sql, long submission) => [.. _database.Rows(sql, r => r.Text("t"), ("id", submission))];
}
