using System.Text.Json;

namespace DocTools.Queue;

/// <summary>
/// One submission that is to be read (<c>doctools.work/1</c>). It names files and hashes, and nothing of what is in them; the id of the submission is all that may point to somebody.
/// </summary>
public sealed record WorkMessage
{
    /// <summary>The schema's name and version.</summary>
    public const string CurrentSchema = "doctools.work/1";

    /// <summary>No message of ours is as large; longer ones are not parsed. Bytes.</summary>
    public const int MostBytes = 64 << 10;

    /// <summary>The schema.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>One run of the publisher; what is the same for all its messages is loaded once.</summary>
    public required string Publication { get; init; }

    /// <summary>The programme's id, or its folder where it is none of the tool's own.</summary>
    public required string Program { get; init; }

    /// <summary>The programme's version with a hash of its files.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>A hash of the publisher's own code: another build may read otherwise.</summary>
    public required string Build { get; init; }

    /// <summary>The inbox's full path where the publisher sees it.</summary>
    public required string Inbox { get; init; }

    /// <summary>The submission's id.</summary>
    public required string Submission { get; init; }

    /// <summary>Everything that the result depends on, as a hash; the key of the reading in the ledger.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The registry's full path; null where there is none.</summary>
    public string? Registry { get; init; }

    /// <summary>The hash of the registry's bytes; null where there is none.</summary>
    public string? RegistryHash { get; init; }

    /// <summary>The corrections' full path; null where no file was given.</summary>
    public string? Corrections { get; init; }

    /// <summary>Language of the findings: <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The publisher's trace (W3C <c>traceparent</c>), so that a worker's steps stand within it; null where nobody traces.</summary>
    public string? Trace { get; init; }

    /// <summary>The message's bytes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, WorkMessageJson.Default.WorkMessage);

    /// <summary>A message out of its bytes; null where it is none of ours, or of a version that this program does not know.</summary>
    public static WorkMessage? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, WorkMessageJson.Default.WorkMessage) is { } message && message.IsWhole() ? message : null;
        }
        catch (JsonException)
        {
            // Told by whoever took it, with its place in the dead-letter queue.
            return null;
        }
    }

    // A property that is there may still be null.
    private bool IsWhole() =>
        string.Equals(Schema, CurrentSchema, StringComparison.Ordinal) && Language is ("zh" or "en") &&
        Array.TrueForAll([Publication, Program, ProgramVersion, Build, Inbox, Submission], text => !string.IsNullOrEmpty(text)) &&
        Fingerprint is { Length: 64 } && Fingerprint.All(char.IsAsciiHexDigitLower);
}
