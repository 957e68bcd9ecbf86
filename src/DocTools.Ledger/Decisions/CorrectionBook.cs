using DocTools.Ledger.Runs;
using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Decisions;

/// <summary>People's corrections. None is ever changed: another value ends the one before, which stays in the history.</summary>
public sealed class CorrectionBook
{
    private const string Select = "SELECT c.*, s.program, s.name FROM corrections c JOIN submissions s ON s.id = c.submission_id ";

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal CorrectionBook(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>The corrections of a programme that hold, by submission and field.</summary>
    public IReadOnlyList<CorrectionRecord> Active(string program) =>
        _database.Rows(Select + "WHERE s.program = @program AND c.ended_at IS NULL ORDER BY s.name, c.field", CorrectionRecord.Of, ("program", program));

    /// <summary>All corrections of a submission, ended ones too, oldest first.</summary>
    public IReadOnlyList<CorrectionRecord> Of(string program, string submission) =>
        _database.Rows(Select + "WHERE s.program = @program AND s.name = @name ORDER BY c.id", CorrectionRecord.Of, ("program", program), ("name", submission));

    /// <summary>Keeps a correction; one of the same field that held ends.</summary>
    public void Add(string program, string submission, string field, string value, string reason, string by) => _database.Write(() =>
    {
        var now = _clock.GetUtcNow();
        var key = SubmissionKeys.Ensure(_database, program, submission, now);
        End(key, field, by, null, now);
        _database.Run(
            "INSERT INTO corrections (submission_id, field, value, reason, made_by, made_at) VALUES (@submission, @field, @value, @reason, @by, @at)",
            ("submission", key), ("field", field), ("value", value), ("reason", reason), ("by", by), ("at", LedgerTime.Text(now)));
    });

    /// <summary>Withdraws the correction of a field.</summary>
    /// <returns>Whether there was one that held.</returns>
    public bool Withdraw(string program, string submission, string field, string reason, string by) =>
        _database.Write(() => SubmissionKeys.Find(_database, program, submission) is { } key && End(key, field, by, reason, _clock.GetUtcNow()) > 0);

    private int End(long submission, string field, string by, string? reason, DateTimeOffset now) => _database.Run(
        "UPDATE corrections SET ended_at = @at, ended_by = @by, ended_reason = @reason WHERE submission_id = @submission AND field = @field AND ended_at IS NULL",
        ("at", LedgerTime.Text(now)), ("by", by), ("reason", reason), ("submission", submission), ("field", field));
}
