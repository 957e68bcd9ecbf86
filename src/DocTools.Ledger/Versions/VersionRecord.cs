using System.Collections.Immutable;
using DocTools.Ledger.Sql;

namespace DocTools.Ledger.Versions;

/// <summary>A version of a submission: what one or several runs in a row found.</summary>
public sealed record VersionRecord
{
    /// <summary>Its key in the ledger.</summary>
    public required long Id { get; init; }

    /// <summary>The programme's id.</summary>
    public required string Program { get; init; }

    /// <summary>The submission's id.</summary>
    public required string Submission { get; init; }

    /// <summary>Counts up from 1 within the submission.</summary>
    public required int Number { get; init; }

    /// <summary>The run that found it first.</summary>
    public required long RunId { get; init; }

    /// <summary>When that run finished.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When the submission was seen first.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>A hash of everything that it was made of.</summary>
    public required string MadeOf { get; init; }

    /// <summary>Hash of result.json.</summary>
    public required string ResultSha256 { get; init; }

    /// <summary>Time of receipt; null where unknown.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When the applicant was told to supplement, as the manifest says; null where it does not.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>When the applicant supplemented, as the manifest says; null where it does not.</summary>
    public DateTimeOffset? SupplementedAt { get; init; }

    /// <summary>Category or stage; null where unknown.</summary>
    public string? Category { get; init; }

    /// <summary>The applicant's name; null where not read.</summary>
    public string? ApplicantName { get; init; }

    /// <summary>The applicant's 統一編號; null where not read.</summary>
    public string? ApplicantUbn { get; init; }

    /// <summary><c>accepted</c>, <c>supplement</c>, <c>rejected</c> or <c>review</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>The codes that led to it.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>Findings that are errors and stand.</summary>
    public required int Errors { get; init; }

    /// <summary>Findings that are warnings and stand.</summary>
    public required int Warnings { get; init; }

    /// <summary>Fields that a person corrected.</summary>
    public required int Corrections { get; init; }

    /// <summary>Findings that a person waived.</summary>
    public required int Waived { get; init; }

    internal static VersionRecord Of(Row row) => new()
    {
        Id = row.Long("id"),
        Program = row.Text("program"),
        Submission = row.Text("name"),
        Number = row.Int("number"),
        RunId = row.Long("run_id"),
        MadeAt = row.Time("made_at"),
        FirstSeenAt = row.Time("first_seen_at"),
        MadeOf = row.Text("made_of"),
        ResultSha256 = row.Text("result_sha256"),
        ReceivedAt = row.TimeOrNull("received_at"),
        NotifiedAt = row.TimeOrNull("notified_at"),
        SupplementedAt = row.TimeOrNull("supplemented_at"),
        Category = row.TextOrNull("category"),
        ApplicantName = row.TextOrNull("applicant_name"),
        ApplicantUbn = row.TextOrNull("applicant_ubn"),
        Decision = row.Text("decision"),
        Reasons = [.. row.Text("reasons").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Errors = row.Int("errors"),
        Warnings = row.Int("warnings"),
        Corrections = row.Int("corrections"),
        Waived = row.Int("waived"),
    };
}
