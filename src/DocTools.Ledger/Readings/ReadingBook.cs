using System.Globalization;
using DocTools.Ledger.Sql;
using DocTools.Ledger.Versions;

namespace DocTools.Ledger.Readings;

/// <summary>
/// The readings that workers make for a run. Every step is one statement that looks at the state it starts from, so that any number of workers and runs may take them
/// at the same time and in any order, and whoever comes second changes nothing.
/// </summary>
public sealed class ReadingBook
{
    /// <summary>Readings that one call looks at.</summary>
    public const int AtOnce = 256;

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal ReadingBook(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Notes readings that are wanted. What is there already stays, but what was given up, taken or purged begins anew.</summary>
    /// <param name="program">The programme's id.</param>
    /// <param name="wanted">Submissions with their fingerprints.</param>
    public void Enlist(string program, IReadOnlyCollection<(string Submission, string Fingerprint)> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        _database.Write(() =>
        {
            using var insert = _database.Prepare(
                "INSERT INTO readings (fingerprint, program, submission, state, tries, lost, seconds, enlisted_at, changed_at) VALUES (@fingerprint, @program, @submission, 'waiting', 0, 0, 0, @at, @at) " +
                "ON CONFLICT (fingerprint) DO UPDATE SET program = excluded.program, submission = excluded.submission, state = 'waiting', tries = 0, lost = 0, worker = NULL, reason = NULL, content = NULL, enlisted_at = excluded.enlisted_at, changed_at = excluded.changed_at " +
                "WHERE readings.state IN ('dead', 'taken', 'purged')",
                "fingerprint", "program", "submission", "at");
            foreach (var (submission, fingerprint) in wanted)
            {
                insert.Run(fingerprint, program, submission, Now());
            }
        });
    }

    /// <summary>What is known of these; those that are unknown are missing.</summary>
    /// <param name="fingerprints">At most <see cref="AtOnce"/>.</param>
    public IReadOnlyList<Reading> Look(IReadOnlyCollection<string> fingerprints)
    {
        ArgumentNullException.ThrowIfNull(fingerprints);
        var names = fingerprints.Select((f, i) => (Name: "f" + i.ToString(CultureInfo.InvariantCulture), Value: (object?)f)).ToArray();
        return names.Length == 0 ? [] : _database.Rows($"SELECT {Reading.Columns} FROM readings WHERE fingerprint IN ({string.Join(", ", names.Select(n => "@" + n.Name))})", Reading.Of, names);
    }

    /// <summary>What is known of one; null where nothing is.</summary>
    public Reading? Find(string fingerprint) => Look([fingerprint]) is [var reading] ? reading : null;

    /// <summary>The readings that were given up and that no purge removed, oldest first.</summary>
    public IReadOnlyList<Reading> Dead() => _database.Rows($"SELECT {Reading.Columns} FROM readings WHERE state = 'dead' ORDER BY changed_at, fingerprint", Reading.Of);

    /// <summary>How many readings are in which state; those that a run has taken in are left out, as are purged ones.</summary>
    public IReadOnlyDictionary<ReadingState, int> Counts() => _database.Rows("SELECT state, COUNT(*) AS number FROM readings WHERE state NOT IN ('taken', 'purged') GROUP BY state", r => (State: Enum.Parse<ReadingState>(r.Text("state"), ignoreCase: true), Count: r.Int("number")))
        .ToDictionary(c => c.State, c => c.Count);

    /// <summary>What a worker left; null where there is nothing.</summary>
    public byte[]? ContentOf(string fingerprint) =>
        _database.First("SELECT content FROM readings WHERE fingerprint = @fingerprint AND content IS NOT NULL", r => r.Bytes("content"), ("fingerprint", fingerprint)) is { Length: > 0 } packed ? Compression.Unpack(packed) : null;

    /// <summary>
    /// Notes that a try begins; null where none is to: the reading is done, given up, unknown, or another worker is at it. One that another worker began is begun again
    /// only where its message came back, which tells that this worker is gone.
    /// </summary>
    /// <param name="fingerprint">The reading.</param>
    /// <param name="redelivered">Whether the message was taken before and came back.</param>
    /// <param name="worker">Who begins.</param>
    public Reading? Begin(string fingerprint, bool redelivered, string worker) => _database.First(
        "UPDATE readings SET lost = lost + CASE WHEN state = 'working' THEN 1 ELSE 0 END, state = 'working', worker = @worker, changed_at = @at " +
        $"WHERE fingerprint = @fingerprint AND (state IN ('waiting', 'failed') OR (state = 'working' AND @again = 1)) RETURNING {Reading.Columns}",
        Reading.Of,
        ("fingerprint", fingerprint), ("again", redelivered ? 1 : 0), ("worker", worker), ("at", Now()));

    /// <summary>Notes that a reading is whole. One that another worker ended first, or that was purged meanwhile, stays as it is.</summary>
    /// <param name="fingerprint">The reading.</param>
    /// <param name="content">What was read; null where all of it was purged earlier.</param>
    /// <param name="seconds">Time spent, in seconds.</param>
    /// <param name="worker">Who read it.</param>
    /// <param name="times">What the hops took, for the run; null where that is not told.</param>
    /// <returns>Whether it was noted.</returns>
    public bool Complete(string fingerprint, byte[]? content, double seconds, string worker, string? times = null) => _database.Run(
        "UPDATE readings SET state = 'done', reason = NULL, content = @content, seconds = @seconds, times = @times, worker = @worker, changed_at = @at WHERE fingerprint = @fingerprint AND state IN ('waiting', 'working', 'failed')",
        ("fingerprint", fingerprint), ("content", content is null ? Array.Empty<byte>() : Compression.Pack(content)), ("seconds", seconds), ("times", times), ("worker", worker), ("at", Now())) > 0;

    /// <summary>Notes that a try ended in a fault; the last one that is allowed gives the reading up.</summary>
    /// <param name="fingerprint">The reading.</param>
    /// <param name="reason">The fault in one line.</param>
    /// <param name="content">What was read in spite of it; null where there is nothing.</param>
    /// <param name="seconds">Time spent, in seconds.</param>
    /// <param name="allowed">Tries that may end so.</param>
    /// <param name="worker">Who tried.</param>
    /// <returns>The reading as it is now; null where somebody else ended it first.</returns>
    public Reading? Fail(string fingerprint, string reason, byte[]? content, double seconds, int allowed, string worker) => _database.First(
        "UPDATE readings SET tries = tries + 1, state = CASE WHEN tries + 1 >= @allowed THEN 'dead' ELSE 'failed' END, reason = @reason, content = @content, seconds = @seconds, worker = @worker, changed_at = @at " +
        $"WHERE fingerprint = @fingerprint AND state IN ('waiting', 'working', 'failed') RETURNING {Reading.Columns}",
        Reading.Of,
        ("fingerprint", fingerprint), ("allowed", allowed), ("reason", reason), ("content", content is null ? Array.Empty<byte>() : Compression.Pack(content)), ("seconds", seconds), ("worker", worker), ("at", Now()));

    /// <summary>Gives a reading up.</summary>
    /// <param name="fingerprint">The reading.</param>
    /// <param name="reason">Why, in one line.</param>
    public void GiveUp(string fingerprint, string reason) => _database.Run(
        "UPDATE readings SET state = 'dead', reason = @reason, changed_at = @at WHERE fingerprint = @fingerprint AND state IN ('waiting', 'working', 'failed')",
        ("fingerprint", fingerprint), ("reason", reason), ("at", Now()));

    /// <summary>Notes that a worker leaves a reading that it began; the try does not count.</summary>
    public void GiveBack(string fingerprint, string worker) => _database.Run(
        "UPDATE readings SET state = 'waiting', changed_at = @at WHERE fingerprint = @fingerprint AND state = 'working' AND worker = @worker",
        ("fingerprint", fingerprint), ("worker", worker), ("at", Now()));

    /// <summary>Lets readings begin anew whose messages were lost with the queue; what is done or given up stays.</summary>
    public void Restart(IEnumerable<string> fingerprints) => _database.Write(() =>
    {
        using var update = _database.Prepare("UPDATE readings SET state = 'waiting', changed_at = @at WHERE fingerprint = @fingerprint AND state IN ('working', 'failed')", "fingerprint", "at");
        foreach (var fingerprint in fingerprints)
        {
            update.Run(fingerprint, Now());
        }
    });

    /// <summary>Begins a reading anew whose content is damaged.</summary>
    public void Discard(string fingerprint) => _database.Run(
        "UPDATE readings SET state = 'taken', content = NULL, changed_at = @at WHERE fingerprint = @fingerprint AND state = 'done'", ("fingerprint", fingerprint), ("at", Now()));

    /// <summary>Notes that a run has taken these in: their contents go, hashes stay. Those that were given up keep their reason.</summary>
    public void Take(IEnumerable<string> fingerprints) => _database.Write(() =>
    {
        using var update = _database.Prepare(
            "UPDATE readings SET state = CASE WHEN state = 'done' THEN 'taken' ELSE state END, content = NULL, changed_at = @at WHERE fingerprint = @fingerprint AND state IN ('done', 'dead')", "fingerprint", "at");
        foreach (var fingerprint in fingerprints)
        {
            update.Run(fingerprint, Now());
        }
    });

    private string Now() => LedgerTime.Text(_clock.GetUtcNow());
}
