using System.Collections.Immutable;
using DocTools.Ledger.Engines;
using DocTools.Ledger.Sql;
using DocTools.Ledger.Versions;

namespace DocTools.Ledger.Runs;

/// <summary>Writes the submissions of a run: links the versions that the ledger has, and stores the new ones with their rows.</summary>
internal sealed class VersionWriter : IDisposable
{
    private readonly Database _database;
    private readonly RunEntry _run;
    private readonly long _runId;
    private readonly Dictionary<string, long> _keys;
    private readonly Dictionary<string, Known> _known;
    private readonly IRowWriter _presence;
    private readonly Statement _version;
    private readonly IRowWriter _document;
    private readonly IRowWriter _field;
    private readonly IRowWriter _finding;
    private readonly IRowWriter _budget;
    private readonly List<string> _new = [];
    private readonly List<ChangedSubmission> _changed = [];

    public VersionWriter(Database database, RunEntry run, long runId)
    {
        _database = database;
        _run = run;
        _runId = runId;
        _keys = SubmissionKeys.All(database, run.Program);
        _known = database.Rows(
            "SELECT s.name, v.id, v.number, v.made_of, v.result_sha256, v.decision FROM versions v JOIN submissions s ON s.id = v.submission_id WHERE s.program = @program AND v.number = (SELECT MAX(w.number) FROM versions w WHERE w.submission_id = v.submission_id)",
            r => (Name: r.Text("name"), Known: new Known(r.Long("id"), r.Int("number"), r.Text("made_of"), r.Text("result_sha256"), r.Text("decision"))),
            ("program", run.Program)).ToDictionary(v => v.Name, v => v.Known, StringComparer.Ordinal);
        _presence = database.RowsInto("run_submissions", "run_id", "submission_id", "version_id", "status", "reason");
        _version = database.Prepare(
            "INSERT INTO versions (submission_id, number, run_id, made_at, made_of, result_sha256, result, received_at, notified_at, supplemented_at, category, applicant_name, applicant_ubn, decision, reasons, errors, warnings, corrections, waived) " +
            "VALUES (@submission, @number, @run, @at, @of, @sha, @result, @received, @notified, @supplemented, @category, @name, @ubn, @decision, @reasons, @errors, @warnings, @corrections, @waived) RETURNING id",
            "submission", "number", "run", "at", "of", "sha", "result", "received", "notified", "supplemented", "category", "name", "ubn", "decision", "reasons", "errors", "warnings", "corrections", "waived");
        _document = database.RowsInto("documents", "version_id", "position", "path", "sha256", "format", "status", "forms");
        _field = database.RowsInto("fields", "version_id", "position", "field", "value", "raw", "confidence", "corrected_by");
        _finding = database.RowsInto("findings", "version_id", "position", "code", "severity", "message", "fields", "expected", "actual", "reference", "identity", "waived_by", "waived_reason");
        _budget = database.RowsInto("budget_lines", "version_id", "position", "line", "label", "part", "reported", "expected");
    }

    /// <summary>Submissions without an earlier version.</summary>
    public ImmutableArray<string> New => [.. _new];

    /// <summary>Submissions with another result than before.</summary>
    public ImmutableArray<ChangedSubmission> Changed => [.. _changed];

    /// <summary>The submission with its result, where the ledger does not know it. From any thread.</summary>
    public Prepared Prepare(SubmissionEntry entry)
    {
        // What a fault came between is made of nothing known, and is compared by its result.
        var isKnown = entry.MadeOf is { } madeOf && _known.GetValueOrDefault(entry.Name) is { } known && string.Equals(known.MadeOf, madeOf, StringComparison.Ordinal);
        return new Prepared(entry, isKnown ? null : entry.Content?.Invoke());
    }

