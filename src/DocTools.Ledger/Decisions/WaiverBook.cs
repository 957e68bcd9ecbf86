using DocTools.Ledger.Runs;
using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Decisions;

/// <summary>People's waivers. None is ever changed: another reason ends the one before, which stays in the history.</summary>
public sealed class WaiverBook
{
    private const string Select = "SELECT w.*, s.program, s.name FROM waivers w JOIN submissions s ON s.id = w.submission_id ";

    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal WaiverBook(Database database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>The waivers of a programme that hold, by submission.</summary>
    public IReadOnlyList<WaiverRecord> Active(string program) =>
        _database.Rows(Select + "WHERE s.program = @program AND w.ended_at IS NULL ORDER BY s.name, w.code, w.identity", WaiverRecord.Of, ("program", program));

    /// <summary>All waivers of a submission, ended ones too, oldest first.</summary>
    public IReadOnlyList<WaiverRecord> Of(string program, string submission) =>
        _database.Rows(Select + "WHERE s.program = @program AND s.name = @name ORDER BY w.id", WaiverRecord.Of, ("program", program), ("name", submission));

    /// <summary>The waivers that hold and name no finding of their submission's latest version: it is gone, or has other figures.</summary>
    public IReadOnlyList<WaiverRecord> Lapsed(string program) => _database.Rows(
        Select + "WHERE s.program = @program AND w.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM findings f JOIN versions v ON v.id = f.version_id WHERE v.submission_id = w.submission_id AND v.number = (SELECT MAX(x.number) FROM versions x WHERE x.submission_id = w.submission_id) AND f.code = w.code AND f.identity = w.identity) ORDER BY s.name, w.code, w.id",
        WaiverRecord.Of,
        ("program", program));

    /// <summary>Waives findings of a submission, all or none; those waived already get the new reason.</summary>
    public void Add(string program, string submission, IEnumerable<WaivedFinding> findings, string reason, string by) => _database.Write(() =>
    {
        var now = _clock.GetUtcNow();
        var key = SubmissionKeys.Ensure(_database, program, submission, now);
        foreach (var finding in findings)
        {
            End(key, finding.Code, finding.Identity, by, null, now);
            _database.Run(
                "INSERT INTO waivers (submission_id, code, identity, fields, message, reason, made_by, made_at) VALUES (@submission, @code, @identity, @fields, @message, @reason, @by, @at)",
                ("submission", key), ("code", finding.Code), ("identity", finding.Identity), ("fields", finding.Fields), ("message", finding.Message), ("reason", reason), ("by", by), ("at", LedgerTime.Text(now)));
        }
    });

    /// <summary>Withdraws waivers of a submission.</summary>
    /// <param name="program">The programme.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="code">The findings' code.</param>
    /// <param name="field">Only of findings with this field; null for all of the code.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <returns>How many held.</returns>
    public int Withdraw(string program, string submission, string code, string? field, string reason, string by) => _database.Write(() =>
    {
        var now = _clock.GetUtcNow();
        return SubmissionKeys.Find(_database, program, submission) is not { } key ? 0 : Of(program, submission)
            .Where(w => w.Ended is null && string.Equals(w.Code, code, StringComparison.Ordinal) && (field is null || w.Fields.Split(';').Contains(field, StringComparer.Ordinal)))
            .Sum(w => End(key, w.Code, w.Identity, by, reason, now));
    });

    private int End(long submission, string code, string identity, string by, string? reason, DateTimeOffset now) => _database.Run(
        "UPDATE waivers SET ended_at = @at, ended_by = @by, ended_reason = @reason WHERE submission_id = @submission AND code = @code AND identity = @identity AND ended_at IS NULL",
        ("at", LedgerTime.Text(now)), ("by", by), ("reason", reason), ("submission", submission), ("code", code), ("identity", identity));
}
