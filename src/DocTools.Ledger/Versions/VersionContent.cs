using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DocTools.Core.Cases;
using DocTools.Core.Reports;

namespace DocTools.Ledger.Versions;

/// <summary>A result as it goes into the ledger: the whole result.json, and its parts as rows.</summary>
public sealed record VersionContent
{
    /// <summary>The bytes of result.json, compressed.</summary>
    public required byte[] Result { get; init; }

    /// <summary>Hash of result.json.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Time of receipt.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The submission's manifest line.</summary>
    public required ManifestEntry Manifest { get; init; }

    /// <summary>Category or stage.</summary>
    public string? Category { get; init; }

    /// <summary>The applicant's name.</summary>
    public string? ApplicantName { get; init; }

    /// <summary>The applicant's 統一編號.</summary>
    public string? ApplicantUbn { get; init; }

    /// <summary>The decision in lower case.</summary>
    public required string Decision { get; init; }

    /// <summary>The codes that led to it.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>Documents in order.</summary>
    public required ImmutableArray<StoredDocument> Documents { get; init; }

    /// <summary>Fields in order.</summary>
    public required ImmutableArray<StoredField> Fields { get; init; }

    /// <summary>Findings in order.</summary>
    public required ImmutableArray<StoredFinding> Findings { get; init; }

    /// <summary>The budget's amounts in order.</summary>
    public required ImmutableArray<StoredBudgetLine> Budget { get; init; }

    /// <summary>The content of a report and its result.json.</summary>
    /// <param name="report">The report.</param>
    /// <param name="resultJson">The bytes that were, or would be, written as result.json.</param>
    public static VersionContent Of(CaseReport report, ReadOnlyMemory<byte> resultJson) => Of(VersionNotes.Of(report), resultJson);

    /// <summary>The content of a result.json.</summary>
    /// <param name="notes">What the report says besides.</param>
    /// <param name="resultJson">The bytes that were, or would be, written as result.json.</param>
    public static VersionContent Of(VersionNotes notes, ReadOnlyMemory<byte> resultJson)
    {
        ArgumentNullException.ThrowIfNull(notes);
        using var json = JsonDocument.Parse(resultJson);
        var root = json.RootElement;
        return new VersionContent
        {
            Result = Compression.Pack(resultJson.Span),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(resultJson.Span)),
            ReceivedAt = notes.ReceivedAt,
            Manifest = notes.Manifest,
            Category = notes.Category,
            ApplicantName = notes.ApplicantName,
            ApplicantUbn = notes.ApplicantUbn,
            Decision = root.GetProperty("decision").GetProperty("status").GetString()!,
            Reasons = notes.Reasons,
            Documents = ResultRows.Documents(root),
            Fields = ResultRows.Fields(root),
            Findings = [.. ResultRows.Findings(root).Select((f, i) => f with { Identity = notes.Identities[i] })],
            Budget = notes.Budget,
        };
    }

    internal static string? Amount(decimal? amount) => amount?.ToString("0.############", CultureInfo.InvariantCulture);
}