    public void Write(Prepared prepared)
    {
        var (entry, content) = prepared;
        if (!_keys.TryGetValue(entry.Name, out var key))
        {
            _keys[entry.Name] = key = SubmissionKeys.Ensure(_database, _run.Program, entry.Name, _run.StartedAt);
        }

        var known = _known.GetValueOrDefault(entry.Name);
        var version = content is null ? (entry.Content is null ? null : known?.Id) : Store(key, entry, content, known);
        _presence.Add(_runId, key, version, entry.Status, entry.Reason);
    }

    /// <summary>Sends what was written and may wait.</summary>
    public void Flush()
    {
        foreach (var rows in Rows)
        {
            rows.Flush();
        }
    }

    public void Dispose()
    {
        _version.Dispose();
        foreach (var rows in Rows)
        {
            rows.Dispose();
        }
    }

    private IRowWriter[] Rows => [_presence, _document, _field, _finding, _budget];

    private long Store(long key, SubmissionEntry entry, VersionContent content, Known? known)
    {
        if (known is not null && string.Equals(known.Sha256, content.Sha256, StringComparison.Ordinal))
        {
            // Made of something else, and yet the same: a newer tool, say, or a manifest that now tells when the notice went out, which result.json does not hold.
            _database.Run(
                "UPDATE versions SET made_of = @of, notified_at = @notified, supplemented_at = @supplemented WHERE id = @id",
                ("of", entry.MadeOf ?? ""),
                ("notified", Time(content.Manifest.NotifiedAt)),
                ("supplemented", Time(content.Manifest.SupplementedAt)),
                ("id", known.Id));
            return known.Id;
        }

        var number = (known?.Number ?? 0) + 1;
        var standing = content.Findings.Where(f => f.WaivedBy is null).ToList();
        var id = _version.Number(
            key, number, _runId, LedgerTime.Text(_run.FinishedAt), entry.MadeOf ?? "", content.Sha256, content.Result, Time(content.ReceivedAt), Time(content.Manifest.NotifiedAt), Time(content.Manifest.SupplementedAt), content.Category, content.ApplicantName, content.ApplicantUbn,
            content.Decision, string.Join(' ', content.Reasons), standing.Count(f => f.Severity is "error"), standing.Count(f => f.Severity is "warning"), content.Fields.Count(f => f.CorrectedBy is not null), content.Findings.Length - standing.Count);
        WriteRows(id, content);
        if (known is null)
        {
            _new.Add(entry.Name);
        }
        else
        {
            var before = new VersionBook(_database).PartsOf(known.Id, known.Decision);
            _changed.Add(new ChangedSubmission(entry.Name, known.Number, number, VersionParts.Compare(before, new VersionParts(content.Decision, content.Documents, content.Fields, content.Findings))));
        }

        return id;
    }

    private void WriteRows(long id, VersionContent content)
    {
        for (var i = 0; i < content.Documents.Length; i++)
        {
            var d = content.Documents[i];
            _document.Add(id, i, d.Path, d.Sha256, d.Format, d.Status, d.Forms);
        }

        for (var i = 0; i < content.Fields.Length; i++)
        {
            var f = content.Fields[i];
            _field.Add(id, i, f.Id, f.Value, f.Raw, f.Confidence, f.CorrectedBy);
        }

        for (var i = 0; i < content.Findings.Length; i++)
        {
            var f = content.Findings[i];
            _finding.Add(id, i, f.Code, f.Severity, f.Message, f.Fields, f.Expected, f.Actual, f.Reference, f.Identity, f.WaivedBy, f.WaivedReason);
        }

        for (var i = 0; i < content.Budget.Length; i++)
        {
            var b = content.Budget[i];
            _budget.Add(id, i, b.Line, b.Label, b.Part, VersionContent.Amount(b.Reported), VersionContent.Amount(b.Expected));
        }
    }

    private static string? Time(DateTimeOffset? time) => time is { } t ? LedgerTime.Text(t) : null;

    /// <summary>A submission, with its result where that is to be stored or compared.</summary>
    internal sealed record Prepared(SubmissionEntry Entry, VersionContent? Content);

    private sealed record Known(long Id, int Number, string MadeOf, string Sha256, string Decision);
}
