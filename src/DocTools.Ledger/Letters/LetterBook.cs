using DocTools.Core.Rules.Messages;
using DocTools.Ledger.Runs;
using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Letters;

/// <summary>The letters of a ledger. Nothing is sent; the ledger knows that they were made.</summary>
public sealed class LetterBook
{
    private const string Answered =
        "COALESCE(l.answered_at, (SELECT MIN(COALESCE(v.supplemented_at, v.made_at)) FROM versions v WHERE v.submission_id = l.submission_id AND v.made_at >= l.made_at AND v.made_at < @until AND (v.supplemented_at >= l.made_at OR EXISTS (SELECT 1 FROM documents d WHERE d.version_id = v.id AND d.sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents e JOIN versions w ON w.id = e.version_id WHERE w.submission_id = v.submission_id AND w.number < v.number AND e.sha256 = d.sha256)))))";

    private const string Select =
        "SELECT l.id, s.program, s.name, l.kind, l.made_at, l.due_on, l.file, l.sha256, v0.number, " + Answered + " AS answered FROM letters l JOIN submissions s ON s.id = l.submission_id LEFT JOIN versions v0 ON v0.id = l.version_id ";

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal LetterBook(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Notes letters that were made, all of them or none. The same letter (submission, kind, bytes) made again is noted once.</summary>
    /// <exception cref="LedgerException">A submission is not in the ledger.</exception>
    public void Add(IEnumerable<LetterEntry> letters) => _database.Write(() =>
    {
        var now = LedgerTime.Text(_clock.GetUtcNow());
        foreach (var letter in letters)
        {
            var submission = SubmissionKeys.Find(_database, letter.Program, letter.Submission)
                ?? throw new LedgerException(new Wording($"帳冊沒有申請案「{letter.Submission}」（{letter.Program}）", $"the ledger has no submission '{letter.Submission}' ({letter.Program})"));
            _database.Run(
                "INSERT INTO letters (submission_id, version_id, kind, made_at, due_on, file, sha256) SELECT @submission, (SELECT id FROM versions WHERE submission_id = @submission ORDER BY number DESC LIMIT 1), @kind, @at, @due, @file, @sha WHERE NOT EXISTS (SELECT 1 FROM letters WHERE submission_id = @submission AND kind = @kind AND sha256 = @sha)",
                ("submission", submission),
                ("kind", letter.Kind),
                ("at", now),
                ("due", letter.DueOn is { } due ? LedgerTime.Text(due) : null),
                ("file", letter.File),
                ("sha", letter.Sha256));
        }
    });

    /// <summary>The letters of a programme, oldest first.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="submission">The submission; null for all.</param>
    /// <param name="at">Only letters made before, and answers known then; null for now.</param>
    public IReadOnlyList<LetterRecord> List(string program, string? submission = null, DateTimeOffset? at = null) => _database.Rows(
        Select + "WHERE s.program = @program AND (@name IS NULL OR s.name = @name) AND l.made_at < @until ORDER BY l.made_at, l.id",
        LetterRecord.Of,
        ("program", program),
        ("name", submission),
        Interval.Until(at));

    /// <summary>
    /// The letters with a due day that nobody had answered by a moment, the earliest due day first. Of a submission and a kind the last letter counts: one that is made again takes the place of those before.
    /// </summary>
    public IReadOnlyList<LetterRecord> Open(string program, DateTimeOffset? at = null) =>
        [.. List(program, null, at).GroupBy(l => (l.Entry.Submission, l.Entry.Kind)).Select(g => g.Last()).Where(l => l.Entry.DueOn is not null && (l.AnsweredAt is null || l.AnsweredAt >= (at ?? DateTimeOffset.MaxValue))).OrderBy(l => l.Entry.DueOn).ThenBy(l => l.Entry.Submission, StringComparer.Ordinal)];

    /// <summary>Notes that a letter was answered.</summary>
    public void Answer(long id, DateTimeOffset at) => _database.Run("UPDATE letters SET answered_at = @at WHERE id = @id", ("at", LedgerTime.Text(at)), ("id", id));
}
